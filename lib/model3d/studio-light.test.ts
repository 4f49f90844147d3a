import { expect, it } from 'vitest';
import { studioRadiance } from './studio-light';

it('is brightest at the key light, up and to the left of the camera', () => {
  const at = (azimuth: number, elevation: number) => {
    const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
    return studioRadiance(Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e))[1];
  };
  expect(at(-52, 48)).toBeGreaterThan(9);
  expect(at(52, 10)).toBeLessThan(1);
});
