/** A value that is watched; made for `useSyncExternalStore`. Listeners hear of another value, never of the same one. */
export class RoomStore<Value> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: Value) {}

  get = (): Value => this.value;

  set(change: Partial<Value>): void {
    const same = Object.entries(change).every(([key, next]) => this.value[key as keyof Value] === next);
    if (same) return;
    this.value = { ...this.value, ...change };
    for (const listener of this.listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
