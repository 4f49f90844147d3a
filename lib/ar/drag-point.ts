import { rotate } from '@/lib/model3d/attachment/rigid';
import { distance, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pose } from './pose';
import type { RoomPlace } from './room-place';
import { type Ray, rayOnPlane } from './screen-ray';
import { type Surface, surfaceFor } from './surface-of-hit';
import { isOnPlane, type SeenPlane, surfaceOfPlane } from './surface-of-plane';

/** Nothing is dragged further away than this, metres: near the horizon a finger's width is a street. */
const furthest = 12;

/**
 * Where a finger drags a thing to: onto the nearest plane of its kind under the finger where the phone tells of planes,
 * else along the surface that the thing is on. Null where the finger points past it.
 */
export function dragPoint(
  ray: Ray,
  pose: Pose,
  place: RoomPlace,
  planes: readonly SeenPlane[],
): Surface | null {
  const kind = surfaceFor(place);
  let nearest: { surface: Surface; metres: number } | null = null;
  for (const plane of planes) {
    const found = surfaceOfPlane(plane, ray.origin);
    if (found.kind !== kind) continue;
    const point = rayOnPlane(ray, found.point, found.normal);
    const metres = point ? distance(point, ray.origin) : Infinity;
    if (!point || metres > furthest || !isOnPlane(plane, point)) continue;
    if (!nearest || metres < nearest.metres) nearest = { surface: { ...found, point }, metres };
  }
  if (nearest) return nearest.surface;
  const normal: Vec3 =
    place === 'wall' ? rotate(pose.quaternion, [0, 0, 1]) : [0, place === 'ceiling' ? -1 : 1, 0];
  const point = rayOnPlane(ray, pose.position, normal);
  return point && distance(point, ray.origin) <= furthest ? { kind, point, normal } : null;
}
