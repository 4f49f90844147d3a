import type { MarkedPoint, Measured } from '@/lib/ar/measure';
import { fitsGap, type GapAnswer } from '@/lib/fit/fits-gap';
import { productBox } from '@/lib/fit/product-box';
import type { Gap } from '@/lib/fit/verdict';
import { distance } from '@/lib/model3d/attachment/vector';
import type { Dimensions } from '@/lib/product/product';

/** A measured length is a height when it climbs more than it runs. */
const steep = Math.SQRT1_2;

/** The place that a measured length bounds: a height where it was measured upwards, else a width. */
export function gapHere([a, b]: readonly [MarkedPoint, MarkedPoint], { metres, errorMetres }: Measured): Gap {
  const upwards = Math.abs(b.point[1] - a.point[1]) > steep * distance(a.point, b.point);
  const room = { millimetres: metres * 1000, errorMillimetres: errorMetres * 1000 };
  return { width: upwards ? null : room, height: upwards ? room : null, depth: null };
}

/**
 * Whether a product goes into a measured place: across it, or under it. What stands may turn its side to the front;
 * what hangs on a wall may not.
 */
export function fitHere(gap: Gap, dimensions: Dimensions, mayTurn: boolean): GapAnswer {
  return fitsGap({ product: productBox(dimensions), gap, mayTurn: mayTurn && gap.height === null });
}
