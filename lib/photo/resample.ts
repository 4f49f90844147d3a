import { AppError } from '@/lib/core/app-error';
import type { Box, Pixels } from './pixels';

/** The stage colour of LOOK (`#EFEDE8`): what stands behind a product, and behind transparent pixels. */
export const stageColour: readonly [number, number, number] = [0xef, 0xed, 0xe8];

/** RGB samples 0..255 as floats, row-major, shape [height, width, 3]. */
export type RgbImage = { width: number; height: number; data: Float32Array };

/** A picture fitted whole into a square; `content` says where in the square it lies, in whole pixels. */
export type Letterbox = RgbImage & { content: { x: number; y: number; width: number; height: number } };

/** For each output sample: the first source index and the weights of it and its followers (sum 1). */
type Taps = { first: Int32Array; weights: Float64Array; reach: number };

/**
 * Weights along one axis. Shrinking averages the exact area each output pixel covers; enlarging interpolates
 * linearly between pixel centres. Plain float64 arithmetic, so every engine gets the same numbers.
 */
function tapsFor(from: number, length: number, sourceSize: number, targetSize: number): Taps {
  const scale = length / targetSize;
  const reach = Math.ceil(scale) + 2;
  const first = new Int32Array(targetSize);
  const weights = new Float64Array(targetSize * reach);
  const low = Math.max(0, Math.floor(from + 1e-9));
  const high = Math.min(sourceSize - 1, Math.ceil(from + length - 1e-9) - 1);
  for (let i = 0; i < targetSize; i++) {
    const start = from + i * scale;
    const half = Math.max(scale, 1) / 2;
    const centre = start + scale / 2;
    const begin = Math.max(low, Math.floor(scale >= 1 ? start : centre - 0.5));
    first[i] = Math.min(begin, high);
    let sum = 0;
    for (let k = 0; k < reach; k++) {
      const source = (first[i] as number) + k;
      if (source > high) break;
      const weight =
        scale >= 1
          ? Math.min(source + 1, centre + half) - Math.max(source, centre - half)
          : 1 - Math.abs(source + 0.5 - centre);
      if (weight <= 0) continue;
      weights[i * reach + k] = weight;
      sum += weight;
    }
    if (sum === 0) {
      weights[i * reach] = 1;
      sum = 1;
    }
    for (let k = 0; k < reach; k++) weights[i * reach + k] = (weights[i * reach + k] as number) / sum;
  }
  return { first, weights, reach };
}

/**
 * Resamples a box of a picture to `width` × `height`, transparent pixels over the stage colour.
 *
 * @param pixels Upright RGBA; not modified.
 * @param box Fractions of the picture; clipped to it. Edges may fall inside pixels.
 * @returns New samples 0..255, not rounded.
 * @throws AppError `IMAGE_TOO_SMALL`: the box covers less than one pixel.
 */
export function resample(
  pixels: Pixels,
  box: Box,
  width: number,
  height: number,
  ground: readonly [number, number, number] = stageColour,
): RgbImage {
  const { x0, y0, boxWidth, boxHeight } = boxInPixels(pixels, box);
  const across = tapsFor(x0, boxWidth, pixels.width, width);
  const down = tapsFor(y0, boxHeight, pixels.height, height);
  const topRow = Math.max(0, Math.floor(y0));
  const bottomRow = Math.min(pixels.height - 1, Math.ceil(y0 + boxHeight));
  const rows = bottomRow - topRow + 1;
  const stripe = new Float64Array(rows * width * 3);
  const line = new Float64Array(pixels.width * 3);
  for (let row = 0; row < rows; row++) {
    flattenRow(pixels, topRow + row, line, ground);
    for (let i = 0; i < width; i++) {
      let r = 0;
      let g = 0;
      let b = 0;
      const start = across.first[i] as number;
      for (let k = 0; k < across.reach; k++) {
        const weight = across.weights[i * across.reach + k] as number;
        if (weight === 0) continue;
        const at = (start + k) * 3;
        r += weight * (line[at] as number);
        g += weight * (line[at + 1] as number);
        b += weight * (line[at + 2] as number);
      }
      const out = (row * width + i) * 3;
      stripe[out] = r;
      stripe[out + 1] = g;
      stripe[out + 2] = b;
    }
  }
  const data = new Float32Array(width * height * 3);
  const sums = new Float64Array(width * 3);
  for (let j = 0; j < height; j++) {
    sums.fill(0);
    const start = down.first[j] as number;
    for (let k = 0; k < down.reach; k++) {
      const weight = down.weights[j * down.reach + k] as number;
      if (weight === 0) continue;
      const at = (start + k - topRow) * width * 3;
      for (let i = 0; i < width * 3; i++) sums[i] = (sums[i] as number) + weight * (stripe[at + i] as number);
    }
    data.set(sums, j * width * 3);
  }
  return { width, height, data };
}

function boxInPixels(pixels: Pixels, box: Box) {
  const x0 = Math.min(Math.max(box.x, 0), 1) * pixels.width;
  const y0 = Math.min(Math.max(box.y, 0), 1) * pixels.height;
  const boxWidth = Math.min(Math.max(box.x + box.width, 0), 1) * pixels.width - x0;
  const boxHeight = Math.min(Math.max(box.y + box.height, 0), 1) * pixels.height - y0;
  if (!(boxWidth >= 1 && boxHeight >= 1)) {
    throw new AppError('IMAGE_TOO_SMALL', 'The chosen part of the photo is smaller than one pixel.');
  }
  return { x0, y0, boxWidth, boxHeight };
}

/** One row as RGB, transparent pixels laid over the ground. */
function flattenRow(
  pixels: Pixels,
  y: number,
  line: Float64Array,
  ground: readonly [number, number, number],
): void {
  const { data, width } = pixels;
  for (let x = 0; x < width; x++) {
    const at = (y * width + x) * 4;
    const alpha = data[at + 3] as number;
    for (let c = 0; c < 3; c++) {
      const value = data[at + c] as number;
      line[x * 3 + c] = alpha === 255 ? value : (value * alpha + (ground[c] as number) * (255 - alpha)) / 255;
    }
  }
}

/**
 * Fits a box of a picture whole into a `size` × `size` square, its shape kept, the rest filled with `ground`.
 *
 * @param fill Share of the square's side that the picture's long side takes, above 0, at most 1.
 * @returns New samples 0..255 and where the picture lies in the square (whole pixels).
 * @throws AppError `IMAGE_TOO_SMALL`: the box covers less than one pixel.
 */
export function letterbox(
  pixels: Pixels,
  box: Box,
  size: number,
  ground: readonly [number, number, number] = stageColour,
  fill = 1,
): Letterbox {
  const { boxWidth, boxHeight } = boxInPixels(pixels, box);
  const scale = (size * fill) / Math.max(boxWidth, boxHeight);
  const width = Math.min(size, Math.max(1, Math.round(boxWidth * scale)));
  const height = Math.min(size, Math.max(1, Math.round(boxHeight * scale)));
  const x = Math.floor((size - width) / 2);
  const y = Math.floor((size - height) / 2);
  const picture = resample(pixels, box, width, height, ground);
  const data = new Float32Array(size * size * 3);
  for (let i = 0; i < size * size; i++) data.set(ground, i * 3);
  for (let row = 0; row < height; row++) {
    data.set(picture.data.subarray(row * width * 3, (row + 1) * width * 3), ((y + row) * size + x) * 3);
  }
  return { width: size, height: size, data, content: { x, y, width, height } };
}
