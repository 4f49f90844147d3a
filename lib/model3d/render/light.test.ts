import { describe, expect, it } from 'vitest';
import { lightDirections, lightEquirect, radiance } from './light';
import { lightNames } from './shot';

describe.each(lightNames)('the light %s', (light) => {
  it('is finite and never negative', () => {
    const pixels = lightEquirect(light, 64, 32);
    expect(pixels.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
  });

  it('sends its directions from where it is bright', () => {
    const directions = lightDirections(light, 48);
    expect(directions).toHaveLength(48);
    for (const [x, y, z] of directions) expect(Math.hypot(x, y, z)).toBeCloseTo(1, 5);
    const mean = (list: readonly (readonly [number, number, number])[]) =>
      list.reduce((sum, direction) => sum + radiance(light, ...direction)[1], 0) / list.length;
    const even = Array.from({ length: 400 }, (_, i): [number, number, number] => {
      const y = 1 - (2 * i + 1) / 400;
      const turn = i * 2.39996;
      const ring = Math.sqrt(1 - y * y);
      return [Math.cos(turn) * ring, y, Math.sin(turn) * ring];
    });
    expect(mean(directions)).toBeGreaterThan(mean(even));
  });
});
