import type { Pixels } from '@/lib/photo/pixels';
import { meanOfFew } from './few-pixels';

/** Mean luminance of a photo in even daylight, on the scale where white is 1. */
const wellLit = 0.35;

/**
 * How bright a product is to be lit, as the frame it stands in is: 1 is a well-lit photo.
 *
 * @returns 0.25..1.
 */
export function brightnessOf(pixels: Pixels): number {
  const mean = meanOfFew(pixels, (r, g, b) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b));
  // Half as many stops as the frame has less than a well-lit one: cameras make the dark lighter than it was.
  return Math.min(1, Math.max(0.25, Math.sqrt(mean / wellLit)));
}

const linear = (value: number) => (value / 255) ** 2.2;
