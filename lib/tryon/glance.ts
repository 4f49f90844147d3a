import type { Pixels } from '@/lib/photo/pixels';
import type { FrameLight } from './light/frame-light';

/** What a glance at a frame says of its light. */
export type Glance = {
  /** Mean luma (BT.601), 0..255: below about 14 a face cannot be told from noise. */
  luma: number;
  light: FrameLight;
};

/** So many pixels a side are looked at, evenly spread. */
const side = 24;

/** Mean luma (BT.601) of a frame, 0..255. Costs nothing beside tracking: a few hundred pixels are read. */
export function lumaOf({ width, height, data }: Pixels): number {
  let luma = 0;
  for (let row = 0; row < side; row++) {
    const y = Math.floor(((row + 0.5) / side) * height);
    for (let column = 0; column < side; column++) {
      const at = 4 * (y * width + Math.floor(((column + 0.5) / side) * width));
      luma +=
        0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
    }
  }
  return luma / side ** 2;
}
