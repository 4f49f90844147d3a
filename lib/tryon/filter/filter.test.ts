import { describe, expect, it } from 'vitest';
import { degreesApart, multiply, type Quaternion, turnAbout } from '@/lib/model3d/attachment/rigid';
import { normals } from '../testing/made-up';
import { createOneEuro } from './one-euro';
import { createPoseFilter, rotationOf, rotationVector } from './pose-filter';

const options = { restHertz: 1, perSpeed: 1, speedHertz: 1 };

describe('the One Euro filter', () => {
  it('passes the first value, and a constant one for ever', () => {
    const filter = createOneEuro(options);
    for (let i = 0; i < 50; i++) expect(filter.next(3, i / 30)).toBeCloseTo(3, 12);
  });

  it('calms noise at rest to what a first-order low-pass of its cutoff leaves', () => {
    const filter = createOneEuro({ ...options, perSpeed: 0 });
    const next = normals(1);
    let sum = 0;
    for (let i = 0; i < 4000; i++) {
      const value = filter.next(next(), i / 30);
      if (i >= 1000) sum += value * value;
    }
    // Share a = r / (r + 1), r = 2π / 30; variance of an exponential mean: a / (2 - a).
    const r = (2 * Math.PI) / 30;
    const a = r / (r + 1);
    expect(Math.sqrt(sum / 3000)).toBeCloseTo(Math.sqrt(a / (2 - a)), 1);
  });

  it('lags a fast ramp less the more its cutoff rises with speed', () => {
    const lag = (perSpeed: number) => {
      const filter = createOneEuro({ ...options, perSpeed });
      let value = 0;
      for (let i = 0; i <= 60; i++) value = filter.next(10 * (i / 30), i / 30);
      return 20 - value;
    };
    expect(lag(0)).toBeGreaterThan(1);
    expect(lag(1)).toBeLessThan(0.2);
  });

  it('keeps its value when a sample comes at the same time again, and starts anew after a reset', () => {
    const filter = createOneEuro(options);
    filter.next(0, 0);
    expect(filter.next(100, 0)).toBe(0);
    filter.reset();
    expect(filter.next(100, 0)).toBe(100);
  });
});

describe('the pose filter', () => {
  const at = (quaternion: Quaternion) => ({
    position: [0.05, -0.02, -0.5] as [number, number, number],
    quaternion,
  });

  it('turns vectors into rotations and back', () => {
    for (const vector of [
      [0.3, -0.2, 0.9],
      [0, 0, 0],
      [1e-8, 0, 0],
      [0, 3, 0],
    ] as [number, number, number][]) {
      const back = rotationVector(rotationOf(vector));
      for (let k = 0; k < 3; k++) expect(back[k]).toBeCloseTo(vector[k] as number, 7);
    }
  });

  it('leaves a still pose as it is', () => {
    const filter = createPoseFilter();
    const still = at(turnAbout([0, 1, 0], 0.4));
    for (let i = 0; i < 10; i++) {
      const out = filter.next(still, i / 30);
      expect(degreesApart(out.quaternion, still.quaternion)).toBeLessThan(1e-4);
      expect(out.position[2]).toBeCloseTo(-0.5, 9);
    }
  });

  it('follows a head that turns all the way round', () => {
    const filter = createPoseFilter();
    for (let i = 0; i <= 120; i++) {
      const truth = turnAbout([0, 1, 0], (i / 120) * 2 * Math.PI);
      const out = filter.next(at(truth), i / 30);
      expect(degreesApart(out.quaternion, truth)).toBeLessThan(8);
    }
  });

  it('takes a quaternion and its negative for one turn', () => {
    const filter = createPoseFilter();
    const q = turnAbout([0, 1, 0], 0.4);
    filter.next(at(q), 0);
    const minus = q.map((v) => -v) as Quaternion;
    expect(degreesApart(filter.next(at(minus), 1 / 30).quaternion, q)).toBeLessThan(1e-4);
    expect(degreesApart(multiply(q, [0, 0, 0, 1]), q)).toBeLessThan(1e-4);
  });

  it('shakes the picture of a still head far less than the distance’s noise would', () => {
    const filter = createPoseFilter();
    const next = normals(2);
    const focal = 576;
    const seen: number[] = [];
    for (let i = 0; i < 200; i++) {
      const z = -0.5 * (1 + 0.01 * next());
      const { position } = filter.next({ position: [0.1 * -z * 2, 0, z], quaternion: [0, 0, 0, 1] }, i / 30);
      seen.push((focal * position[0]) / -position[2]);
    }
    const mean = seen.reduce((a, b) => a + b) / seen.length;
    expect(Math.sqrt(seen.reduce((sum, v) => sum + (v - mean) ** 2, 0) / seen.length)).toBeLessThan(0.01);
  });
});
