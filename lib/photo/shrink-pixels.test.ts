import { expect, it } from 'vitest';
import { shrinkPixels } from './shrink-pixels';

it('makes each pixel the mean of a square, and cuts what is left over', () => {
  const data = new Uint8ClampedArray(4 * 5 * 3);
  for (let i = 0; i < 15; i++) data.set([10 * i, 0, 255, 255], 4 * i);
  const small = shrinkPixels({ width: 5, height: 3, data }, 2);
  expect([small.width, small.height]).toEqual([2, 1]);
  // Of 0, 10, 50, 60 and of 20, 30, 70, 80.
  expect([...small.data]).toEqual([30, 0, 255, 255, 50, 0, 255, 255]);
  expect(shrinkPixels({ width: 5, height: 3, data }, 1).data).toBe(data);
});
