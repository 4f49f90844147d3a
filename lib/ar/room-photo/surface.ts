import { dot, type Vector } from '@/lib/model3d/frame';
import { floorPlane, type PicturePoint, type Plane, pointOnPlane, type RoomCamera } from './room-camera';
import type { SolvedRoom } from './solve-room';
import { cross, normalise, scale, subtract } from './vector';

/** Where a thing stands or hangs: the plane, and which way its front faces there when it is not turned. */
export type Surface = {
  kind: 'floor' | 'wall' | 'ceiling';
  plane: Plane;
  /** Unit; in the plane for a floor and a ceiling, the wall's own normal for a wall. */
  front: Vector;
};

/** The surface the rectangle lies or stands on, or a level one above it; a thing there faces the camera. */
export function levelSurface(
  camera: RoomCamera,
  heightMetres = 0,
  kind: 'floor' | 'ceiling' = 'floor',
): Surface {
  const [x, , z] = camera.position;
  const away = Math.hypot(x, z);
  const front: Vector = away > 1e-6 ? [x / away, 0, z / away] : [0, 0, 1];
  const normal: Vector = kind === 'ceiling' ? [0, -1, 0] : [0, 1, 0];
  return { kind, plane: { point: [0, heightMetres, 0], normal }, front };
}

/** The wall that an upright rectangle is in. */
export const markedWall: Surface = {
  kind: 'wall',
  plane: { point: [0, 0, 0], normal: [0, 0, 1] },
  front: [0, 0, 1],
};

/**
 * The wall over a line where it meets the floor (Criminisi, Reid and Zisserman 2000, §3: a plane is fixed by its vanishing
 * line; here by its foot and the vertical).
 *
 * @returns Null when an end is not on the floor, or the line is shorter than 5 cm.
 */
export function wallOverLine(camera: RoomCamera, from: PicturePoint, to: PicturePoint): Surface | null {
  const [a, b] = [pointOnPlane(camera, from, floorPlane), pointOnPlane(camera, to, floorPlane)];
  if (!a || !b) return null;
  const along = subtract(b, a);
  if (Math.hypot(...along) < 0.05) return null;
  const side = normalise(cross(along, [0, 1, 0]));
  const towards = dot(subtract(camera.position, a), side);
  if (Math.abs(towards) < 0.05) return null;
  const normal = scale(side, Math.sign(towards));
  return { kind: 'wall', plane: { point: a, normal }, front: normal };
}

/** The wall for what hangs: the one an upright mark is in, else none until its foot is marked. */
export function wallOf(room: SolvedRoom): Surface | null {
  return room.stance === 'upright' ? markedWall : null;
}

/** A thing's three axes in the room (its width, up, and front), turned by `turnRadians` about what it stands on. */
export function standingAxes(surface: Surface, turnRadians: number): [x: Vector, y: Vector, z: Vector] {
  const up: Vector = [0, 1, 0];
  const [s, c] = surface.kind === 'wall' ? [0, 1] : [Math.sin(turnRadians), Math.cos(turnRadians)];
  const side = cross(up, surface.front);
  const z: Vector = [surface.front[0] * c + side[0] * s, 0, surface.front[2] * c + side[2] * s];
  return [cross(up, z), up, z];
}
