import { type Quaternion, rotate } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import { largestEigenvector } from './eigen';

/** `to = scale · rotate(quaternion, from) + position`. */
export type Similarity = { quaternion: Quaternion; position: Vec3; scale: number };

/** The point of `from` under a similarity. */
export function moved({ quaternion, position, scale }: Similarity, p: Vec3): Vec3 {
  const [x, y, z] = rotate(quaternion, p);
  return [scale * x + position[0], scale * y + position[1], scale * z + position[2]];
}

/**
 * The similarity that takes one set of points to another with the least weighted squared error: Horn's closed form for
 * the rotation (J. Opt. Soc. Am. A 4, 1987), Umeyama's for the scale (PAMI 13, 1991). Never a mirror image.
 *
 * @param from x y z of each point; `to` the same number.
 * @param weights One a point, not negative.
 * @returns Null where fewer than three points have weight, or all lie in one place.
 */
export function fitSimilarity(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weights: ArrayLike<number>,
): Similarity | null {
  const count = weights.length;
  let total = 0;
  let used = 0;
  const a: Vec3 = [0, 0, 0];
  const b: Vec3 = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const w = weights[i] as number;
    if (w <= 0) continue;
    used += 1;
    total += w;
    for (let k = 0; k < 3; k++) {
      a[k] = (a[k] as number) + w * (from[3 * i + k] as number);
      b[k] = (b[k] as number) + w * (to[3 * i + k] as number);
    }
  }
  if (used < 3) return null;
  for (let k = 0; k < 3; k++) {
    a[k] = (a[k] as number) / total;
    b[k] = (b[k] as number) / total;
  }
  // Sums of products of centred coordinates: row from, column to.
  const m = new Float64Array(9);
  let spread = 0;
  for (let i = 0; i < count; i++) {
    const w = weights[i] as number;
    if (w <= 0) continue;
    for (let r = 0; r < 3; r++) {
      const x = (from[3 * i + r] as number) - (a[r] as number);
      spread += w * x * x;
      for (let k = 0; k < 3; k++) {
        m[3 * r + k] = (m[3 * r + k] as number) + w * x * ((to[3 * i + k] as number) - (b[k] as number));
      }
    }
  }
  if (!(spread > 0)) return null;
  const [xx, xy, xz, yx, yy, yz, zx, zy, zz] = [...m] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [w, x, y, z] = largestEigenvector(
    [
      xx + yy + zz,
      yz - zy,
      zx - xz,
      xy - yx,
      yz - zy,
      xx - yy - zz,
      xy + yx,
      zx + xz,
      zx - xz,
      xy + yx,
      yy - xx - zz,
      yz + zy,
      xy - yx,
      zx + xz,
      yz + zy,
      zz - xx - yy,
    ],
    4,
  ) as [number, number, number, number];
  const quaternion: Quaternion = w < 0 ? [-x, -y, -z, -w] : [x, y, z, w];
  const axes = (
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as Vec3[]
  ).map((axis) => rotate(quaternion, axis));
  let along = 0;
  for (let r = 0; r < 3; r++) {
    for (let k = 0; k < 3; k++) along += ((axes[r] as Vec3)[k] as number) * (m[3 * r + k] as number);
  }
  const scale = along / spread;
  if (!(scale > 0)) return null;
  const turned = rotate(quaternion, a);
  return {
    quaternion,
    scale,
    position: [b[0] - scale * turned[0], b[1] - scale * turned[1], b[2] - scale * turned[2]],
  };
}
