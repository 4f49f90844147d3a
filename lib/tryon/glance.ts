import type { Pixels } from '@/lib/photo/pixels';
import { meanOfFew } from './light/few-pixels';
import type { FrameLight } from './light/frame-light';

/** What a glance at a frame says of its light. */
export type Glance = {
  /** Mean luma (BT.601), 0..255: below about 14 a face cannot be told from noise. */
  luma: number;
  light: FrameLight;
};

/** Mean luma (BT.601) of a frame, 0..255. */
export const lumaOf = (pixels: Pixels): number =>
  meanOfFew(pixels, (r, g, b) => 0.299 * r + 0.587 * g + 0.114 * b);
