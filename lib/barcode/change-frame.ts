import type { Frame, Point } from './frame';

/** Every `factor` × `factor` pixels become their mean. What does not fill a block at the end edges is left out. */
export function shrink(frame: Frame, factor: number): Frame {
  if (factor <= 1) return frame;
  const width = Math.floor(frame.width / factor);
  const height = Math.floor(frame.height / factor);
  const luminance = new Uint8ClampedArray(width * height);
  const sums = new Uint32Array(width);
  const area = factor * factor;
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let dy = 0; dy < factor; dy++) {
      let at = (y * factor + dy) * frame.width;
      for (let x = 0; x < width; x++) {
        for (let dx = 0; dx < factor; dx++) sums[x] = (sums[x] as number) + (frame.luminance[at++] as number);
      }
    }
    for (let x = 0; x < width; x++) luminance[y * width + x] = (sums[x] as number) / area;
  }
  return { width, height, luminance };
}

/** Twice the size, bilinear: thin modules get the pixels that a binariser and a grid need. */
export function enlarge(frame: Frame): Frame {
  const { width, height, luminance: source } = frame;
  const luminance = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < 2 * height; y++) {
    const fy = Math.min(height - 1, Math.max(0, y / 2 - 0.25));
    const top = Math.floor(fy) * width;
    const bottom = Math.min(height - 1, Math.floor(fy) + 1) * width;
    const wy = fy % 1;
    for (let x = 0; x < 2 * width; x++) {
      const fx = Math.min(width - 1, Math.max(0, x / 2 - 0.25));
      const left = Math.floor(fx);
      const right = Math.min(width - 1, left + 1);
      const wx = fx % 1;
      const a = (source[top + left] as number) * (1 - wx) + (source[top + right] as number) * wx;
      const b = (source[bottom + left] as number) * (1 - wx) + (source[bottom + right] as number) * wx;
      luminance[y * 2 * width + x] = a * (1 - wy) + b * wy;
    }
  }
  return { width: 2 * width, height: 2 * height, luminance };
}

/** A part of a frame, cut to it. Coordinates are whole pixels. */
export function crop(frame: Frame, x: number, y: number, width: number, height: number): Frame {
  const left = Math.max(0, x);
  const top = Math.max(0, y);
  const wide = Math.min(frame.width, x + width) - left;
  const high = Math.min(frame.height, y + height) - top;
  const luminance = new Uint8ClampedArray(wide * high);
  for (let row = 0; row < high; row++) {
    const at = (top + row) * frame.width + left;
    luminance.set(frame.luminance.subarray(at, at + wide), row * wide);
  }
  return { width: wide, height: high, luminance };
}

/** Turned clockwise, on a larger canvas where needed; its corners are mid grey. `back` gives places of the source. */
export function turn(frame: Frame, angleRadians: number): { frame: Frame; back: (place: Point) => Point } {
  const cos = Math.cos(angleRadians);
  const sin = Math.sin(angleRadians);
  const width = Math.ceil(Math.abs(frame.width * cos) + Math.abs(frame.height * sin));
  const height = Math.ceil(Math.abs(frame.width * sin) + Math.abs(frame.height * cos));
  const back = ({ x, y }: Point): Point => {
    const u = x - width / 2;
    const v = y - height / 2;
    return { x: u * cos + v * sin + frame.width / 2, y: -u * sin + v * cos + frame.height / 2 };
  };
  const luminance = new Uint8ClampedArray(width * height).fill(128);
  const { luminance: source } = frame;
  for (let y = 0; y < height; y++) {
    let { x: fx, y: fy } = back({ x: 0, y });
    for (let x = 0; x < width; x++, fx += cos, fy -= sin) {
      const left = Math.floor(fx);
      const top = Math.floor(fy);
      if (left < 0 || top < 0 || left + 1 >= frame.width || top + 1 >= frame.height) continue;
      const at = top * frame.width + left;
      const wx = fx - left;
      const a = (source[at] as number) * (1 - wx) + (source[at + 1] as number) * wx;
      const below = at + frame.width;
      const b = (source[below] as number) * (1 - wx) + (source[below + 1] as number) * wx;
      luminance[y * width + x] = a + (b - a) * (fy - top);
    }
  }
  return { frame: { width, height, luminance }, back };
}

/** Light for dark. */
export function invert(frame: Frame): Frame {
  return { ...frame, luminance: frame.luminance.map((value) => 255 - value) };
}

/**
 * Another exposure of the same frame: a gamma curve that opens the shadows (below 1) or keeps the lights apart (above 1).
 */
export function expose(frame: Frame, gamma: number): Frame {
  const curve = Uint8ClampedArray.from({ length: 256 }, (_, value) => 255 * (value / 255) ** gamma);
  return { ...frame, luminance: frame.luminance.map((value) => curve[value] as number) };
}

/**
 * Black and white, each pixel against the mean of the square around it (Bradley and Roth 2007): shadows and shine move
 * the mean along with them.
 *
 * @param reach Pixels from the middle of the square to its edge.
 */
export function binariseLocally(frame: Frame, reach: number, share = 0.94): Frame {
  const { width, height, luminance } = frame;
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += luminance[y * width + x] as number;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] as number) + row;
    }
  }
  const black = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - reach) * (width + 1);
    const bottom = Math.min(height, y + reach + 1) * (width + 1);
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - reach);
      const right = Math.min(width, x + reach + 1);
      const sum =
        (sums[bottom + right] as number) -
        (sums[top + right] as number) -
        (sums[bottom + left] as number) +
        (sums[top + left] as number);
      const area = ((bottom - top) / (width + 1)) * (right - left);
      black[y * width + x] = (luminance[y * width + x] as number) * area < sum * share ? 0 : 255;
    }
  }
  return { width, height, luminance: black };
}
