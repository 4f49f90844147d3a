import { dot, type Vector } from '@/lib/model3d/frame';
import type { Homography } from './homography';
import { cross, length, normalise, scale, subtract } from './vector';

/** How the marked rectangle is in the room: flat (a sheet, a rug) or standing on the surface (a door). */
export type Stance = 'lying' | 'upright';

/** Lengths of its first and second side where they are known. */
export type KnownSides = { firstMetres: number | null; secondMetres: number | null };

/** The room's three axes and origin in the camera's frame (x right, y down, z into the picture), metres. */
export type Pose = { x: Vector; y: Vector; z: Vector; origin: Vector };

/** The corners in the rectangle's own units, in the order they are marked. */
export const cornerUnits: Record<Stance, readonly (readonly [u: number, v: number])[]> = {
  lying: [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ],
  upright: [
    [-0.5, 0],
    [0.5, 0],
    [0.5, 1],
    [-0.5, 1],
  ],
};

/** Where a corner is in the room. */
export function cornerPoint(
  stance: Stance,
  [u, v]: readonly [number, number],
  first: number,
  second: number,
): Vector {
  return stance === 'lying' ? [u * first, 0, -v * second] : [u * first, v * second, 0];
}

/**
 * Where a rectangle is before the camera, from its homography and the focal length: columns of the homography are the
 * rectangle's sides and origin up to one scale (Zhang 2000, §3.1). Sides that are not known come out of it.
 *
 * @param h From `cornerUnits` to the picture with its origin in the middle, in the unit of `focal`.
 */
export function rectanglePose(
  h: Homography,
  focal: number,
  stance: Stance,
  sides: KnownSides,
): { pose: Pose; firstMetres: number; secondMetres: number } {
  const [a, b, c] = h.map(([x, y, z]): Vector => [x / focal, y / focal, z]) as [Vector, Vector, Vector];
  const [longA, longB] = [length(a), length(b)];
  const scales = [
    sides.firstMetres === null ? null : longA / sides.firstMetres,
    sides.secondMetres === null ? null : longB / sides.secondMetres,
  ].filter((each) => each !== null);
  // Neither is known: the first is called 1 until a length elsewhere says what it is.
  const perMetre =
    scales.length === 0 ? longA : Math.exp(scales.reduce((sum, s) => sum + Math.log(s), 0) / scales.length);
  const sign = c[2] < 0 ? -1 : 1;
  const first = scale(a, sign / longA);
  const second = normalise(subtract(scale(b, sign), scale(first, dot(scale(b, sign), first))));
  const third = cross(first, second);
  const origin = scale(c, sign / perMetre);
  return {
    pose:
      stance === 'lying'
        ? { x: first, y: third, z: scale(second, -1), origin }
        : { x: first, y: second, z: third, origin },
    firstMetres: sides.firstMetres ?? longA / perMetre,
    secondMetres: sides.secondMetres ?? longB / perMetre,
  };
}
