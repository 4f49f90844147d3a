import { rotate } from '@/lib/model3d/attachment/rigid';
import { cross, dot, subtract, type Vec3 } from '@/lib/model3d/attachment/vector';
import { type Pose, pointOf } from './pose';
import type { Wall } from './snap-to-wall';
import { type Surface, surfaceOfHit } from './surface-of-hit';

/** A plane that the phone has found: its pose, +y its normal, and its outline in that pose, at y = 0, metres. */
export type SeenPlane = { pose: Pose; polygon: readonly Vec3[] };

/** What a found plane is. */
export const surfaceOfPlane = (plane: SeenPlane, viewer: Vec3): Surface => surfaceOfHit(plane.pose, viewer);

/** The wall that a found plane is, or null. */
export function wallOfPlane(plane: SeenPlane, viewer: Vec3): Wall | null {
  const { kind, point, normal } = surfaceOfPlane(plane, viewer);
  if (kind !== 'wall') return null;
  const along = cross([0, 1, 0], normal);
  const places = plane.polygon.map((corner) => dot(subtract(pointOf(plane.pose, corner), point), along));
  return { point, normal, seen: { from: Math.min(...places), to: Math.max(...places) } };
}

/** Whether a point of a plane lies within its outline, or at most so far beside it. */
export function isOnPlane(plane: SeenPlane, point: Vec3, beyondMetres = 0.1): boolean {
  const away = subtract(point, plane.pose.position);
  const [x, z] = [
    dot(away, rotate(plane.pose.quaternion, [1, 0, 0])),
    dot(away, rotate(plane.pose.quaternion, [0, 0, 1])),
  ];
  let inside = false;
  for (let i = 0, j = plane.polygon.length - 1; i < plane.polygon.length; j = i++) {
    const [[ax, , az], [bx, , bz]] = [plane.polygon[i]!, plane.polygon[j]!];
    if (toSegment(x, z, ax, az, bx, bz) <= beyondMetres) return true;
    if (az > z !== bz > z && x < ((bx - ax) * (z - az)) / (bz - az) + ax) inside = !inside;
  }
  return inside;
}

function toSegment(x: number, z: number, ax: number, az: number, bx: number, bz: number): number {
  const [dx, dz] = [bx - ax, bz - az];
  const t = Math.min(1, Math.max(0, ((x - ax) * dx + (z - az) * dz) / (dx * dx + dz * dz || 1)));
  return Math.hypot(x - ax - t * dx, z - az - t * dz);
}
