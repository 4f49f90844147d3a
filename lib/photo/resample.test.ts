import { describe, expect, it } from 'vitest';
import { isAppError } from '@/lib/core/app-error';
import { type Pixels, wholePhoto } from './pixels';
import { letterbox, resample, stageColour } from './resample';

function picture(
  width: number,
  height: number,
  at: (x: number, y: number) => [number, number, number, number],
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(at(x, y), (y * width + x) * 4);
  return { width, height, data };
}

const noise = (seed: number) => {
  let s = seed;
  return () => {
    s = (s * 1664525 + 1013904223) >>> 0;
    return s >>> 24;
  };
};

describe('resample', () => {
  it('averages exactly the area that an output pixel covers', () => {
    const stripes = picture(4, 2, (x, y) => [x * 10 + y, 0, 0, 255]);
    const { data } = resample(stripes, wholePhoto, 2, 1);
    expect(data[0]).toBeCloseTo((0 + 10 + 1 + 11) / 4, 5);
    expect(data[3]).toBeCloseTo((20 + 30 + 21 + 31) / 4, 5);
  });

  it('weights pixels that are covered in part', () => {
    const stripes = picture(3, 1, (x) => [x * 30, 0, 0, 255]);
    const { data } = resample(stripes, wholePhoto, 2, 1);
    expect(data[0]).toBeCloseTo((0 * 1 + 30 * 0.5) / 1.5, 5);
    expect(data[3]).toBeCloseTo((30 * 0.5 + 60) / 1.5, 5);
  });

  it('keeps a flat colour flat at every size and box', () => {
    const flat = picture(37, 23, () => [200, 100, 50, 255]);
    for (const [w, h] of [
      [5, 7],
      [37, 23],
      [224, 224],
    ] as const) {
      const { data } = resample(flat, { x: 0.13, y: 0.21, width: 0.5, height: 0.33 }, w, h);
      for (let i = 0; i < w * h; i++) expect(data[i * 3]).toBeCloseTo(200, 4);
    }
  });

  it('returns the picture itself when the size stays', () => {
    const next = noise(7);
    const source = picture(9, 5, () => [next(), next(), next(), 255]);
    const { data } = resample(source, wholePhoto, 9, 5);
    for (let i = 0; i < 45; i++) expect(data[i * 3 + 1]).toBeCloseTo(source.data[i * 4 + 1] as number, 4);
  });

  it('never reads outside the box', () => {
    const halves = picture(64, 64, (x) => (x < 32 ? [255, 0, 0, 255] : [0, 255, 0, 255]));
    const { data } = resample(halves, { x: 0, y: 0, width: 0.5, height: 1 }, 100, 100);
    for (let i = 0; i < 100 * 100; i++) expect(data[i * 3 + 1]).toBe(0);
  });

  it('lays transparent pixels over the stage colour', () => {
    const clear = picture(8, 8, () => [0, 0, 0, 0]);
    expect([...resample(clear, wholePhoto, 1, 1).data]).toEqual([...stageColour]);
  });

  it('keeps the mean brightness when shrinking', () => {
    const next = noise(3);
    const source = picture(120, 90, () => [next(), 0, 0, 255]);
    let mean = 0;
    for (let i = 0; i < 120 * 90; i++) mean += source.data[i * 4] as number;
    const { data } = resample(source, wholePhoto, 7, 11);
    let small = 0;
    for (let i = 0; i < 77; i++) small += data[i * 3] as number;
    expect(small / 77).toBeCloseTo(mean / (120 * 90), 2);
  });

  it('refuses a box smaller than a pixel', () => {
    const flat = picture(10, 10, () => [1, 2, 3, 255]);
    let code = '';
    try {
      resample(flat, { x: 0.5, y: 0.5, width: 0.01, height: 0.5 }, 4, 4);
    } catch (error) {
      if (isAppError(error)) code = error.code;
    }
    expect(code).toBe('IMAGE_TOO_SMALL');
  });
});

describe('letterbox', () => {
  it('leaves a margin all round when asked to fill less', () => {
    const black = picture(40, 20, () => [0, 0, 0, 255]);
    const { content, data } = letterbox(black, wholePhoto, 100, [9, 9, 9], 0.7);
    expect(content).toEqual({ x: 15, y: 32, width: 70, height: 35 });
    expect(data[(32 * 100 + 15) * 3]).toBe(0);
    expect(data[(32 * 100 + 14) * 3]).toBe(9);
  });

  it('fits a wide picture whole and says where it lies', () => {
    const wide = picture(200, 50, () => [10, 20, 30, 255]);
    const square = letterbox(wide, wholePhoto, 64);
    expect(square.content).toEqual({ x: 0, y: 24, width: 64, height: 16 });
    expect([...square.data.subarray(0, 3)]).toEqual([...stageColour]);
    const middle = (32 * 64 + 32) * 3;
    expect(square.data[middle + 2]).toBeCloseTo(30, 4);
  });

  it('keeps the shape of a tall crop of a wide picture', () => {
    const wide = picture(300, 100, () => [10, 20, 30, 255]);
    const { content } = letterbox(wide, { x: 0.2, y: 0, width: 0.1, height: 1 }, 90);
    expect(content.height).toBe(90);
    expect(content.width).toBe(27);
  });
});
