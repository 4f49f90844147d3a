import type { Pixels } from '@/lib/photo/pixels';

/** So many pixels a side are looked at, evenly spread. */
const side = 24;

/** The mean of what a frame's pixels are worth, over a few hundred of them: costs nothing beside tracking. */
export function meanOfFew(
  { width, height, data }: Pixels,
  worth: (red: number, green: number, blue: number) => number,
): number {
  let sum = 0;
  for (let row = 0; row < side; row++) {
    const y = Math.floor(((row + 0.5) / side) * height);
    for (let column = 0; column < side; column++) {
      const at = 4 * (y * width + Math.floor(((column + 0.5) / side) * width));
      sum += worth(data[at] as number, data[at + 1] as number, data[at + 2] as number);
    }
  }
  return sum / side ** 2;
}
