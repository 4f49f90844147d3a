import { axesFrom, conjugate, placementOf, rotate } from '@/lib/model3d/attachment/rigid';
import { length, scale, subtract, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pose } from './pose';
import type { RoomPlace } from './room-place';
import type { Surface } from './surface-of-hit';

const up: Vec3 = [0, 1, 0];

/**
 * The pose of a place's frame (docs/attachment.md) at a point that was chosen: what stands or hangs from a ceiling
 * turns its front, +z, to the viewer; what hangs on a wall has +z out of the wall. +y is up against gravity.
 */
export function placeOnSurface(surface: Surface, viewer: Pose, place: RoomPlace): Pose {
  const front = place === 'wall' ? surface.normal : towards(surface.point, viewer);
  return { position: surface.point, quaternion: facing(front) };
}

/** The turn whose +y is up and whose +z is `front` made level. */
export function facing(front: Vec3): Pose['quaternion'] {
  return conjugate(placementOf([0, 0, 0], axesFrom(up, front)).quaternion);
}

/** Level and of unit length; a viewer right above gives the side that the phone's lower edge is at. */
function towards(point: Vec3, viewer: Pose): Vec3 {
  const flat = subtract(viewer.position, point);
  flat[1] = 0;
  if (length(flat) > 0.05) return unit(flat);
  const lower = scale(rotate(viewer.quaternion, up), -1);
  lower[1] = 0;
  return length(lower) > 1e-3 ? unit(lower) : [0, 0, 1];
}
