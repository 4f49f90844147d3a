import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  axesFrom,
  degreesApart,
  multiply,
  normalise,
  place,
  placementOf,
  type Quaternion,
  rotate,
  turnAbout,
  unplace,
} from './rigid';
import { length, subtract, type Vec3 } from './vector';

const number = fc.double({ min: -1, max: 1, noNaN: true });
const vector = fc.tuple(number, number, number) as fc.Arbitrary<Vec3>;
const rotation = fc
  .tuple(number, number, number, number)
  .filter((q) => Math.hypot(...q) > 0.1)
  .map((q) => normalise(q as Quaternion));

it('brings a placed point back', () => {
  fc.assert(
    fc.property(vector, rotation, vector, (position, quaternion, p) => {
      const placement = { position, quaternion, scale: 0.001 };
      expect(length(subtract(unplace(placement, place(placement, p)), p))).toBeLessThan(1e-9);
    }),
  );
});

it('takes the named origin to the frame’s origin and the named axes to its axes, whatever way they lie', () => {
  fc.assert(
    fc.property(vector, rotation, (origin, q) => {
      const axes = axesFrom(rotate(q, [0, 1, 0]), rotate(q, [0, 0, 1]));
      const placement = placementOf(origin, axes);
      expect(length(place(placement, origin))).toBeLessThan(1e-9);
      expect(length(subtract(rotate(placement.quaternion, axes.x), [1, 0, 0]))).toBeLessThan(1e-6);
      expect(length(subtract(rotate(placement.quaternion, axes.z), [0, 0, 1]))).toBeLessThan(1e-6);
      // The half angle's cosine is flat at 1: rounding alone shows as some thousandths of a degree.
      expect(degreesApart(multiply(placement.quaternion, q), [0, 0, 0, 1])).toBeLessThan(0.01);
    }),
  );
});

it('turns counter-clockwise seen from the axis’ tip', () => {
  const [x, , z] = rotate(turnAbout([0, 1, 0], Math.PI / 2), [0, 0, 1]);
  expect([x, z].map((v) => Number(v.toFixed(9)))).toEqual([1, 0]);
});
