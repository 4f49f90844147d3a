import { rotate } from '@/lib/model3d/attachment/rigid';
import { dot, scale, subtract, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pose } from './pose';
import type { RoomPlace } from './room-place';

/** What a ray of the phone met, told by how it leans: `level` carries things (floors, tables), `slope` carries nothing. */
export type SurfaceKind = 'level' | 'wall' | 'ceiling' | 'slope';

/** A flat piece of the room. `normal` has unit length and points to the viewer's side. */
export type Surface = { kind: SurfaceKind; point: Vec3; normal: Vec3 };

/** How far a surface may lean and still be level or upright: planes of phones are off by some degrees, and gravity is not. */
export const leanDegrees = 20;
const upright = Math.sin((leanDegrees * Math.PI) / 180);
const level = Math.cos((leanDegrees * Math.PI) / 180);

/**
 * What a hit test met.
 *
 * @param hit Pose of a WebXR hit: its +y is the surface's normal (WebXR Hit Test §4), whose side platforms do not agree
 *   on for ceilings, so that the viewer's is taken.
 * @returns A normal that is made exactly level or upright where it nearly is.
 */
export function surfaceOfHit(hit: Pose, viewer: Vec3): Surface {
  const point = hit.position;
  const raw = unit(rotate(hit.quaternion, [0, 1, 0]));
  const normal = dot(raw, subtract(viewer, point)) < 0 ? scale(raw, -1) : raw;
  if (Math.abs(normal[1]) >= level) {
    return normal[1] > 0
      ? { kind: 'level', point, normal: [0, 1, 0] }
      : { kind: 'ceiling', point, normal: [0, -1, 0] };
  }
  if (Math.abs(normal[1]) <= upright) return { kind: 'wall', point, normal: unit([normal[0], 0, normal[2]]) };
  return { kind: 'slope', point, normal };
}

/** The kind of surface that a place needs. */
export function surfaceFor(place: RoomPlace): SurfaceKind {
  if (place === 'wall' || place === 'ceiling') return place;
  return 'level';
}
