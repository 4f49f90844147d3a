import type { Point } from './frame';

/** Symbologies that are read. `GS1-128` and `GS1 DataMatrix` are their carriers with application identifiers in them. */
export type BarcodeFormat =
  | 'EAN-13'
  | 'EAN-8'
  | 'UPC-A'
  | 'UPC-E'
  | 'Code 128'
  | 'Code 39'
  | 'ITF-14'
  | 'QR Code'
  | 'Data Matrix';

/** One code in a frame. */
export type Reading = {
  format: BarcodeFormat;
  /** What it says, as it says it: untrusted. May hold any character, and thousands of them. */
  text: string;
  /**
   * The number in it, 14 digits with a right check digit, or null. A shop's own numbers (prefixes 2, 02, 04) are such
   * numbers too; `numberUse` tells them from those that name one article everywhere.
   */
  gtin14: string | null;
  /** Its four corners in pixels of the frame, clockwise from where its reading begins. */
  corners: readonly [Point, Point, Point, Point];
};

/** Twice the area that two readings' boxes share, over the sum of their areas: 1 is the same place. */
export function overlap(a: Reading, b: Reading): number {
  const one = box(a);
  const two = box(b);
  const width = Math.min(one.right, two.right) - Math.max(one.left, two.left);
  const height = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
  if (width <= 0 || height <= 0) return 0;
  return (2 * width * height) / (one.area + two.area);
}

function box({ corners }: Reading) {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return { left, right, top, bottom, area: (right - left) * (bottom - top) };
}
