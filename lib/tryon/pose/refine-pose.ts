import { multiply, rotate } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import { rotationOf } from '../filter/pose-filter';
import type { Lens } from '../lens';
import { invert } from './invert';
import type { Pose } from './pose';

export type RefinedPose = Pose & {
  /** Standard deviation of what the fit leaves over in the picture, pixels along one axis. */
  sigmaPixels: number;
  /** Shape [6, 6]: (JᵀWJ)⁻¹ in pixels, of position (metres) and a small turn about the camera's axes (radians). */
  inverse: number[];
};

/**
 * Turns and moves a body until its points fall where they are seen (perspective-n-point by Gauss–Newton with Huber's
 * weights). Depths count by `depthWeight` only: a network sees where a point is in the picture far better than how deep it
 * lies, and depths alone would turn a head three quarters of the way (bench/TRYON.md).
 *
 * @param shape The body's points, metres; `seen` the same: x, y in pixels, y down; z in pixels, smaller is nearer.
 * @param start A pose near by, of `fitInPerspective`.
 * @returns Null where it runs away.
 */
export function refinePose(
  shape: ArrayLike<number>,
  seen: ArrayLike<number>,
  weights: ArrayLike<number>,
  { focal, middleX, middleY }: Lens,
  start: Pose,
  depthWeight: number,
): RefinedPose | null {
  const count = weights.length;
  let { position, quaternion } = start;
  let sigma = 1;
  let inverse: number[] | null = null;
  for (let round = 0; round < 10; round++) {
    const [tx, ty, tz] = position;
    const turned: Vec3[] = [];
    const left = new Float64Array(3 * count);
    let [offset, total] = [0, 0];
    for (let i = 0; i < count; i++) {
      const at = 3 * i;
      const d = rotate(quaternion, [shape[at] as number, shape[at + 1] as number, shape[at + 2] as number]);
      turned.push(d);
      const away = -(d[2] + tz);
      if (!(away > 0)) return null;
      left[at] = (seen[at] as number) - middleX - (focal * (d[0] + tx)) / away;
      left[at + 1] = (seen[at + 1] as number) - middleY + (focal * (d[1] + ty)) / away;
      left[at + 2] = (seen[at + 2] as number) - (d[2] * focal) / tz;
      offset += (weights[i] as number) * (left[at + 2] as number);
      total += weights[i] as number;
    }
    // The network measures depth from somewhere in the body.
    offset /= total;
    const normal = new Float64Array(36);
    const right = new Float64Array(6);
    let squares = 0;
    for (let i = 0; i < count; i++) {
      const at = 3 * i;
      const [dx, dy, dz] = turned[i] as Vec3;
      const away = -(dz + tz);
      const [x, y] = [dx + tx, dy + ty];
      const off = Math.hypot(left[at] as number, left[at + 1] as number);
      const w = (weights[i] as number) * Math.min(1, (2 * sigma) / (off || 1));
      squares += w * off * off;
      const [f, fx, fy] = [focal / away, (focal * x) / away ** 2, (focal * y) / away ** 2];
      const rows = [
        [f, 0, fx, fx * dy, f * dz - fx * dx, -f * dy],
        [0, -f, -fy, f * dz - fy * dy, fy * dx, -f * dx],
        [0, 0, 0, (focal * dy) / tz, (-focal * dx) / tz, 0],
      ];
      const values = [left[at] as number, left[at + 1] as number, (left[at + 2] as number) - offset];
      for (let k = 0; k < 3; k++) {
        const row = rows[k] as number[];
        const by = k === 2 ? w * depthWeight : w;
        if (by === 0) continue;
        for (let r = 0; r < 6; r++) {
          const part = by * (row[r] as number);
          if (part === 0) continue;
          right[r] = (right[r] as number) + part * (values[k] as number);
          for (let c = 0; c < 6; c++)
            normal[6 * r + c] = (normal[6 * r + c] as number) + part * (row[c] as number);
        }
      }
    }
    sigma = Math.max(1e-3, Math.sqrt(squares / total / 2));
    const now = invert(normal, 6);
    if (!now) return null;
    inverse = now;
    const step = Array.from({ length: 6 }, (_, r) =>
      right.reduce((sum, value, c) => sum + (now[6 * r + c] as number) * value, 0),
    ) as [number, number, number, number, number, number];
    position = [tx + step[0], ty + step[1], tz + step[2]];
    quaternion = multiply(rotationOf([step[3], step[4], step[5]]), quaternion);
    if (!(position[2] < 0) || !Number.isFinite(position[0])) return null;
    // A hundredth of a millimetre, a thousandth of a degree: far below what a frame tells.
    if (Math.hypot(step[0], step[1], step[2]) < 1e-5 && Math.hypot(step[3], step[4], step[5]) < 2e-5) break;
  }
  return inverse && { position, quaternion, sigmaPixels: sigma, inverse };
}
