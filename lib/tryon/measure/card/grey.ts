import type { Pixels } from '@/lib/photo/pixels';

/** A picture's lightness and its slope, made small. Row-major. */
export type Slopes = {
  width: number;
  height: number;
  /** Pixels of the photo along one of these. */
  scale: number;
  /** Levels of 255 a pixel, towards the right and downwards. */
  dx: Float32Array;
  dy: Float32Array;
  size: Float32Array;
};

/**
 * Slopes of a photo whose long side is made at most `longest`: means of blocks, smoothed by 1 2 1 across the slope (Sobel).
 *
 * @param pixels Not modified.
 */
export function slopesOf(pixels: Pixels, longest: number): Slopes {
  const scale = Math.max(1, Math.max(pixels.width, pixels.height) / longest);
  const [width, height] = [Math.floor(pixels.width / scale), Math.floor(pixels.height / scale)];
  const grey = shrink(pixels, width, height, scale);
  const [dx, dy, size] = [0, 0, 0].map(() => new Float32Array(width * height)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const g = (by: number) => grey[at + by] as number;
      const [up, down] = [-width, width];
      const gx = (g(up + 1) - g(up - 1) + 2 * (g(1) - g(-1)) + g(down + 1) - g(down - 1)) / 8;
      const gy = (g(down - 1) - g(up - 1) + 2 * (g(down) - g(up)) + g(down + 1) - g(up + 1)) / 8;
      dx[at] = gx;
      dy[at] = gy;
      size[at] = Math.hypot(gx, gy);
    }
  }
  return { width, height, scale, dx, dy, size };
}

function shrink({ width: from, data }: Pixels, width: number, height: number, scale: number): Float32Array {
  const grey = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [
      Math.floor(y * scale),
      Math.max(Math.floor(y * scale) + 1, Math.floor((y + 1) * scale)),
    ];
    for (let x = 0; x < width; x++) {
      const [left, right] = [
        Math.floor(x * scale),
        Math.max(Math.floor(x * scale) + 1, Math.floor((x + 1) * scale)),
      ];
      let sum = 0;
      for (let v = top; v < bottom; v++) {
        for (let u = left; u < right; u++) {
          const at = 4 * (v * from + u);
          sum += 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!;
        }
      }
      grey[y * width + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return grey;
}
