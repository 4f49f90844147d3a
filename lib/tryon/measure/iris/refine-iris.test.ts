import { describe, expect, it } from 'vitest';
import { drawGround, grain } from '../../testing/draw-ground';
import { refineIris } from './refine-iris';

/** A dark disc on white, 64 places a pixel: what a camera would see of an iris. */
function disc(x: number, y: number, width: number, lids = 99) {
  const frame = drawGround(120, 100, 5, 190);
  for (let v = 0; v < 100; v++) {
    for (let u = 0; u < 120; u++) {
      let dark = 0;
      for (let i = 0; i < 64; i++) {
        const [px, py] = [u + ((i % 8) + 0.5) / 8, v + (Math.floor(i / 8) + 0.5) / 8];
        if (Math.hypot(px - x, py - y) < width / 2 && Math.abs(py - y) < lids) dark += 1 / 64;
      }
      for (let k = 0; k < 3; k++) {
        const at = 4 * (120 * v + u) + k;
        frame.data[at] = frame.data[at]! * (1 - dark) + 60 * dark;
      }
    }
  }
  return grain(frame, 3, 9);
}

describe('the width of an iris by its own rim', () => {
  it('is found within 1.5 %, wherever the network looked and whatever it guessed', () => {
    for (const [guess, x, y] of [
      [20, 60, 50],
      [24, 61, 49],
      [17, 59, 50.5],
    ] as const) {
      const found = refineIris(disc(60.3, 50.2, 20.6), { x, y, width: guess, opening: 16 }, 0);
      expect(Math.abs((found?.width ?? 0) / 20.6 - 1)).toBeLessThan(0.015);
      expect(Math.abs((found?.x ?? 0) - 60.3)).toBeLessThan(0.3);
    }
  });

  it('is found under lids that hide the upper and lower rim', () => {
    const found = refineIris(disc(60, 50, 24, 6), { x: 60, y: 50, width: 22, opening: 12 }, 0);
    expect(Math.abs((found?.width ?? 0) / 24 - 1)).toBeLessThan(0.02);
  });

  it('is not said where there is no rim', () => {
    expect(refineIris(drawGround(120, 100, 5, 150), { x: 60, y: 50, width: 20, opening: 16 }, 0)).toBeNull();
    // On one side alone.
    const half = disc(60, 50, 20);
    for (let v = 0; v < 100; v++) {
      for (let u = 60; u < 120; u++) half.data.set([60, 60, 60], 4 * (120 * v + u));
    }
    expect(refineIris(half, { x: 60, y: 50, width: 20, opening: 16 }, 0)).toBeNull();
  });
});
