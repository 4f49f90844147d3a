import { describe, expect, it } from 'vitest';
import { type YuvPicture, yuvToPixels } from './yuv-pixels';

/** One colour as a picture in planes, by the standards' own equations. */
function flat(
  [r, g, b]: readonly [number, number, number],
  how: Pick<YuvPicture, 'format' | 'bt709' | 'fullRange'>,
): YuvPicture {
  const [width, height, stride] = [6, 4, 8];
  const [kr, kb] = how.bt709 ? [0.2126, 0.0722] : [0.299, 0.114];
  const luma = kr * r + (1 - kr - kb) * g + kb * b;
  const pb = (b - luma) / (2 * (1 - kb));
  const pr = (r - luma) / (2 * (1 - kr));
  const [y, u, v] = how.fullRange
    ? [luma, 128 + pb, 128 + pr]
    : [16 + (luma * 219) / 255, 128 + (pb * 224) / 255, 128 + (pr * 224) / 255];
  const bytes = new Uint8Array(stride * height * 2);
  bytes.fill(Math.round(y), 0, stride * height);
  const after = stride * height;
  if (how.format === 'NV12') {
    for (let i = after; i < bytes.length; i += 2) {
      bytes[i] = Math.round(u);
      bytes[i + 1] = Math.round(v);
    }
    return {
      ...how,
      bytes,
      width,
      height,
      planes: [
        { offset: 0, stride },
        { offset: after, stride },
      ],
    };
  }
  const half = stride / 2;
  bytes.fill(Math.round(u), after, after + half * 2);
  bytes.fill(Math.round(v), after + half * 2);
  return {
    ...how,
    bytes,
    width,
    height,
    planes: [
      { offset: 0, stride },
      { offset: after, stride: half },
      { offset: after + half * 2, stride: half },
    ],
  };
}

describe('a video’s planes as pixels', () => {
  it.each(['NV12', 'I420'] as const)('%s comes back within what eight bits lose', (format) => {
    for (const bt709 of [true, false]) {
      for (const fullRange of [true, false]) {
        for (const colour of [
          [200, 120, 60],
          [20, 200, 240],
          [255, 255, 255],
          [0, 0, 0],
        ] as const) {
          const { data, width, height } = yuvToPixels(flat(colour, { format, bt709, fullRange }));
          expect([width, height]).toEqual([6, 4]);
          for (let k = 0; k < 3; k++)
            expect(Math.abs((data[4 * 9 + k] as number) - colour[k]!)).toBeLessThan(4);
        }
      }
    }
  });

  it('is made smaller by the mean of its brightness', () => {
    const picture = flat([128, 128, 128], { format: 'NV12', bt709: true, fullRange: true });
    picture.bytes[0] = 128 + 40;
    const small = yuvToPixels(picture, 2);
    expect([small.width, small.height]).toEqual([3, 2]);
    expect(small.data[0]).toBe(138);
    expect(small.data[4]).toBe(128);
  });

  it.each(['NV12', 'I420'] as const)('%s of odd sides has every pixel in its place', (format) => {
    const whole = flat([128, 128, 128], { format, bt709: true, fullRange: true });
    const picture = { ...whole, width: 5, height: 3 };
    // Each row and column its own brightness.
    for (let row = 0; row < 3; row++) {
      for (let column = 0; column < 5; column++) picture.bytes[row * 8 + column] = 10 * (5 * row + column);
    }
    const { data } = yuvToPixels(picture);
    expect(data).toHaveLength(4 * 15);
    for (let i = 0; i < 15; i++)
      expect([...data.subarray(4 * i, 4 * i + 4)]).toEqual([10 * i, 10 * i, 10 * i, 255]);
  });

  it('refuses a picture without its planes', () => {
    const picture = flat([0, 0, 0], { format: 'I420', bt709: true, fullRange: true });
    expect(() => yuvToPixels({ ...picture, planes: picture.planes.slice(0, 2) })).toThrow(RangeError);
  });
});
