import type { Vector } from '@/lib/model3d/frame';
import {
  directionThrough,
  floorPlane,
  type PicturePoint,
  pointOnPlane,
  type RoomCamera,
} from './room-camera';

/** A length that somebody knows: between two places of the surface, or upright with its foot (`from`) on it. */
export type KnownLength = {
  kind: 'lying' | 'upright';
  from: PicturePoint;
  to: PicturePoint;
  metres: number;
};

/** The two ends in the room of a length whose place is given: x and z of `from`, and for a lying one its direction. */
export function lengthEnds(
  known: KnownLength,
  [x = 0, z = 0, angle = 0]: readonly number[],
): [Vector, Vector] {
  const { kind, metres } = known;
  if (kind === 'upright')
    return [
      [x, 0, z],
      [x, metres, z],
    ];
  return [
    [x, 0, z],
    [x + metres * Math.cos(angle), 0, z + metres * Math.sin(angle)],
  ];
}

/**
 * Where a marked length stands for a camera that is right up to scale.
 *
 * @returns Its place in that camera's scale, and by how much everything has to grow for it to have its length; null where
 *   its foot is not on the surface. The height of an upright one is the nearest point of its vertical to the ray of `to`
 *   (Criminisi, Reid and Zisserman 2000, §3.2, with the camera's centre known).
 */
export function placeLength(
  camera: RoomCamera,
  known: KnownLength,
): { parameters: number[]; grow: number } | null {
  const from = pointOnPlane(camera, known.from, floorPlane);
  if (!from) return null;
  if (known.kind === 'lying') {
    const to = pointOnPlane(camera, known.to, floorPlane);
    if (!to) return null;
    const [dx, dz] = [to[0] - from[0], to[2] - from[2]];
    const seen = Math.hypot(dx, dz);
    return seen > 1e-6
      ? { parameters: [from[0], from[2], Math.atan2(dz, dx)], grow: known.metres / seen }
      : null;
  }
  const height = heightAbove(camera, from, known.to);
  return height !== null && height > 1e-6
    ? { parameters: [from[0], from[2]], grow: known.metres / height }
    : null;
}

/** The height on the vertical over `foot` that comes nearest to the ray through a place of the picture; null beside it. */
export function heightAbove(camera: RoomCamera, foot: Vector, at: PicturePoint): number | null {
  const [dx, dy, dz] = directionThrough(camera, at);
  const level = Math.hypot(dx, dz);
  if (level < 1e-6) return null;
  const [x, y, z] = camera.position;
  // Along the ray to where it is level with the foot, then up.
  const distance = ((foot[0] - x) * dx + (foot[2] - z) * dz) / (level * level);
  return distance > 0 ? y + distance * dy : null;
}
