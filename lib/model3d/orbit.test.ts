import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cameraPosition, dampOrbit, exitDistance, limitOrbit, type Orbit, type OrbitSpace } from './orbit';

const sofa: OrbitSpace = {
  target: [0, 0.42, 0],
  bounds: { min: [-1.1, 0, -0.46], max: [1.1, 0.84, 0.46] },
  anchor: 'floor',
  framedDistance: 6.5,
};
const anyOrbit = fc.record({
  azimuthRadians: fc.double({ min: -20, max: 20, noNaN: true }),
  elevationRadians: fc.double({ min: -3, max: 3, noNaN: true }),
  distance: fc.double({ min: 0.001, max: 100, noNaN: true }),
});

it('never lets the camera into the model, whatever is asked', () => {
  fc.assert(
    fc.property(anyOrbit, (wish) => {
      const place = cameraPosition(limitOrbit(wish, sofa), sofa.target);
      const inside = place.every((v, k) => v > sofa.bounds.min[k]! && v < sofa.bounds.max[k]!);
      return !inside;
    }),
  );
});

it('never lets the camera under the floor that the thing stands on', () => {
  fc.assert(
    fc.property(
      anyOrbit,
      (wish) => cameraPosition(limitOrbit(wish, sofa), sofa.target)[1] > sofa.bounds.min[1],
    ),
  );
});

it('never shows a wall thing from behind the wall', () => {
  const mirror: OrbitSpace = {
    target: [0, 0, 0.02],
    bounds: { min: [-0.3, -0.45, 0], max: [0.3, 0.45, 0.04] },
    anchor: 'wall',
    framedDistance: 3,
  };
  fc.assert(fc.property(anyOrbit, (wish) => cameraPosition(limitOrbit(wish, mirror), mirror.target)[2] > 0));
});

it('leaves an orbit within its limits as it is', () => {
  const orbit = { azimuthRadians: 0.5, elevationRadians: 0.2, distance: 5 };
  expect(limitOrbit(orbit, sofa)).toEqual(orbit);
});

it('measures the way out of the box along the view', () => {
  const straightOn = exitDistance(sofa, { azimuthRadians: 0, elevationRadians: 0 });
  expect(straightOn).toBeCloseTo(0.46 + 6.5 * 0.06, 6);
  const sideOn = exitDistance(sofa, { azimuthRadians: Math.PI / 2, elevationRadians: 0 });
  expect(sideOn).toBeCloseTo(1.1 + 6.5 * 0.06, 6);
});

it('settles on the goal along the same path at any frame rate', () => {
  const from: Orbit = { azimuthRadians: 0, elevationRadians: 0, distance: 4 };
  const goal: Orbit = { azimuthRadians: 1, elevationRadians: 0.5, distance: 2 };
  const after = (frames: number) => {
    let orbit = from;
    for (let i = 0; i < frames; i++) orbit = dampOrbit(orbit, goal, 0.12 / frames).orbit;
    return orbit;
  };
  expect(after(1).azimuthRadians).toBeCloseTo(after(12).azimuthRadians, 9);
  expect(after(1).distance).toBeCloseTo(after(12).distance, 9);
  expect(dampOrbit(from, goal, 2)).toEqual({ orbit: goal, settled: true });
});
