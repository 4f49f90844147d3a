import { expect, it } from 'vitest';
import { lumaFrame, toFrame } from './frame';

it('takes transparent pixels for paper', () => {
  const data = Uint8ClampedArray.of(0, 0, 0, 255, 0, 0, 0, 0, 255, 255, 255, 255);
  expect([...toFrame({ width: 3, height: 1, data }).luminance]).toEqual([0, 255, 255]);
});

it('reads a video’s plane of brightness, in either range, and makes it smaller', () => {
  // Two rows of four, each row six bytes long, after one byte of something else.
  const bytes = Uint8Array.of(9, 16, 235, 16, 235, 0, 0, 235, 235, 16, 16, 0, 0);
  const plane = { bytes, offset: 1, stride: 6, width: 4, height: 2, fullRange: false };
  expect([...lumaFrame(plane, 1).luminance]).toEqual([0, 255, 0, 255, 255, 255, 0, 0]);
  const small = lumaFrame(plane, 2);
  expect([small.width, small.height]).toEqual([2, 1]);
  expect([...small.luminance]).toEqual([191, 64]);
  expect(lumaFrame({ ...plane, fullRange: true }, 1).luminance[0]).toBe(16);
});
