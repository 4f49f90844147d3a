import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dot } from '@/lib/model3d/frame';
import { drawnBox, movedBy, movedTo, originAt } from './place-thing';
import { project } from './room-camera';
import { levelSurface, markedWall, standingAxes, wallOverLine } from './surface';
import { randomCamera, seeded } from './testing/random-room';

const rooms = fc.integer({ min: 1, max: 2 ** 31 }).map((seed) => randomCamera(seeded(seed)));
const chair = { min: [-0.3, 0, -0.3] as const, max: [0.3, 0.9, 0.3] as const };

it('a thing stands on its surface however it is turned, and its axes stay at right angles', () => {
  fc.assert(
    fc.property(rooms, fc.double({ min: -7, max: 7, noNaN: true }), (camera, turnRadians) => {
      const surface = levelSurface(camera, 0.74);
      const [x, y, z] = standingAxes(surface, turnRadians);
      for (const [a, b] of [
        [x, y],
        [y, z],
        [z, x],
      ] as const)
        expect(dot(a, b)).toBeCloseTo(0, 9);
      expect(originAt(surface, { point: [0.2, 0.74, 0.1], turnRadians }, chair)[1]).toBeCloseTo(0.74, 9);
    }),
  );
});

it('unturned, it faces the camera', () => {
  const camera = randomCamera(seeded(9));
  const [, , front] = standingAxes(levelSurface(camera), 0);
  expect(dot(front, [camera.position[0], 0, camera.position[2]])).toBeGreaterThan(0.9);
});

it('it goes to where it is dragged and not beyond the horizon', () => {
  fc.assert(
    fc.property(rooms, (camera) => {
      const surface = levelSurface(camera);
      const at = project(camera, [0.3, 0, 0.2]);
      const point = at && movedTo(camera, surface, at);
      expect(point?.[0]).toBeCloseTo(0.3, 6);
      expect(point?.[2]).toBeCloseTo(0.2, 6);
      expect(movedTo(camera, surface, { x: 800, y: -5000 })).toBeNull();
    }),
  );
});

it('arrow keys move it as it is seen, on the floor and on the wall', () => {
  const camera = { ...randomCamera(seeded(2)), position: [0, 1.5, 3] as const };
  const looking = {
    ...camera,
    axes: [
      [1, 0, 0],
      [0, -1, 0],
      [0, 0, -1],
    ] as const,
  };
  expect(movedBy(looking, levelSurface(looking), [0, 0, 0], 0.1, 0.2)).toEqual([0.1, 0, -0.2]);
  expect(movedBy(looking, markedWall, [0, 1, 0], 0.1, 0.2)).toEqual([0.1, 1.2, 0]);
});

it('a wall over a line on the floor faces the camera and goes through the line', () => {
  fc.assert(
    fc.property(rooms, (camera) => {
      const ends = [project(camera, [-0.2, 0, -0.2]), project(camera, [0.2, 0, -0.1])] as const;
      const wall = ends[0] && ends[1] && wallOverLine(camera, ends[0], ends[1]);
      if (!wall) return;
      const { point, normal } = wall.plane;
      expect(normal[1]).toBeCloseTo(0, 9);
      expect(dot(normal, [0.2 - point[0], 0, -0.1 - point[2]])).toBeCloseTo(0, 6);
      const towards = [0, 1, 2].map((k) => camera.position[k]! - point[k]!) as [number, number, number];
      expect(dot(normal, towards)).toBeGreaterThan(0);
    }),
  );
});

it('its box in the picture holds its corners, and there is none when it reaches behind the camera', () => {
  const camera = randomCamera(seeded(12));
  const box = drawnBox(camera, levelSurface(camera), { point: [0, 0, 0], turnRadians: 0.4 }, chair);
  const foot = project(camera, [0, 0, 0])!;
  expect(box && box.left < foot.x && box.right > foot.x && box.top < foot.y && box.bottom > foot.y).toBe(
    true,
  );
  const [x, , z] = camera.position;
  expect(drawnBox(camera, levelSurface(camera), { point: [x, 0, z], turnRadians: 0 }, chair)).toBeNull();
});
