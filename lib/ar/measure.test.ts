import { describe, expect, it } from 'vitest';
import { add, cross, distance, scale, subtract, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import { formatMeasured } from './format-measured';
import { errorModel, type MarkedPoint, measureBetween } from './measure';
import { rayOnPlane } from './screen-ray';
import { seeded } from './testing/random';

const up: Vec3 = [0, 1, 0];
const mark = (point: Vec3, viewer: Vec3 = [0, 1.5, 1.5], normal = up): MarkedPoint => ({
  point,
  normal,
  viewer,
});

/** A point as a phone would give it: the ray is aimed a little off, the hit lies a little off along and around it. */
function noisyMark(
  truth: Vec3,
  viewer: Vec3,
  normal: Vec3,
  shrink: number,
  normalNoise: () => number,
): MarkedPoint {
  const sight = unit(subtract(truth, viewer));
  const side = unit(cross(sight, Math.abs(sight[1]) < 0.9 ? up : [1, 0, 0]));
  const over = cross(side, sight);
  const off = (axis: Vec3) => scale(axis, normalNoise() * errorModel.aimRadians);
  const direction = unit(add(sight, add(off(side), off(over))));
  const met = rayOnPlane({ origin: viewer, direction }, truth, normal) ?? truth;
  const range = distance(met, viewer) * errorModel.rangeShare * normalNoise();
  const jitter: Vec3 = [0, 1, 2].map(() => errorModel.hitMetres * normalNoise()) as Vec3;
  return {
    point: scale(add(add(met, scale(direction, range)), jitter), shrink),
    normal,
    viewer: scale(viewer, shrink),
  };
}

describe('a length measured between two points', () => {
  it('is their distance', () => {
    expect(measureBetween(mark([0, 0, 0]), mark([0.8, 0, 0])).metres).toBeCloseTo(0.8, 12);
  });

  it('is told less surely from further away, and when the surface is seen flat', () => {
    const near = measureBetween(mark([-0.4, 0, 0]), mark([0.4, 0, 0])).errorMetres;
    const far: Vec3 = [0, 1.5, 5];
    expect(measureBetween(mark([-0.4, 0, 0], far), mark([0.4, 0, 0], far)).errorMetres).toBeGreaterThan(near);
    const away = measureBetween(mark([0, 0, -1]), mark([0, 0, 0.2])).errorMetres;
    const low: Vec3 = [0, 0.4, 1.5];
    expect(measureBetween(mark([0, 0, -1], low), mark([0, 0, 0.2], low)).errorMetres).toBeGreaterThan(away);
  });

  it('holds the truth in at least 95 of 100 noisy trials, on floors and walls, near and far', () => {
    const { even, normal } = seeded(17);
    let held = 0;
    let widest = 0;
    const trials = 4000;
    for (let i = 0; i < trials; i++) {
      const onWall = i % 2 === 1;
      const n: Vec3 = onWall ? [0, 0, 1] : up;
      const spot = (): Vec3 =>
        onWall ? [even() * 3 - 1.5, even() * 2.4, -2] : [even() * 3 - 1.5, 0, even() * 2.5 - 2];
      const viewer = (): Vec3 => [even() * 2 - 1, 1.2 + even() * 0.5, 0.8 + even() * 1.5];
      const [a, b] = [spot(), spot()];
      if (distance(a, b) < 0.1) {
        held++;
        continue;
      }
      const shrink = 1 + errorModel.scaleShare * normal();
      const measured = measureBetween(
        noisyMark(a, viewer(), n, shrink, normal),
        noisyMark(b, viewer(), n, shrink, normal),
      );
      if (Math.abs(measured.metres - distance(a, b)) <= measured.errorMetres) held++;
      if (distance(a, b) > 0.5) widest = Math.max(widest, measured.errorMetres / measured.metres);
    }
    expect(held / trials).toBeGreaterThanOrEqual(0.95);
    // An interval that always holds because it is endless would be no statement.
    expect(held / trials).toBeLessThan(0.985);
    expect(widest).toBeLessThan(0.35);
  });

  it('is printed in digits that its error leaves, and the printed interval holds the whole one', () => {
    expect(formatMeasured({ metres: 1.2437, errorMetres: 0.021 }, 'cm', 'en')).toEqual({
      length: '124',
      error: '3',
    });
    expect(formatMeasured({ metres: 1.2437, errorMetres: 0.021 }, 'in', 'en')).toEqual({
      length: '49',
      error: '1',
    });
    const { even } = seeded(3);
    for (let i = 0; i < 500; i++) {
      const measured = { metres: even() * 3, errorMetres: even() * 0.1 };
      const { length, error } = formatMeasured(measured, 'cm', 'en');
      expect(Number(length) - Number(error)).toBeLessThanOrEqual(
        (measured.metres - measured.errorMetres) * 100 + 1e-6,
      );
      expect(Number(length) + Number(error)).toBeGreaterThanOrEqual(
        (measured.metres + measured.errorMetres) * 100 - 1e-6,
      );
    }
  });
});
