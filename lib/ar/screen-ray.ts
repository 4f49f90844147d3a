import { rotate } from '@/lib/model3d/attachment/rigid';
import { add, dot, scale, subtract, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pose } from './pose';

/** Starts at `origin`; `direction` has unit length. */
export type Ray = { origin: Vec3; direction: Vec3 };

/**
 * The ray through a point of the screen.
 *
 * @param x -1 at the left edge to 1 at the right. @param y -1 at the bottom to 1 at the top.
 * @param projection The view's projection matrix, 16 values by columns, as WebXR gives it.
 */
export function screenRay(x: number, y: number, viewer: Pose, projection: ArrayLike<number>): Ray {
  const inView: Vec3 = [(x + projection[8]!) / projection[0]!, (y + projection[9]!) / projection[5]!, -1];
  return { origin: viewer.position, direction: unit(rotate(viewer.quaternion, inView)) };
}

/** Where a ray meets an endless plane; null where it runs along it, away from it, or nearly so (within 3°). */
export function rayOnPlane(ray: Ray, point: Vec3, normal: Vec3): Vec3 | null {
  const slope = dot(ray.direction, normal);
  if (Math.abs(slope) < 0.05) return null;
  const metres = dot(subtract(point, ray.origin), normal) / slope;
  return metres > 0 ? add(ray.origin, scale(ray.direction, metres)) : null;
}

/** Where a point of the room is on the screen, x and y as above; null behind the viewer. */
export function onScreen(point: Vec3, viewer: Pose, projection: ArrayLike<number>): [number, number] | null {
  const [ix, iy, iz, iw] = viewer.quaternion;
  const [x, y, z] = rotate([-ix, -iy, -iz, iw], subtract(point, viewer.position));
  if (z > -0.01) return null;
  return [(projection[0]! * x) / -z - projection[8]!, (projection[5]! * y) / -z - projection[9]!];
}
