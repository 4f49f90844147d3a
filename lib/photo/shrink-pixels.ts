import type { Pixels } from './pixels';

/**
 * A picture made smaller by a whole factor, each pixel the mean of a square. What is left over at the right and bottom edge is
 * cut off.
 *
 * @param factor A whole number; 1 gives the picture itself.
 */
export function shrinkPixels(pixels: Pixels, factor: number): Pixels {
  if (factor <= 1) return pixels;
  const { width, data } = pixels;
  const [w, h] = [Math.floor(pixels.width / factor), Math.floor(pixels.height / factor)];
  const out = new Uint8ClampedArray(4 * w * h);
  const count = factor * factor;
  for (let row = 0; row < h; row++) {
    for (let column = 0; column < w; column++) {
      let [r, g, b, a] = [0, 0, 0, 0];
      for (let y = 0; y < factor; y++) {
        let at = 4 * ((row * factor + y) * width + column * factor);
        for (let x = 0; x < factor; x++, at += 4) {
          r += data[at] as number;
          g += data[at + 1] as number;
          b += data[at + 2] as number;
          a += data[at + 3] as number;
        }
      }
      const o = 4 * (row * w + column);
      out[o] = r / count;
      out[o + 1] = g / count;
      out[o + 2] = b / count;
      out[o + 3] = a / count;
    }
  }
  return { width: w, height: h, data: out };
}
