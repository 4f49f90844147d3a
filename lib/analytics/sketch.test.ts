import { expect, it } from 'vitest';
import { bitsApart, flipChance, readSketch, sketchBits, sketchLength, sketchOf, writeSketch } from './sketch';

const vector = (seed: number) => Float32Array.from({ length: 256 }, (_, i) => Math.sin(seed * 7.3 + i * 1.7));

/** Uniform enough for counting (Park and Miller). */
function chance(seed: number) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

it('keeps the signs of the first 64 values and nothing else', () => {
  const one = vector(1);
  const louder = one.map((value, i) => (i < 64 ? value * 5 : -value));
  expect(sketchOf(louder, null)).toEqual(sketchOf(one, null));
  expect(
    bitsApart(
      sketchOf(one, null),
      sketchOf(
        one.map((value) => -value),
        null,
      ),
    ),
  ).toBe(sketchBits);
});

it('turns over one bit in ten before it leaves', () => {
  const random = chance(42);
  let turned = 0;
  for (let i = 0; i < 500; i++) turned += bitsApart(sketchOf(vector(i), random), sketchOf(vector(i), null));
  expect(turned / (500 * sketchBits)).toBeGreaterThan(flipChance - 0.01);
  expect(turned / (500 * sketchBits)).toBeLessThan(flipChance + 0.01);
});

it('comes back from its text, and refuses what is none', () => {
  for (let i = 0; i < 50; i++) {
    const text = writeSketch(sketchOf(vector(i), null));
    expect(text).toHaveLength(sketchLength);
    expect(readSketch(text)).toEqual(sketchOf(vector(i), null));
  }
  for (const wrong of ['', 'AAAA', 'AAAAAAAAAA=', 'AAAAAAAAAAAA', '          !'])
    expect(() => readSketch(wrong)).toThrowError(expect.objectContaining({ code: 'BAD_REQUEST' }));
});
