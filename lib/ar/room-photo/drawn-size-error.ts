import { dot, type Vector } from '@/lib/model3d/frame';
import { propagatedSd } from './propagated-sd';
import {
  floorPlane,
  type PicturePoint,
  type Plane,
  pointOnPlane,
  project,
  type RoomCamera,
} from './room-camera';
import type { SolvedRoom } from './solve-room';
import { add, length, normalise, scale, subtract } from './vector';

/** Long enough to be seen, short enough to be local. */
const stickMetres = 0.1;

/**
 * By how much a thing that stands at a place of the picture may be drawn too large or too small: the relative standard
 * deviation of its drawn height or breadth, whichever is worse.
 *
 * @returns Null where the place is not on the plane.
 */
export function drawnSizeError(
  room: Pick<SolvedRoom, 'fit' | 'cameraOf'>,
  at: PicturePoint,
  plane: Plane = floorPlane,
): number | null {
  const sds = propagatedSd(room, (camera) => drawnSizes(camera, at, plane)?.map(Math.log) ?? null);
  return sds && Math.max(...sds);
}

/** How far from the camera a place of the picture is that lies on a plane, metres, with its standard deviation. */
export function distanceTo(
  room: Pick<SolvedRoom, 'fit' | 'cameraOf' | 'camera'>,
  at: PicturePoint,
  plane: Plane = floorPlane,
): { metres: number; sdMetres: number } | null {
  const read = (camera: RoomCamera) => {
    const point = pointOnPlane(camera, at, plane);
    return point && [length(subtract(point, camera.position))];
  };
  const [metres, sds] = [read(room.camera), propagatedSd(room, read)];
  return metres && sds ? { metres: metres[0]!, sdMetres: sds[0]! } : null;
}

/** Pixels a metre, upright and across, at a place of the picture that lies on a plane; null where it does not. */
export function drawnSizes(
  camera: RoomCamera,
  at: PicturePoint,
  plane: Plane = floorPlane,
): [number, number] | null {
  const foot = pointOnPlane(camera, at, plane);
  if (!foot) return null;
  const right = camera.axes[0];
  const level: Vector = normalise(subtract(right, scale([0, 1, 0], dot(right, [0, 1, 0]))));
  const [up, across] = [[0, 1, 0] as Vector, level].map((direction) => {
    const end = project(camera, add(foot, scale(direction, stickMetres)));
    return end ? Math.hypot(end.x - at.x, end.y - at.y) / stickMetres : Number.NaN;
  }) as [number, number];
  return up > 0 && across > 0 ? [up, across] : null;
}
