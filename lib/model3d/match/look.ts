import type { Box } from '@/lib/photo/pixels';
import { labsOf } from './labs-of';
import { thingMask } from './thing-mask';

/** How the thing in a picture looks, wherever in the picture it stands and however large it is. */
export type Look = {
  /** The box round the thing, in fractions of the picture. */
  box: Box;
  /** log₂ of the width over the height of the box round the thing. */
  aspect: number;
  /** Shape [gridSide × gridSide]: how much of each cell of that box is the thing, 0..1. */
  cover: Float32Array;
  /** Shape [gridSide × gridSide × 3]: mean CIE L*a*b* of the thing in each cell; 0 where there is none of it. */
  labs: Float32Array;
  /** Shape [colourAxes × quantiles]: how its colours are spread along each axis, from the least to the greatest. */
  spread: Float32Array;
  /** 0..1: how quiet the border of the picture is. */
  clear: number;
};

export const gridSide = 20;
/** L*, a*, b* and the two diagonals between a* and b*. */
export const colourAxes = 5;
export const quantiles = 16;

/**
 * @param rgba Shape [width × height × 4], sRGB. Not modified.
 * @param cutout Shape [width × height], above 127 where the thing is; null where it must be told from its ground.
 * @returns Null where there is no thing to be seen: less than a two-hundredth of the picture.
 */
export function lookOf(
  rgba: ArrayLike<number>,
  width: number,
  height: number,
  cutout: ArrayLike<number> | null = null,
): Look | null {
  const told = cutout ? null : thingMask(rgba, width, height);
  const mask =
    told?.mask ?? Uint8Array.from({ length: width * height }, (_, i) => ((cutout?.[i] ?? 0) > 127 ? 1 : 0));
  const box = boxOf(mask, width, height);
  if (!box) return null;
  const labs = labsOf(rgba, width * height, mask);
  return {
    box: {
      x: box.left / width,
      y: box.top / height,
      width: box.width / width,
      height: box.height / height,
    },
    aspect: Math.log2(box.width / box.height),
    ...gridOf(mask, labs, box, width, height),
    spread: spreadOf(mask, labs),
    clear: told?.clear ?? 1,
  };
}

type PixelBox = { left: number; top: number; width: number; height: number };

/** Round all but the outermost hundredth of the thing on each side, so that a speck does not make it larger. */
function boxOf(mask: Uint8Array, width: number, height: number): PixelBox | null {
  const [columns, rows] = [new Float64Array(width), new Float64Array(height)];
  let count = 0;
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    columns[i % width]! += 1;
    rows[Math.floor(i / width)]! += 1;
    count++;
  }
  if (count < Math.max(12, (width * height) / 200)) return null;
  const ends = (counts: Float64Array): [number, number] => {
    let [first, last] = [0, counts.length - 1];
    for (let sum = counts[first] as number; sum < count / 100; sum += counts[first] as number) first++;
    for (let sum = counts[last] as number; sum < count / 100; sum += counts[last] as number) last--;
    return [first, Math.max(first, last)];
  };
  const [[left, right], [top, bottom]] = [ends(columns), ends(rows)];
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function gridOf(
  mask: Uint8Array,
  labs: Float32Array,
  box: PixelBox,
  width: number,
  height: number,
): Pick<Look, 'cover' | 'labs'> {
  const cover = new Float32Array(gridSide * gridSide);
  const mean = new Float32Array(gridSide * gridSide * 3);
  // Several samples a cell, since a cell of a small thing is less than a pixel.
  const samples = 4;
  for (let row = 0; row < gridSide * samples; row++) {
    const y = Math.min(height - 1, Math.floor(box.top + ((row + 0.5) / (gridSide * samples)) * box.height));
    for (let column = 0; column < gridSide * samples; column++) {
      const x = Math.min(
        width - 1,
        Math.floor(box.left + ((column + 0.5) / (gridSide * samples)) * box.width),
      );
      const i = y * width + x;
      if (!mask[i]) continue;
      const cell = Math.floor(row / samples) * gridSide + Math.floor(column / samples);
      cover[cell]! += 1;
      for (let k = 0; k < 3; k++) mean[cell * 3 + k]! += labs[i * 3 + k] as number;
    }
  }
  for (let cell = 0; cell < cover.length; cell++) {
    const count = cover[cell] as number;
    for (let k = 0; k < 3; k++) mean[cell * 3 + k] = (mean[cell * 3 + k] as number) / Math.max(1, count);
    cover[cell] = count / (samples * samples);
  }
  return { cover, labs: mean };
}

function spreadOf(mask: Uint8Array, labs: Float32Array): Float32Array {
  const out = new Float32Array(colourAxes * quantiles);
  const half = Math.SQRT1_2;
  const axes: ((l: number, a: number, b: number) => number)[] = [
    (l) => l,
    (_, a) => a,
    (_, __, b) => b,
    (_, a, b) => (a + b) * half,
    (_, a, b) => (a - b) * half,
  ];
  for (const [axis, along] of axes.entries()) {
    const values: number[] = [];
    for (let i = 0; i < mask.length; i++) {
      if (mask[i])
        values.push(along(labs[i * 3] as number, labs[i * 3 + 1] as number, labs[i * 3 + 2] as number));
    }
    values.sort((a, b) => a - b);
    for (let q = 0; q < quantiles; q++) {
      out[axis * quantiles + q] = values[Math.floor(((q + 0.5) / quantiles) * values.length)] as number;
    }
  }
  return out;
}
