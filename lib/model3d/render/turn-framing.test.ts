import { expect, it } from 'vitest';
import { cameraBasis, dot, type Vector } from '../frame';
import { turnFraming } from './turn-framing';

it('keeps a long thing inside the picture at every angle, and touches the edge of its share at one', () => {
  const points = [-1, 0, -0.2, 1, 0, 0.2, -1, 0.6, 0.2, 1, 0.6, -0.2];
  const views = Array.from({ length: 48 }, (_, i) => ({
    azimuthRadians: (i / 48) * 2 * Math.PI,
    elevationRadians: 0.2,
  }));
  const options = { fovRadians: 0.4, aspect: 1, fill: 0.8 };
  const { target, distance } = turnFraming(points, views, options);
  let widest = 0;
  for (const view of views) {
    const { right, up, back } = cameraBasis(view);
    for (let i = 0; i < points.length; i += 3) {
      const p: Vector = [0, 1, 2].map((k) => (points[i + k] ?? 0) - (target[k] ?? 0)) as unknown as Vector;
      const half = (distance - dot(p, back)) * Math.tan(options.fovRadians / 2);
      widest = Math.max(widest, Math.abs(dot(p, right)) / half, Math.abs(dot(p, up)) / half);
    }
  }
  expect(widest).toBeCloseTo(0.8, 4);
});
