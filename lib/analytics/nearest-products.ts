import { bitsApart, type Sketch, sketchBits } from './sketch';

/** A view of one of our own products, as a sketch that nothing was turned over in. */
export type ProductSketch = { productId: string; sketch: Sketch };

/** The products whose views are nearest to a cluster's centre, nearest first. */
export function nearestProducts(centre: Sketch, own: readonly ProductSketch[], count: number): string[] {
  const least = new Map<string, number>();
  for (const { productId, sketch } of own) {
    const apart = bitsApart(centre, sketch);
    if (apart < (least.get(productId) ?? sketchBits + 1)) least.set(productId, apart);
  }
  return [...least]
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([productId]) => productId);
}
