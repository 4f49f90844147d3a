import { type Reason, reason } from './reason-words';

/** The SKUs of one file and the lines they stand on: the first product with a SKU keeps it. */
export class SeenSkus {
  private readonly lines = new Map<string, number>();

  /** Takes a SKU for a line; or says, with both lines, where it stood before. */
  claim(sku: string, line: number): Reason | null {
    const before = this.lines.get(sku);
    if (before !== undefined) {
      // Numbers of lines are written as editors write them.
      return reason('skuTwice', { sku, line: String(line), before: String(before) });
    }
    this.lines.set(sku, line);
    return null;
  }

  /** Gives a SKU back: what claimed it could not be imported. */
  release(sku: string): void {
    this.lines.delete(sku);
  }
}
