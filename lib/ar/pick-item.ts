import { conjugate, rotate } from '@/lib/model3d/attachment/rigid';
import { subtract } from '@/lib/model3d/attachment/vector';
import type { Pose } from './pose';
import type { Box } from './room-placement';
import type { Ray } from './screen-ray';

/** What can be touched: a box in the frame at `pose`. */
export type Touchable = { id: string; pose: Pose; box: Box };

/** The nearest thing that a ray meets, or null. Thin things are met within 2 cm. */
export function pickItem(ray: Ray, things: readonly Touchable[]): string | null {
  let nearest: { id: string; metres: number } | null = null;
  for (const { id, pose, box } of things) {
    const metres = distanceToBox(ray, pose, box);
    if (metres !== null && (!nearest || metres < nearest.metres)) nearest = { id, metres };
  }
  return nearest?.id ?? null;
}

/** Metres along the ray to a box, by slabs in the box's own axes; 0 from within, null where it is missed. */
export function distanceToBox(ray: Ray, pose: Pose, box: Box): number | null {
  const back = conjugate(pose.quaternion);
  const origin = rotate(back, subtract(ray.origin, pose.position));
  const direction = rotate(back, ray.direction);
  let [near, far] = [0, Infinity];
  for (let k = 0; k < 3; k++) {
    const [low, high] = [box.min[k]! - 0.02, box.max[k]! + 0.02];
    if (Math.abs(direction[k]!) < 1e-9) {
      if (origin[k]! < low || origin[k]! > high) return null;
      continue;
    }
    const [a, b] = [(low - origin[k]!) / direction[k]!, (high - origin[k]!) / direction[k]!];
    near = Math.max(near, Math.min(a, b));
    far = Math.min(far, Math.max(a, b));
    if (near > far) return null;
  }
  return near;
}
