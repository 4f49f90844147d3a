import { byteOfLinear, linearOfByte } from './colour';

/** Upright pixels, 4 bytes each, alpha not multiplied in. */
export type Pixels = { width: number; height: number; data: Uint8Array };

export type Wrap = 'repeat' | 'clamp' | 'mirror';

/** A picture with its smaller copies, each half of the one before, down to 1 × 1. */
export type MipTexture = { levels: Pixels[]; wrap: readonly [Wrap, Wrap]; colour: boolean };

/**
 * Averages a picture down, colours as light and not as sRGB numbers.
 *
 * @param colour Whether it holds sRGB colours; else numbers.
 */
export function mipTexture(pixels: Pixels, wrap: readonly [Wrap, Wrap], colour: boolean): MipTexture {
  const levels = [pixels];
  for (let at = pixels; at.width > 1 || at.height > 1; ) {
    at = half(at, colour);
    levels.push(at);
  }
  return { levels, wrap, colour };
}

function half({ width, height, data }: Pixels, colour: boolean): Pixels {
  const [w, h] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const out = new Uint8Array(w * h * 4);
  for (let y = 0; y < h; y++) {
    const [y0, y1] = [Math.min(height - 1, y * 2), Math.min(height - 1, y * 2 + 1)];
    for (let x = 0; x < w; x++) {
      const [x0, x1] = [Math.min(width - 1, x * 2), Math.min(width - 1, x * 2 + 1)];
      const corners = [
        (y0 * width + x0) * 4,
        (y0 * width + x1) * 4,
        (y1 * width + x0) * 4,
        (y1 * width + x1) * 4,
      ];
      const [a, b, c, d] = corners as [number, number, number, number];
      for (let k = 0; k < 4; k++) {
        const [p, q, r, s] = [data[a + k]!, data[b + k]!, data[c + k]!, data[d + k]!];
        out[(y * w + x) * 4 + k] =
          colour && k < 3
            ? byteOfLinear((linearOfByte[p]! + linearOfByte[q]! + linearOfByte[r]! + linearOfByte[s]!) / 4)
            : (p + q + r + s + 2) >> 2;
      }
    }
  }
  return { width: w, height: h, data: out };
}

/**
 * Reads a texture between pixels and between two of its sizes.
 *
 * @param level 0 is the picture itself, 1 its half; fractions blend.
 * @param out 4 numbers 0..1: colours as linear light, numbers as they are, alpha last.
 */
export function sample(texture: MipTexture, u: number, v: number, level: number, out: Float32Array): void {
  const last = texture.levels.length - 1;
  const at = Math.min(last, Math.max(0, level));
  const lower = Math.floor(at);
  const share = at - lower;
  out.fill(0);
  bilinear(texture, lower, u, v, 1 - share, out);
  if (share > 0) bilinear(texture, lower + 1, u, v, share, out);
}

function bilinear(
  texture: MipTexture,
  level: number,
  u: number,
  v: number,
  weight: number,
  out: Float32Array,
): void {
  const { width, height, data } = texture.levels[level]!;
  const x = u * width - 0.5;
  const y = v * height - 0.5;
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const left = wrapped(x0, width, texture.wrap[0]) * 4;
  const right = wrapped(x0 + 1, width, texture.wrap[0]) * 4;
  const upper = wrapped(y0, height, texture.wrap[1]) * width * 4;
  const lower = wrapped(y0 + 1, height, texture.wrap[1]) * width * 4;
  const [wx, wy] = [x - x0, (y - y0) * weight];
  const up = weight - wy;
  add(data, upper + left, up * (1 - wx), texture.colour, out);
  add(data, upper + right, up * wx, texture.colour, out);
  add(data, lower + left, wy * (1 - wx), texture.colour, out);
  add(data, lower + right, wy * wx, texture.colour, out);
}

function add(data: Uint8Array, at: number, weight: number, colour: boolean, out: Float32Array): void {
  if (colour) {
    out[0]! += weight * linearOfByte[data[at]!]!;
    out[1]! += weight * linearOfByte[data[at + 1]!]!;
    out[2]! += weight * linearOfByte[data[at + 2]!]!;
  } else {
    const part = weight / 255;
    out[0]! += part * data[at]!;
    out[1]! += part * data[at + 1]!;
    out[2]! += part * data[at + 2]!;
  }
  out[3]! += (weight / 255) * data[at + 3]!;
}

function wrapped(at: number, size: number, wrap: Wrap): number {
  if (wrap === 'clamp') return Math.min(size - 1, Math.max(0, at)) || 0;
  if (wrap === 'repeat') return ((at % size) + size) % size || 0;
  const twice = size * 2;
  const folded = ((at % twice) + twice) % twice;
  return (folded < size ? folded : twice - 1 - folded) || 0;
}
