import type { Lens } from '../lens';
import { fitRobustly, type RobustFit } from './robust-similarity';

export type PerspectiveFit = RobustFit & {
  /** Every seen point in the camera's space, metres, as large as the body's model. */
  points: Float64Array;
};

/**
 * Where a body of known shape stands, from points that a network saw in a picture with their relative depth.
 *
 * The network's depths are of a picture without perspective (as wide as x, measured from somewhere in the body), so the
 * points are first fitted as they are, which tells how far away the body is; then every point is put on its line of
 * sight at its own distance and the fit is made again, until the scale is 1.
 *
 * @param shape The body's points, metres; x y z.
 * @param seen The same points: x, y in pixels of the frame, y down; z in pixels too, smaller is nearer.
 * @param weights One a point.
 * @param settled The share of the scale and the distance that may be left.
 * @returns `scale` 1 (within that), or null where the points determine nothing.
 */
export function fitInPerspective(
  shape: ArrayLike<number>,
  seen: ArrayLike<number>,
  weights: ArrayLike<number>,
  { focal, middleX, middleY }: Lens,
  settled = 1e-6,
): PerspectiveFit | null {
  const count = weights.length;
  const flat = new Float64Array(3 * count);
  for (let i = 0; i < count; i++) {
    flat[3 * i] = (seen[3 * i] as number) - middleX;
    flat[3 * i + 1] = middleY - (seen[3 * i + 1] as number);
    flat[3 * i + 2] = -(seen[3 * i + 2] as number);
  }
  const first = fitRobustly(shape, flat, weights);
  if (!first) return null;
  const pixelsPerMetre = first.scale;
  // Where the shape's own origin lies in the network's depths.
  let origin = first.position[2];
  let away = focal / pixelsPerMetre;
  const points = new Float64Array(3 * count);
  let fit: RobustFit | null = null;
  for (let round = 0; round < 12; round++) {
    for (let i = 0; i < count; i++) {
      const z = -away + (((flat[3 * i + 2] as number) - origin) * away) / focal;
      points[3 * i] = ((flat[3 * i] as number) / focal) * -z;
      points[3 * i + 1] = ((flat[3 * i + 1] as number) / focal) * -z;
      points[3 * i + 2] = z;
    }
    fit = fitRobustly(shape, points, weights);
    if (!fit) return null;
    const drift = fit.position[2] + away;
    if (Math.abs(fit.scale - 1) < settled && Math.abs(drift) < settled * away) break;
    origin += (drift * focal) / away;
    away = -fit.position[2] / fit.scale;
  }
  return fit && { ...fit, points };
}
