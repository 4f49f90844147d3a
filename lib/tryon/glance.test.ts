import { expect, it } from 'vitest';
import { glanceAt } from './glance';

const flat = (r: number, g: number, b: number, width = 64, height = 48) => {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < data.length; i += 4) data.set([r, g, b, 255], i);
  return { width, height, data };
};

it('tells a covered lens from a dim room, whatever the size', () => {
  expect(glanceAt(flat(2, 2, 2)).luma).toBeCloseTo(2, 6);
  expect(glanceAt(flat(60, 60, 60, 7, 5)).luma).toBeCloseTo(60, 6);
  expect(glanceAt(flat(255, 0, 0)).luma).toBeCloseTo(76.245, 3);
});

it('lights a product as the frame is lit', () => {
  expect(glanceAt(flat(230, 230, 230)).light).toBe(1);
  expect(glanceAt(flat(40, 40, 40)).light).toBeLessThan(0.5);
});
