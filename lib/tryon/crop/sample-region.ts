import type { Pixels } from '@/lib/photo/pixels';
import type { CropRegion } from './crop-region';

/**
 * Draws a turned square of a frame into a network's input, bilinear; outside the frame black. Where the square is
 * shrunk by two or more, each sample is the mean of a grid of the nearest pixels, so that fine patterns do not alias.
 *
 * Written out by channel and without a test in the middle of the frame: it runs for every frame, and was a third of its time.
 *
 * @param out Shape [side, side, 3], written.
 * @param range The values of black and white.
 */
export function sampleRegion(
  frame: Pixels,
  region: CropRegion,
  side: number,
  range: readonly [number, number],
  out: Float32Array,
): void {
  const taps = Math.min(4, Math.floor(region.side / side));
  if (taps > 1) sampleMeans(frame, region, side, range, out, taps);
  else sampleBilinear(frame, region, side, range, out);
}

function sampleBilinear(
  { width, height, data }: Pixels,
  region: CropRegion,
  side: number,
  [black, white]: readonly [number, number],
  out: Float32Array,
): void {
  const [c, s, x0, y0] = grid(region, side);
  const gain = (white - black) / 255;
  let o = 0;
  for (let row = 0; row < side; row++) {
    let x = x0 - row * s;
    let y = y0 + row * c;
    for (let column = 0; column < side; column++, x += c, y += s, o += 3) {
      const left = Math.floor(x);
      const top = Math.floor(y);
      const fx = x - left;
      const fy = y - top;
      let a = (1 - fx) * (1 - fy) * gain;
      let b = fx * (1 - fy) * gain;
      let d = (1 - fx) * fy * gain;
      let e = fx * fy * gain;
      let at = (top * width + left) * 4;
      let right = at + 4;
      let below = at + width * 4;
      let across = below + 4;
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) {
        const [l, r] = [left >= 0 && left < width, left + 1 >= 0 && left + 1 < width];
        const [t, u] = [top >= 0 && top < height, top + 1 >= 0 && top + 1 < height];
        if (!(l && t)) a = at = 0;
        if (!(r && t)) b = right = 0;
        if (!(l && u)) d = below = 0;
        if (!(r && u)) e = across = 0;
      }
      out[o] = black + a * data[at]! + b * data[right]! + d * data[below]! + e * data[across]!;
      out[o + 1] =
        black + a * data[at + 1]! + b * data[right + 1]! + d * data[below + 1]! + e * data[across + 1]!;
      out[o + 2] =
        black + a * data[at + 2]! + b * data[right + 2]! + d * data[below + 2]! + e * data[across + 2]!;
    }
  }
}

function sampleMeans(
  { width, height, data }: Pixels,
  region: CropRegion,
  side: number,
  [black, white]: readonly [number, number],
  out: Float32Array,
  taps: number,
): void {
  const count = side * taps;
  const [c, s, x0, y0] = grid(region, count);
  const gain = (white - black) / 255 / (taps * taps);
  const last = count - 1;
  const inside = [0, last].every((i) =>
    [0, last].every((j) => {
      const [x, y] = [x0 + i * c - j * s + 0.5, y0 + i * s + j * c + 0.5];
      return x >= 0 && y >= 0 && x < width && y < height;
    }),
  );
  let o = 0;
  for (let row = 0; row < side; row++) {
    // Of the first of each point's samples.
    let left = x0 - row * taps * s + 0.5;
    let top = y0 + row * taps * c + 0.5;
    for (let column = 0; column < side; column++, left += taps * c, top += taps * s, o += 3) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let down = 0; down < taps; down++) {
        let x = left - down * s;
        let y = top + down * c;
        for (let along = 0; along < taps; along++, x += c, y += s) {
          if (!inside && (x < 0 || y < 0 || x >= width || y >= height)) continue;
          // Down to a whole number: neither is below nought.
          const at = ((y | 0) * width + (x | 0)) * 4;
          red += data[at]!;
          green += data[at + 1]!;
          blue += data[at + 2]!;
        }
      }
      out[o] = black + gain * red;
      out[o + 1] = black + gain * green;
      out[o + 2] = black + gain * blue;
    }
  }
}

/** Steps along a row, and the first sample as an index of pixels (whose middles lie at halves). */
function grid({ x, y, side, radians }: CropRegion, count: number): [number, number, number, number] {
  const step = side / count;
  const [c, s] = [Math.cos(radians) * step, Math.sin(radians) * step];
  const half = (count - 1) / 2;
  return [c, s, x - 0.5 - half * (c - s), y - 0.5 - half * (s + c)];
}
