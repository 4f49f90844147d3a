/** Numbers things in the order in which they are first asked for, each once. */
export class Numbered<Key extends string | number> {
  readonly list: Key[] = [];
  readonly #numbers = new Map<Key, number>();

  of(key: Key): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.list.push(key);
    this.#numbers.set(key, this.list.length - 1);
    return this.list.length - 1;
  }
}
