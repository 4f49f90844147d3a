import type { Pixels } from '@/lib/photo/pixels';
import { lightOfFrame } from './scene/frame-light';

/** What a glance at a frame says of its light. */
export type Glance = {
  /** Mean luma (BT.601), 0..255: below about 14 a face cannot be told from noise. */
  luma: number;
  /** How bright the studio's light is to be, 0.25..1 (`lightOfFrame`). */
  light: number;
};

/** So many pixels a side are looked at, evenly spread. */
const side = 24;

/** Costs nothing beside tracking: a few hundred pixels are read. */
export function glanceAt({ width, height, data }: Pixels): Glance {
  const seen = new Uint8ClampedArray(4 * side * side);
  let luma = 0;
  for (let row = 0; row < side; row++) {
    const y = Math.floor(((row + 0.5) / side) * height);
    for (let column = 0; column < side; column++) {
      const at = 4 * (y * width + Math.floor(((column + 0.5) / side) * width));
      const [r, g, b] = [data[at] as number, data[at + 1] as number, data[at + 2] as number];
      seen.set([r, g, b, 255], 4 * (row * side + column));
      luma += 0.299 * r + 0.587 * g + 0.114 * b;
    }
  }
  return { luma: luma / side ** 2, light: lightOfFrame(seen) };
}
