import { dot, type Vector } from '@/lib/model3d/frame';
import { add, normalise, scale, subtract } from './vector';

/** A place in a photo: pixels of the decoded, upright picture from its top left corner, x right and y down. */
export type PicturePoint = { x: number; y: number };
export type PictureSize = { widthPixels: number; heightPixels: number };

/**
 * A pinhole camera in a room: square pixels, its axis through the middle of the picture, no lens distortion
 * (Hartley and Zisserman, Multiple View Geometry, 2nd ed., §6.1).
 *
 * The room's frame is right-handed, in metres, +y up, with y = 0 the surface that the marked rectangle lies or stands on.
 */
export type RoomCamera = PictureSize & {
  focalPixels: number;
  /** Where it stands, in the room's frame. */
  position: Vector;
  /** Unit vectors in the room's frame: to the right of the picture, down it, and into it. */
  axes: readonly [right: Vector, down: Vector, forward: Vector];
};

/** A plane of the room: a point on it and its unit normal, towards the side that is seen. */
export type Plane = { point: Vector; normal: Vector };

export const floorPlane: Plane = { point: [0, 0, 0], normal: [0, 1, 0] };

/** @returns Where a point of the room is seen, also outside the picture; null when it is behind the camera. */
export function project(camera: RoomCamera, point: Vector): PicturePoint | null {
  const from = subtract(point, camera.position);
  const [right, down, forward] = camera.axes;
  const depth = dot(from, forward);
  if (!(depth > 1e-6)) return null;
  return {
    x: camera.widthPixels / 2 + (camera.focalPixels * dot(from, right)) / depth,
    y: camera.heightPixels / 2 + (camera.focalPixels * dot(from, down)) / depth,
  };
}

/** The unit direction, in the room's frame, in which a place of the picture is seen. */
export function directionThrough(camera: RoomCamera, at: PicturePoint): Vector {
  const [right, down, forward] = camera.axes;
  const x = (at.x - camera.widthPixels / 2) / camera.focalPixels;
  const y = (at.y - camera.heightPixels / 2) / camera.focalPixels;
  return normalise(add(add(scale(right, x), scale(down, y)), forward));
}

/** @returns The point of a plane that is seen at a place of the picture; null at or beyond its horizon. */
export function pointOnPlane(camera: RoomCamera, at: PicturePoint, plane: Plane): Vector | null {
  const direction = directionThrough(camera, at);
  const towards = dot(direction, plane.normal);
  const away = dot(subtract(plane.point, camera.position), plane.normal);
  const distance = away / towards;
  return distance > 1e-6 && Number.isFinite(distance)
    ? add(camera.position, scale(direction, distance))
    : null;
}
