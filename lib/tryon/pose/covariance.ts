import type { Vec3 } from '@/lib/model3d/attachment/vector';
import { invert } from './invert';
import type { Covariance } from './pose';
import { moved, type Similarity } from './similarity';

/**
 * How uncertain a fitted pose is, from what the fit left over: σ² (JᵀWJ)⁻¹ of position, turn and scale together, of
 * which position and turn are returned. The scale's own error moves the body along the line of sight and is part of it.
 *
 * @param from The body's points, metres; `weights` what each counted (of `fitRobustly`).
 * @param sigma Standard deviation of one coordinate, metres.
 * @param scaleSigma Relative standard deviation of the body's true size, which no picture alone tells; 0 where known.
 * @returns Null where the points do not determine a pose.
 */
export function poseCovariance(
  fit: Similarity,
  from: ArrayLike<number>,
  weights: ArrayLike<number>,
  sigma: number,
  scaleSigma = 0,
): Covariance | null {
  const normal = new Float64Array(49);
  const largest = Math.max(...Array.from(weights));
  for (let i = 0; i < weights.length; i++) {
    const w = (weights[i] as number) / largest;
    if (w <= 0) continue;
    const at = 3 * i;
    const p = moved(fit, [from[at] as number, from[at + 1] as number, from[at + 2] as number]);
    const [x, y, z] = p.map((v, k) => v - (fit.position[k] as number)) as Vec3;
    // Rows: the three coordinates. Columns: position, turn about x y z at the body's origin, relative scale.
    const rows = [
      [1, 0, 0, 0, z, -y, x],
      [0, 1, 0, -z, 0, x, y],
      [0, 0, 1, y, -x, 0, z],
    ];
    for (const row of rows) {
      for (let r = 0; r < 7; r++) {
        for (let c = 0; c < 7; c++) {
          normal[7 * r + c] = (normal[7 * r + c] as number) + w * (row[r] as number) * (row[c] as number);
        }
      }
    }
  }
  const inverse = invert(normal, 7);
  if (!inverse) return null;
  const covariance = new Float64Array(36);
  const relative = sigma * sigma * (inverse[48] as number) + scaleSigma * scaleSigma;
  const { position } = fit;
  for (let r = 0; r < 6; r++) {
    for (let c = 0; c < 6; c++) {
      const seen = sigma * sigma * (inverse[7 * r + c] as number);
      // A body 1 % larger that looks the same stands 1 % farther away.
      const sized = r < 3 && c < 3 ? relative * (position[r] as number) * (position[c] as number) : 0;
      covariance[6 * r + c] = seen + sized;
    }
  }
  return covariance;
}
