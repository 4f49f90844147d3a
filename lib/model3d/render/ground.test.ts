import { expect, it } from 'vitest';
import { paintGround, stageColour } from './ground';
import { groundNames } from './shot';

const distinct = (pixels: Uint8Array) => {
  const seen = new Set<number>();
  for (let i = 0; i < pixels.length; i += 4)
    seen.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
  return seen.size;
};

it('keeps the stage to the last bit, so that a poster melts into the page', () => {
  const pixels = paintGround('stage', 8, 0.5, 's');
  expect([...pixels.subarray(0, 4)]).toEqual([...stageColour, 255]);
  expect(distinct(pixels)).toBe(1);
});

it('paints every other ground in more than one colour, the same each time', () => {
  for (const name of groundNames.filter((each) => each !== 'stage')) {
    const pixels = paintGround(name, 64, 0.5, 's');
    expect(distinct(pixels)).toBeGreaterThan(4);
    expect(paintGround(name, 64, 0.5, 's')).toEqual(pixels);
  }
});

it('lays the floor below the horizon', () => {
  const side = 64;
  const pixels = paintGround('room-warm', side, 0.5, 's');
  const brightness = (row: number) => pixels[row * side * 4] ?? 0;
  expect(brightness(4)).toBeLessThan(brightness(60) - 20);
});
