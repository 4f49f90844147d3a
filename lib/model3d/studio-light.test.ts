import { expect, it } from 'vitest';
import { studioEquirect, studioRadiance } from './studio-light';

it('is brightest at the key light, up and to the left of the camera', () => {
  const at = (azimuth: number, elevation: number) => {
    const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
    return studioRadiance(Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e))[1];
  };
  expect(at(-52, 48)).toBeGreaterThan(9);
  expect(at(52, 10)).toBeLessThan(1);
});

it('makes a picture of finite light with its bottom row straight down', () => {
  const pixels = studioEquirect(64, 32);
  expect(pixels).toHaveLength(64 * 32 * 4);
  expect(pixels.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
  expect(pixels[0]).toBeCloseTo(0.42, 1);
});
