import { describe, expect, it } from 'vitest';
import type { Pixels } from '@/lib/photo/pixels';
import { type CropRegion, liesOn, regionAround, toFrame, wholeFrame } from './crop-region';
import { sampleRegion } from './sample-region';
import { steadyRegion } from './steady-region';

/** A picture whose red is 2x + y and whose green is constant: bilinear sampling is exact on it. */
function ramp(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set([2 * x + y, 100, 0, 255], (y * width + x) * 4);
  }
  return { width, height, data };
}

describe('a crop region', () => {
  it('maps its middle and corners onto the frame, turned clockwise', () => {
    const region: CropRegion = { x: 10, y: 20, side: 4, radians: Math.PI / 2 };
    expect(toFrame(region, 0.5, 0.5)).toEqual([10, 20]);
    const [x, y] = toFrame(region, 1, 0.5);
    expect(x).toBeCloseTo(10, 9);
    expect(y).toBeCloseTo(22, 9);
  });

  it('holds points tightly along its own turn', () => {
    const radians = 0.6;
    const truth: CropRegion = { x: 50, y: 40, side: 20, radians };
    const corners = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ].flatMap(([u, v]) => toFrame(truth, u as number, v as number));
    const found = regionAround(corners, radians, 1.5);
    expect(found.x).toBeCloseTo(50, 9);
    expect(found.y).toBeCloseTo(40, 9);
    expect(found.side).toBeCloseTo(30, 9);
  });

  it('moves along the turned axes', () => {
    const region = regionAround([0, 0, 2, 2], Math.PI / 2, 1, { shift: [0, -1] });
    // Up, turned clockwise by a quarter, is to the right.
    expect(region.x).toBeCloseTo(1 + 2, 9);
    expect(region.y).toBeCloseTo(1, 9);
  });

  it('knows how much of it is on the frame', () => {
    const frame = { width: 100, height: 100 };
    expect(liesOn({ x: 50, y: 50, side: 80, radians: 0.3 }, frame, 0.95)).toBe(true);
    expect(liesOn({ x: 0, y: 50, side: 80, radians: 0 }, frame, 0.4)).toBe(true);
    expect(liesOn({ x: 0, y: 0, side: 80, radians: 0 }, frame, 0.4)).toBe(false);
  });

  it('stays while the body hardly moves, and follows when it does', () => {
    const last: CropRegion = { x: 50, y: 50, side: 100, radians: 0 };
    expect(steadyRegion(last, { x: 52, y: 50, side: 101, radians: 0.01 })).toBe(last);
    const moved = { x: 54, y: 50, side: 100, radians: 0 };
    expect(steadyRegion(last, moved)).toBe(moved);
    const turned = { ...last, radians: 2 * Math.PI + 0.01 };
    expect(steadyRegion(last, turned)).toBe(last);
  });
});

describe('sampling a region', () => {
  it.each([0, 0.4, -1.1, Math.PI])('reads a ramp exactly where it is turned by %f', (radians) => {
    const frame = ramp(64, 48);
    const region: CropRegion = { x: 32, y: 24, side: 22, radians };
    const side = 12;
    const out = new Float32Array(side * side * 3);
    sampleRegion(frame, region, side, [0, 255], out);
    for (let i = 0; i < side * side; i++) {
      const [x, y] = toFrame(region, ((i % side) + 0.5) / side, (Math.floor(i / side) + 0.5) / side);
      expect(out[3 * i]).toBeCloseTo(2 * (x - 0.5) + (y - 0.5), 3);
      expect(out[3 * i + 1]).toBeCloseTo(100, 3);
    }
  });

  it('maps black and white to the wanted range, and is black outside', () => {
    const frame: Pixels = { width: 4, height: 4, data: new Uint8ClampedArray(64).fill(255) };
    const out = new Float32Array(8 * 8 * 3);
    sampleRegion(frame, { x: 2, y: 2, side: 16, radians: 0 }, 8, [-1, 1], out);
    expect(out[0]).toBe(-1);
    expect(out[3 * (8 * 4 + 4)]).toBeCloseTo(1, 5);
    expect(Math.max(...out)).toBeLessThanOrEqual(1.00001);
  });

  it('averages where it shrinks, so that a checkerboard becomes grey', () => {
    const size = 128;
    const data = new Uint8ClampedArray(size * size * 4);
    for (let i = 0; i < size * size; i++) {
      const value = (i + Math.floor(i / size)) % 2 ? 255 : 0;
      data.set([value, value, value, 255], 4 * i);
    }
    const out = new Float32Array(32 * 32 * 3);
    sampleRegion(
      { width: size, height: size, data },
      wholeFrame({ width: size, height: size }),
      32,
      [0, 1],
      out,
    );
    expect(Math.min(...out)).toBeCloseTo(0.5, 5);
    expect(Math.max(...out)).toBeCloseTo(0.5, 5);
  });
});
