import { expect, it } from 'vitest';
import { cameraBasis, dot, framePoints, photoFrame, type Vector } from './frame';

const box = (w: number, h: number, d: number): number[] =>
  [-w / 2, w / 2].flatMap((x) => [0, h].flatMap((y) => [-d / 2, d / 2].flatMap((z) => [x, y, z])));

it.each([
  ['a sofa', 2.2, 0.84, 0.92],
  ['a floor lamp', 0.3, 1.6, 0.3],
  ['a ring', 0.02, 0.024, 0.006],
])('fits %s into the share of the picture that was asked, in its middle', (_, w, h, d) => {
  const view = { azimuthRadians: 0.56, elevationRadians: 0.23 };
  const points = box(w, h, d);
  const { target, distance } = framePoints(points, view);
  const { right, up, back } = cameraBasis(view);
  const half = Math.tan(photoFrame.fovRadians / 2);
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i < points.length; i += 3) {
    const p: Vector = [points[i]! - target[0], points[i + 1]! - target[1], points[i + 2]! - target[2]];
    const depth = distance - dot(p, back);
    xs.push(dot(p, right) / (depth * half));
    ys.push(dot(p, up) / (depth * half));
  }
  const spread = Math.max((Math.max(...xs) - Math.min(...xs)) / 2, (Math.max(...ys) - Math.min(...ys)) / 2);
  expect(spread).toBeCloseTo(photoFrame.fill, 3);
  expect((Math.max(...xs) + Math.min(...xs)) / 2).toBeCloseTo(0, 2);
  expect((Math.max(...ys) + Math.min(...ys)) / 2).toBeCloseTo(0, 2);
});

it('looks from +z at azimuth 0 and from +x a quarter turn on', () => {
  expect(cameraBasis({ azimuthRadians: 0, elevationRadians: 0 }).back).toEqual([0, 0, 1]);
  const [x, , z] = cameraBasis({ azimuthRadians: Math.PI / 2, elevationRadians: 0 }).back;
  expect(x).toBeCloseTo(1, 12);
  expect(z).toBeCloseTo(0, 12);
});
