import type { Vector } from '@/lib/model3d/frame';
import { type PicturePoint, pointOnPlane, project, type RoomCamera } from './room-camera';
import type { SolvedRoom } from './solve-room';
import { type Surface, standingAxes } from './surface';
import { add, cross, scale } from './vector';

/** Where a thing is: a point of its surface and how far it is turned on it. */
export type Place = { point: Vector; turnRadians: number };
type Bounds = { min: Vector; max: Vector };

/** Things may not be moved further away than this: a room ends, and the horizon is near. */
const furthestMetres = 12;
/** A picture's middle hangs at the height of the eyes. */
const hangingMetres = 1.5;

/** Where a thing is put at first: on the mark, beside a door, or in the middle of a wall that was marked. */
export function firstPlace(room: SolvedRoom, surface: Surface, bounds: Bounds): Place {
  const { camera, firstMetres } = room;
  const { point, normal } = surface.plane;
  const half = (bounds.max[0] - bounds.min[0]) / 2;
  if (surface.kind === 'wall') {
    const aside = cross([0, 1, 0], normal);
    // On the side of the door where there is more of the picture.
    const door = room.stance === 'upright' ? firstMetres / 2 + half + 0.3 : 0;
    const sides = [1, -1].map((sign) => add([point[0], hangingMetres, point[2]], scale(aside, sign * door)));
    const middle = camera.widthPixels / 2;
    const off = (at: Vector) => Math.abs((project(camera, at)?.x ?? Infinity) - middle);
    return { point: off(sides[0]!) <= off(sides[1]!) ? sides[0]! : sides[1]!, turnRadians: 0 };
  }
  if (room.stance === 'upright') {
    const level = pointOnPlane(
      camera,
      { x: camera.widthPixels / 2, y: camera.heightPixels * 0.78 },
      surface.plane,
    );
    if (level && distanceTo(camera, level) < furthestMetres) return { point: level, turnRadians: 0 };
  }
  return { point, turnRadians: 0 };
}

/**
 * Where a thing goes when the place of the picture that it stands on is dragged to another.
 *
 * @returns Null where that place is not on its surface, or too far away to stand there.
 */
export function movedTo(camera: RoomCamera, surface: Surface, at: PicturePoint): Vector | null {
  const point = pointOnPlane(camera, at, surface.plane);
  if (!point || distanceTo(camera, point) > furthestMetres) return null;
  if (surface.kind === 'wall' && (point[1] < 0 || point[1] > 4)) return null;
  return point;
}

/** Moves a thing along its surface, as it is seen: to the right, and away (up, on a wall). */
export function movedBy(
  camera: RoomCamera,
  surface: Surface,
  from: Vector,
  rightMetres: number,
  awayMetres: number,
): Vector {
  const [right, , forward] = camera.axes;
  const level = (v: Vector): Vector => {
    const long = Math.hypot(v[0], v[2]) || 1;
    return [v[0] / long, 0, v[2] / long];
  };
  if (surface.kind === 'wall') {
    const along = cross([0, 1, 0], surface.plane.normal);
    const sign = Math.sign(along[0] * right[0] + along[2] * right[2]) || 1;
    return add(from, add(scale(along, sign * rightMetres), [0, awayMetres, 0]));
  }
  return add(from, add(scale(level(right), rightMetres), scale(level(forward), awayMetres)));
}

/** The origin of a thing's own frame, so that what it stands, hangs or leans with lies in its surface. */
export function originAt(surface: Surface, place: Place, bounds: Bounds): Vector {
  const [, y, z] = standingAxes(surface, place.turnRadians);
  if (surface.kind === 'wall') return add(place.point, scale(z, -bounds.min[2]));
  return add(place.point, scale(y, surface.kind === 'ceiling' ? -bounds.max[1] : -bounds.min[1]));
}

/** The box that a thing takes in the picture; null when part of it is behind the camera. */
export function drawnBox(
  camera: RoomCamera,
  surface: Surface,
  place: Place,
  bounds: Bounds,
): { left: number; top: number; right: number; bottom: number } | null {
  const axes = standingAxes(surface, place.turnRadians);
  const origin = originAt(surface, place, bounds);
  let box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const x of [bounds.min[0], bounds.max[0]]) {
    for (const y of [bounds.min[1], bounds.max[1]]) {
      for (const z of [bounds.min[2], bounds.max[2]]) {
        const corner = [x, y, z].reduce<Vector>((sum, value, k) => add(sum, scale(axes[k]!, value)), origin);
        const at = project(camera, corner);
        if (!at) return null;
        box = {
          left: Math.min(box.left, at.x),
          top: Math.min(box.top, at.y),
          right: Math.max(box.right, at.x),
          bottom: Math.max(box.bottom, at.y),
        };
      }
    }
  }
  return box;
}

function distanceTo(camera: RoomCamera, point: Vector): number {
  return Math.hypot(...[0, 1, 2].map((k) => point[k]! - camera.position[k]!));
}
