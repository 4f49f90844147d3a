import fc from 'fast-check';
import { expect, it } from 'vitest';
import { directionThrough, floorPlane, pointOnPlane, project } from './room-camera';
import { heightAbove } from './room-length';
import { randomCamera, seeded } from './testing/random-room';

const rooms = fc.integer({ min: 1, max: 2 ** 31 }).map((seed) => randomCamera(seeded(seed)));
const metres = fc.double({ min: -1, max: 1, noNaN: true });

it('a point of the floor is found again where it is seen', () => {
  fc.assert(
    fc.property(rooms, metres, metres, (camera, x, z) => {
      const at = project(camera, [x, 0, z]);
      if (!at) return;
      const [foundX, foundY, foundZ] = pointOnPlane(camera, at, floorPlane) ?? [9, 9, 9];
      expect(foundX).toBeCloseTo(x, 6);
      expect(foundY).toBeCloseTo(0, 9);
      expect(foundZ).toBeCloseTo(z, 6);
    }),
  );
});

it('a height over a foot is found again, and a direction has length 1', () => {
  fc.assert(
    fc.property(rooms, metres, fc.double({ min: 0.1, max: 2.4, noNaN: true }), (camera, x, height) => {
      const top = project(camera, [x, height, 0]);
      if (!top) return;
      expect(heightAbove(camera, [x, 0, 0], top)).toBeCloseTo(height, 6);
      expect(Math.hypot(...directionThrough(camera, top))).toBeCloseTo(1, 12);
    }),
  );
});

it('nothing of the floor is seen above the horizon, and nothing behind the camera is seen', () => {
  const camera = randomCamera(seeded(3));
  const { position, axes } = camera;
  const behind = [0, 1, 2].map((k) => position[k]! - axes[2][k]!) as [number, number, number];
  expect(project(camera, behind)).toBeNull();
  expect(pointOnPlane(camera, { x: 800, y: -4000 }, floorPlane)).toBeNull();
});
