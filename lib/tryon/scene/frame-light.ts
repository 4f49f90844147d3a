/**
 * How bright the studio's light is to be, so that a product is lit as the frame it stands in: 1 is a well-lit photo.
 *
 * @param pixels RGBA of a small copy of the frame, sRGB.
 * @returns 0.25..1.
 */
export function lightOfFrame(pixels: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    sum +=
      0.2126 * linear(pixels[i] as number) +
      0.7152 * linear(pixels[i + 1] as number) +
      0.0722 * linear(pixels[i + 2] as number);
  }
  const mean = sum / (pixels.length / 4);
  // Half as many stops as the frame has less than a well-lit one: cameras make the dark lighter than it was.
  return Math.min(1, Math.max(0.25, Math.sqrt(mean / wellLit)));
}

/** Mean luminance of a photo in even daylight, on the scale where white is 1. */
const wellLit = 0.35;

const linear = (value: number) => (value / 255) ** 2.2;
