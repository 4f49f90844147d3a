import type { MarkedPoint, Measured } from '@/lib/ar/measure';
import { fitsGap, type GapAnswer } from '@/lib/fit/fits-gap';
import { productBox } from '@/lib/fit/product-box';
import { distance } from '@/lib/model3d/attachment/vector';
import type { Dimensions } from '@/lib/product/product';

/** A measured length is a height when it climbs more than it runs. */
const steep = Math.SQRT1_2;

/**
 * Whether a product goes into the measured length: across it, or under it where it was measured upwards. What stands
 * may turn its side to the front; what hangs on a wall may not.
 */
export function fitHere(
  [a, b]: readonly [MarkedPoint, MarkedPoint],
  { metres, errorMetres }: Measured,
  dimensions: Dimensions,
  mayTurn: boolean,
): GapAnswer {
  const upwards = Math.abs(b.point[1] - a.point[1]) > steep * distance(a.point, b.point);
  const room = { millimetres: metres * 1000, errorMillimetres: errorMetres * 1000 };
  return fitsGap({
    product: productBox(dimensions),
    gap: { width: upwards ? null : room, height: upwards ? room : null, depth: null },
    mayTurn: mayTurn && !upwards,
  });
}
