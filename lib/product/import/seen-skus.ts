/** The SKUs of one file and the lines they stand on: the first product with a SKU keeps it. */
export class SeenSkus {
  private readonly lines = new Map<string, number>();

  /** Takes a SKU for a line; or says, with both lines, where it stood before. */
  claim(sku: string, line: number): string | null {
    const before = this.lines.get(sku);
    if (before !== undefined) {
      return `SKU ${sku} is on line ${line} and before on line ${before}: the first one is kept`;
    }
    this.lines.set(sku, line);
    return null;
  }

  /** Gives a SKU back: what claimed it could not be imported. */
  release(sku: string): void {
    this.lines.delete(sku);
  }
}
