import { multiply, type Placement, type Quaternion, rotate, turnAbout } from '@/lib/model3d/attachment/rigid';
import { add, type Vec3 } from '@/lib/model3d/attachment/vector';

/** An axis of the place's frame: 0 is x, 1 is y, 2 is z. */
export type Axis = 0 | 1 | 2;

export const units: readonly [Vec3, Vec3, Vec3] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Moves a model in the frame of its place. */
export const moveBy = (placement: Placement, metres: Vec3): Placement => ({
  ...placement,
  position: add(placement.position, metres),
});

/** Turns a model about an axis of the frame through the frame's origin: the nose, the finger, the point on the floor. */
export function turnBy(placement: Placement, axis: Axis, degrees: number): Placement {
  const turn = turnAbout(units[axis], (degrees * Math.PI) / 180);
  return {
    ...placement,
    position: rotate(turn, placement.position),
    quaternion: multiply(turn, placement.quaternion),
  };
}

/** Angles about x, then y, then z of the frame in degrees, as number fields show them. */
export function anglesOf([x, y, z, w]: Quaternion): Vec3 {
  const sine = 2 * (w * y - x * z);
  const degrees = 180 / Math.PI;
  // Looking straight along: x and z turn about one line, and x takes it all.
  if (Math.abs(sine) > 0.99999) return [2 * Math.atan2(x, w) * degrees, Math.sign(sine) * 90, 0];
  return [
    Math.atan2(2 * (w * x + y * z), 1 - 2 * (x * x + y * y)) * degrees,
    Math.asin(sine) * degrees,
    Math.atan2(2 * (w * z + x * y), 1 - 2 * (y * y + z * z)) * degrees,
  ];
}

export function turnOfAngles([x, y, z]: Vec3): Quaternion {
  const turn = (axis: Axis, degrees: number) => turnAbout(units[axis], (degrees * Math.PI) / 180);
  return multiply(turn(2, z), multiply(turn(1, y), turn(0, x)));
}

/** What stands over its mirror image stays so: it may move up, down, ahead and back, and nod. */
export const symmetricMoves: readonly Axis[] = [1, 2];
export const symmetricTurns: readonly Axis[] = [0];
