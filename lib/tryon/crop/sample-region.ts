import type { Pixels } from '@/lib/photo/pixels';
import type { CropRegion } from './crop-region';

/**
 * Draws a turned square of a frame into a network's input, bilinear; outside the frame black. Where the square is
 * shrunk by more than two, each sample is the mean of a grid of samples, so that fine patterns do not alias.
 *
 * @param out Shape [side, side, 3], written.
 * @param range The values of black and white.
 */
export function sampleRegion(
  { width, height, data }: Pixels,
  region: CropRegion,
  side: number,
  [black, white]: readonly [number, number],
  out: Float32Array,
): void {
  const shrink = region.side / side;
  const taps = Math.min(4, Math.max(1, Math.floor(shrink)));
  const [c, s] = [(Math.cos(region.radians) * shrink) / taps, (Math.sin(region.radians) * shrink) / taps];
  const count = side * taps;
  // The middle of the first sample, as an index of pixels (whose middles lie at halves).
  const x0 = region.x - 0.5 - ((count - 1) / 2) * (c - s);
  const y0 = region.y - 0.5 - ((count - 1) / 2) * (s + c);
  const gain = (white - black) / 255 / (taps * taps);
  out.fill(black);
  for (let row = 0; row < count; row++) {
    const line = Math.floor(row / taps) * side;
    let x = x0 - row * s;
    let y = y0 + row * c;
    for (let column = 0; column < count; column++, x += c, y += s) {
      if (!(x > -1 && y > -1 && x < width && y < height)) continue;
      const [left, top] = [Math.floor(x), Math.floor(y)];
      const [fx, fy] = [x - left, y - top];
      const at = (top * width + left) * 4;
      const o = (line + Math.floor(column / taps)) * 3;
      const l = left >= 0;
      const r = left + 1 < width;
      const t = top >= 0;
      const b = top + 1 < height;
      const wa = l && t ? (1 - fx) * (1 - fy) * gain : 0;
      const wb = r && t ? fx * (1 - fy) * gain : 0;
      const wc = l && b ? (1 - fx) * fy * gain : 0;
      const wd = r && b ? fx * fy * gain : 0;
      const below = at + width * 4;
      for (let k = 0; k < 3; k++) {
        let sum = 0;
        if (wa) sum += wa * (data[at + k] as number);
        if (wb) sum += wb * (data[at + 4 + k] as number);
        if (wc) sum += wc * (data[below + k] as number);
        if (wd) sum += wd * (data[below + 4 + k] as number);
        out[o + k] = (out[o + k] as number) + sum;
      }
    }
  }
}
