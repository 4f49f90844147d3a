import type { CropRegion } from './crop-region';

/**
 * The next frame's region: the last one as long as the body has hardly moved in it. A network answers a shifted or turned
 * crop of the same picture a little differently each time, which would shake a head that stands still.
 *
 * @param slack What counts as hardly, as a share of the region's side (and of its size, and of a radian).
 */
export function steadyRegion(last: CropRegion, next: CropRegion, slack = 0.03): CropRegion {
  const shift = Math.hypot(next.x - last.x, next.y - last.y) / last.side;
  const turn = Math.abs(
    Math.atan2(Math.sin(next.radians - last.radians), Math.cos(next.radians - last.radians)),
  );
  const grown = Math.abs(Math.log(next.side / last.side));
  return shift < slack && turn < slack && grown < slack ? last : next;
}
