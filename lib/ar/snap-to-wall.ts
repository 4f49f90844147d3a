import { cross, dot, subtract, type Vec3 } from '@/lib/model3d/attachment/vector';
import { facing } from './place-on-surface';
import { type Pose, pointOf } from './pose';
import type { Box } from './room-placement';

/** An upright piece of the room. Positions along it are measured to the side of `cross(up, normal)` from `point`. */
export type Wall = {
  point: Vec3;
  /** Level, of unit length, into the room. */
  normal: Vec3;
  /** How far it was seen to either side, metres; null where only a point of it is known. */
  seen: { from: number; to: number } | null;
};

export type SnapOptions = {
  /** How near the back or a corner must be to the wall. */
  reachMetres: number;
  /** How far beyond the seen part of a wall it still counts: phones see walls in pieces. */
  beyondMetres: number;
};
export const snapDefaults: SnapOptions = { reachMetres: 0.25, beyondMetres: 0.3 };

/**
 * Sets the back of a standing thing against the nearest wall in reach, turned square to it.
 *
 * @param pose Of the thing's floor frame; its height stays.
 * @param box Of the thing in that frame.
 * @returns Null where no wall is in reach.
 */
export function snapToWall(
  pose: Pose,
  box: Box,
  walls: readonly Wall[],
  options: SnapOptions = snapDefaults,
): { pose: Pose; wall: Wall } | null {
  let best: { pose: Pose; wall: Wall; apart: number } | null = null;
  for (const wall of walls) {
    const apart = distanceToWall(pose, box, wall);
    if (Math.abs(apart) > options.reachMetres || !isBeside(pose, wall, options.beyondMetres)) continue;
    if (best && Math.abs(apart) >= Math.abs(best.apart)) continue;
    best = { pose: against(pose, box, wall), wall, apart };
  }
  return best && { pose: best.pose, wall: best.wall };
}

/** Metres between a wall and the nearest corner of a thing's footprint; below zero: it stands in the wall. */
export function distanceToWall(pose: Pose, box: Box, wall: Wall): number {
  let nearest = Infinity;
  for (const x of [box.min[0], box.max[0]])
    for (const z of [box.min[2], box.max[2]])
      nearest = Math.min(nearest, dot(subtract(pointOf(pose, [x, 0, z]), wall.point), wall.normal));
  return nearest;
}

function isBeside(pose: Pose, wall: Wall, beyondMetres: number): boolean {
  if (!wall.seen) return true;
  const along = dot(subtract(pose.position, wall.point), cross([0, 1, 0], wall.normal));
  return along >= wall.seen.from - beyondMetres && along <= wall.seen.to + beyondMetres;
}

function against(pose: Pose, box: Box, wall: Wall): Pose {
  const { normal } = wall;
  // The frame's +z is now the wall's normal, so that the back is `box.min[2]` along it.
  const move = -box.min[2] - dot(subtract(pose.position, wall.point), normal);
  const [x, y, z] = pose.position;
  return { position: [x + normal[0] * move, y, z + normal[2] * move], quaternion: facing(normal) };
}
