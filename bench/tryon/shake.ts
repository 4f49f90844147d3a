import { rotate } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Lens } from '@/lib/tryon/lens';
import type { Pose } from '@/lib/tryon/pose/pose';

/** Where a point of a pose's frame (metres) is seen, pixels. */
export function project(
  { position, quaternion }: Pose,
  point: Vec3,
  { focal, middleX, middleY }: Lens,
): [number, number] {
  const [x, y, z] = rotate(quaternion, point).map((v, k) => v + (position[k] as number)) as Vec3;
  return [middleX + (focal * x) / -z, middleY - (focal * y) / -z];
}

export const rms = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);

/** How far points of what stands still are seen from their mean places: RMS over both coordinates together, pixels. */
export function shake(poses: readonly Pose[], points: readonly Vec3[], lens: Lens): number {
  const off: number[] = [];
  for (const point of points) {
    const places = poses.map((pose) => project(pose, point, lens));
    for (const k of [0, 1] as const) {
      const mean = places.reduce((sum, place) => sum + place[k], 0) / places.length;
      off.push(...places.map((place) => place[k] - mean));
    }
  }
  return rms(off) * Math.SQRT2;
}
