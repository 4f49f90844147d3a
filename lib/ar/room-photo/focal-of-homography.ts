import type { Homography } from './homography';

/**
 * The focal length of a picture whose middle is the principal point, from the picture of a rectangle: its sides are at
 * right angles and, where both are known, of known ratio. Those are the two constraints of Zhang, "A flexible new technique
 * for camera calibration" (TPAMI 2000, eq. 3 and 4), linear in 1/f² when nothing else is unknown. The first alone is the
 * orthogonality of two vanishing points (Caprile and Torre, 1990; Criminisi, Reid and Zisserman, "Single view metrology", 2000).
 *
 * @param h From the rectangle's plane (both axes in metres where `ratioKnown`) to the picture, with the origin in its middle.
 * @returns In the picture's units; null where a vanishing point is at infinity, or so nearly that the answer means nothing.
 */
export function focalOfHomography(h: Homography, ratioKnown: boolean): number | null {
  const [[x1, y1, z1], [x2, y2, z2]] = h;
  const constraints = [[x1 * x2 + y1 * y2, z1 * z2]];
  if (ratioKnown) constraints.push([x1 * x1 + y1 * y1 - x2 * x2 - y2 * y2, z1 * z1 - z2 * z2]);
  let [above, below] = [0, 0];
  for (const [a, b] of constraints as [number, number][]) {
    above -= a * b;
    below += a * a;
  }
  const inverseSquare = above / below;
  const focal = 1 / Math.sqrt(inverseSquare);
  return Number.isFinite(focal) ? focal : null;
}
