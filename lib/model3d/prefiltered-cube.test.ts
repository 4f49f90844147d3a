import { PMREMGenerator } from 'three';
import { expect, it } from 'vitest';
import { type CubeLevel, faceDirection, prefilteredCube, roughnessOf } from './prefiltered-cube';
import { studioRadiance } from './studio-light';

it('leaves an even light even, in every mip', () => {
  for (const { radiance } of prefilteredCube(() => [0.25, 0.5, 2], 32, 4)) {
    for (let i = 0; i < radiance.length; i += 3) {
      expect(radiance[i]).toBeCloseTo(0.25, 5);
      expect(radiance[i + 1]).toBeCloseTo(0.5, 5);
      expect(radiance[i + 2]).toBeCloseTo(2, 5);
    }
  }
});

it('filters its mips for the roughness that three.js reads them for', () => {
  // Not in the type definitions, though three.js documents it.
  const { lodToRoughness } = PMREMGenerator as unknown as {
    lodToRoughness: (lod: number, last: number) => number;
  };
  for (let lod = 0; lod <= 4; lod++) expect(roughnessOf(lod, 4)).toBeCloseTo(lodToRoughness(lod, 4), 12);
});

it('shows the studio as an integral over the whole lobe does', () => {
  const levels = prefilteredCube(studioRadiance, 64, 4);
  expect(levels.map(({ size }) => size)).toEqual([64, 32, 16, 8, 4]);
  const worst = levels.map((level, lod) => worstShare(level, roughnessOf(lod, 4)));
  // Texels of the sharp mips lie on the feathered edges of the soft boxes, where a little aside is another light.
  expect(worst[0]).toBeLessThan(1e-6);
  expect(worst[1]).toBeLessThan(0.25);
  expect(worst[2]).toBeLessThan(0.15);
  expect(worst[3]).toBeLessThan(0.02);
  expect(worst[4]).toBeLessThan(0.02);
});

/** The largest error of a level's texels, in parts of the level's mean. */
function worstShare({ size, radiance }: CubeLevel, roughness: number): number {
  let [worst, sum, count] = [0, 0, 0];
  const step = Math.max(1, Math.floor((6 * size * size) / 24));
  for (let i = 0; i < 6 * size * size; i += step, count++) {
    const [face, row, column] = [Math.floor(i / size ** 2), Math.floor((i % size ** 2) / size), i % size];
    const direction = faceDirection(face, (2 * column + 1) / size - 1, (2 * row + 1) / size - 1);
    const length = Math.hypot(...direction);
    const [x, y, z] = direction.map((value) => value / length) as [number, number, number];
    const truth = roughness === 0 ? studioRadiance(x, y, z)[1] : overLobe(x, y, z, roughness);
    worst = Math.max(worst, Math.abs(radiance[3 * i + 1]! - truth));
    sum += truth;
  }
  return worst / (sum / count);
}

/** Green light in the GGX lobe around a normal that is looked along, by many evenly spread directions. */
function overLobe(x: number, y: number, z: number, roughness: number): number {
  const squared = roughness ** 4;
  const directions = 200_000;
  let [light, whole] = [0, 0];
  for (let i = 0; i < directions; i++) {
    const height = 1 - (2 * i + 1) / directions;
    const ring = Math.sqrt(1 - height * height);
    const turn = i * Math.PI * (3 - Math.sqrt(5));
    const [a, b, c] = [ring * Math.cos(turn), height, ring * Math.sin(turn)];
    const cosine = a * x + b * y + c * z;
    if (cosine <= 0) continue;
    const weight = cosine / (1 + squared + (squared - 1) * cosine) ** 2;
    light += weight * studioRadiance(a, b, c)[1];
    whole += weight;
  }
  return light / whole;
}
