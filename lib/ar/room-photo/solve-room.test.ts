import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vector } from '@/lib/model3d/frame';
import type { Corners } from './check-corners';
import { drawnSizeError, drawnSizes } from './drawn-size-error';
import { lensOf } from './lens';
import { cornerPoint, cornerUnits, type Stance } from './rectangle-pose';
import { project, type RoomCamera } from './room-camera';
import { barSds, largestBar, type RoomMarks, solveRoom } from './solve-room';
import { markPoints, randomCamera, seeded, usualCameras } from './testing/random-room';

const { size } = usualCameras;
const a4 = { firstMetres: 0.297, secondMetres: 0.21 };
const seeds = fc.integer({ min: 1, max: 2 ** 31 });

/** A room by its seed, and the marks of somebody in it. */
function marked(
  seed: number,
  noisePixels: number,
  { stance = 'lying' as Stance, first = a4.firstMetres, second = a4.secondMetres, stated = true } = {},
): { truth: RoomCamera; marks: RoomMarks } {
  const random = seeded(seed);
  const near = first > 1 || second > 1 ? ([2.4, 4] as const) : usualCameras.distanceMetres;
  for (;;) {
    const truth = randomCamera(random, {
      ...usualCameras,
      distanceMetres: near,
      aroundDegrees: stance === 'upright' ? [-50, 50] : [-180, 180],
      tiltDegrees: stance === 'upright' ? [0, 20] : [8, 35],
      offAxis: 0.4,
    });
    const points = cornerUnits[stance].map((units) => cornerPoint(stance, units, first, second));
    const corners = markPoints(truth, points, noisePixels, random);
    if (!corners) continue;
    const diagonal = Math.hypot(size.widthPixels, size.heightPixels);
    const lens = lensOf(size, stated ? (truth.focalPixels / diagonal) * Math.hypot(36, 24) : null);
    const sides = { firstMetres: first, secondMetres: second };
    const cornerSdPixels = Math.max(noisePixels, 0.5);
    return {
      truth,
      marks: { size, corners: corners as unknown as Corners, stance, sides, lens, cornerSdPixels },
    };
  }
}

function sizeError(truth: RoomCamera, found: RoomCamera, point: Vector = [0, 0, 0]): number {
  const at = project(truth, point);
  const right = at && drawnSizes(truth, at);
  const drawn = at && drawnSizes(found, at);
  return right && drawn
    ? Math.max(Math.abs(drawn[0] / right[0] - 1), Math.abs(drawn[1] / right[1] - 1))
    : Infinity;
}

const quantile = (values: number[], share: number) =>
  values.sort((a, b) => a - b)[Math.floor(share * values.length)] as number;

describe('a rectangle of known size', () => {
  it('gives back the camera that saw it, when its corners are exact and the lens is stated', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { truth, marks } = marked(seed, 0);
        const { room } = solveRoom(marks);
        expect(sizeError(truth, room?.camera as RoomCamera)).toBeLessThan(0.003);
        expect(room?.camera.position[1]).toBeCloseTo(truth.position[1], 1);
        expect(Math.abs((room?.camera.focalPixels ?? 0) / truth.focalPixels - 1)).toBeLessThan(0.02);
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  it('gives the focal length by itself when it is large in the picture and the file says nothing', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { truth, marks } = marked(seed, 0, { first: 2, second: 1.4, stated: false });
        const { room } = solveRoom(marks);
        expect(Math.abs((room?.camera.focalPixels ?? 0) / truth.focalPixels - 1)).toBeLessThan(0.02);
      }),
      { numRuns: 12, seed: 1 },
    );
  });

  it('holds 5 % with corners a pixel off, and its error bar holds the truth 19 times of 20', () => {
    const errors: number[] = [];
    let within = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { truth, marks } = marked(seed * 977, 1);
      const { room } = solveRoom(marks);
      if (!room || room.ambiguous) continue;
      const error = sizeError(truth, room.camera);
      errors.push(error);
      if (error <= barSds * room.relativeSd) within++;
    }
    expect(errors.length).toBeGreaterThan(50);
    expect(quantile(errors, 0.5)).toBeLessThan(0.02);
    expect(quantile(errors, 0.95)).toBeLessThan(0.05);
    expect(within / errors.length).toBeGreaterThan(0.88);
  });

  it('finds out which side is the long one, whichever corner was marked first and in whichever turn', () => {
    const { truth, marks } = marked(5, 0);
    const [a, b, c, d] = marks.corners;
    for (const corners of [
      [a, b, c, d],
      [b, c, d, a],
      [d, c, b, a],
      [c, b, a, d],
    ] as Corners[]) {
      const { room } = solveRoom({ ...marks, corners });
      expect(room?.ambiguous).toBe(false);
      expect(sizeError(truth, room?.camera as RoomCamera)).toBeLessThan(0.005);
    }
  });

  it('says less the further from the marks a thing stands', () => {
    const { marks } = marked(11, 1);
    const { room } = solveRoom(marks);
    if (!room) throw new Error('not solved');
    const at = (point: Vector) =>
      drawnSizeError(room, project(room.camera, point) as { x: number; y: number }) ?? 0;
    const [x, , z] = room.camera.position;
    const away = Math.hypot(x, z);
    const further: Vector = [(-x / away) * 2, 0, (-z / away) * 2];
    expect(at(further)).toBeGreaterThan(at([0, 0, 0]) * 1.2);
  });
});

it('a door of known height and unknown width gives the room and its width', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { truth, marks } = marked(seed, 0, { stance: 'upright', first: 0.83, second: 2.03 });
      const { room } = solveRoom({ ...marks, sides: { firstMetres: null, secondMetres: 2.03 } });
      expect(sizeError(truth, room?.camera as RoomCamera)).toBeLessThan(0.01);
      expect(room?.firstMetres).toBeCloseTo(0.83, 1);
    }),
    { numRuns: 12, seed: 1 },
  );
});

it.each([
  ['upright', [-1.2, 0, -0.8], [-1.2, 2.03, -0.8], 2.03],
  ['lying', [-0.9, 0, 0.3], [0.7, 0, 0.5], Math.hypot(1.6, 0.2)],
] as const)(
  'a rectangle of unknown size takes its scale from a known %s length',
  (kind, from, to, metres) => {
    let solved = 0;
    for (let seed = 1; seed < 200 && solved < 8; seed++) {
      const { truth, marks } = marked(seed, 0, { first: 1.5, second: 1 });
      const ends = markPoints(truth, [from, to], 0, seeded(1));
      if (!ends) continue;
      const { room } = solveRoom({
        ...marks,
        sides: { firstMetres: null, secondMetres: null },
        length: { kind, from: ends[0]!, to: ends[1]!, metres },
      });
      expect(sizeError(truth, room?.camera as RoomCamera)).toBeLessThan(0.02);
      expect(room?.firstMetres).toBeCloseTo(1.5, 1);
      solved++;
    }
    expect(solved).toBe(8);
  },
);

describe('refuses', () => {
  const { marks } = marked(5, 0);
  const [a, b, c, d] = marks.corners;
  const refusalOf = (corners: Corners, more: Partial<RoomMarks> = {}) =>
    solveRoom({ ...marks, ...more, corners }).refusal;

  it('corners that cross, or that dent', () => {
    expect(refusalOf([a, c, b, d])).toBe('corners-crossed');
    const inside = { x: (a.x + b.x + c.x) / 3, y: (a.y + b.y + c.y) / 3 };
    expect(refusalOf([a, b, c, inside])).toBe('corners-crossed');
  });
  it('corners on one another', () => {
    expect(refusalOf([a, { x: a.x + 2, y: a.y + 1 }, c, d])).toBe('corners-too-close');
  });
  it('corners in one line', () => {
    expect(
      refusalOf([
        { x: 100, y: 500 },
        { x: 500, y: 503 },
        { x: 900, y: 502 },
        { x: 500, y: 480 },
      ]),
    ).toBe('corners-in-line');
  });
  it('a square that cannot be a strip of one to ten', () => {
    const square: Corners = [
      { x: 500, y: 900 },
      { x: 1100, y: 900 },
      { x: 1100, y: 300 },
      { x: 500, y: 300 },
    ];
    expect(refusalOf(square, { sides: { firstMetres: 3, secondMetres: 0.3 } })).not.toBeNull();
  });
  it('what would be off by more than a tenth', () => {
    const { room, refusal } = solveRoom({ ...marks, cornerSdPixels: 8 });
    expect(room ? room.relativeSd * barSds <= largestBar : refusal).toBeTruthy();
    const small: Corners = [
      { x: 800, y: 640 },
      { x: 830, y: 640 },
      { x: 826, y: 626 },
      { x: 804, y: 626 },
    ];
    expect(solveRoom({ ...marks, corners: small, cornerSdPixels: 1.5 }).refusal).toMatch(
      /too-uncertain|too-close/,
    );
  });
});
