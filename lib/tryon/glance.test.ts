import { expect, it } from 'vitest';
import { lumaOf } from './glance';

const flat = (r: number, g: number, b: number, width = 64, height = 48) => {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < data.length; i += 4) data.set([r, g, b, 255], i);
  return { width, height, data };
};

it('tells a covered lens from a dim room, whatever the size', () => {
  expect(lumaOf(flat(2, 2, 2))).toBeCloseTo(2, 6);
  expect(lumaOf(flat(60, 60, 60, 7, 5))).toBeCloseTo(60, 6);
  expect(lumaOf(flat(255, 0, 0))).toBeCloseTo(76.245, 3);
});
