import type { Pixels } from '@/lib/photo/pixels';

/** So many pixels a side are looked at, evenly spread. */
const side = 24;
/** Mean luminance of a photo in even daylight, on the scale where white is 1. */
const wellLit = 0.35;

/**
 * How bright a product is to be lit, as the frame it stands in is: 1 is a well-lit photo.
 *
 * @returns 0.25..1.
 */
export function brightnessOf({ width, height, data }: Pixels): number {
  let sum = 0;
  for (let row = 0; row < side; row++) {
    const y = Math.floor(((row + 0.5) / side) * height);
    for (let column = 0; column < side; column++) {
      const at = 4 * (y * width + Math.floor(((column + 0.5) / side) * width));
      sum +=
        0.2126 * linear(data[at] as number) +
        0.7152 * linear(data[at + 1] as number) +
        0.0722 * linear(data[at + 2] as number);
    }
  }
  // Half as many stops as the frame has less than a well-lit one: cameras make the dark lighter than it was.
  return Math.min(1, Math.max(0.25, Math.sqrt(sum / side ** 2 / wellLit)));
}

const linear = (value: number) => (value / 255) ** 2.2;
