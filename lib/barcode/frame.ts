/** One grey picture to read codes in: row-major, 8 bits, 0 black, 255 white. */
export type Frame = { width: number; height: number; luminance: Uint8ClampedArray };

/** A place in a frame: pixels from its top left corner. */
export type Point = { x: number; y: number };

/** RGBA of 8 bits a channel to luminance (ITU-R BT.601), the source left as it is. Transparent pixels are paper. */
export function toFrame(pixels: { width: number; height: number; data: Uint8ClampedArray }): Frame {
  const { width, height, data } = pixels;
  const luminance = new Uint8ClampedArray(width * height);
  for (let i = 0, j = 0; i < luminance.length; i++, j += 4) {
    const grey =
      ((data[j] as number) * 306 + (data[j + 1] as number) * 601 + (data[j + 2] as number) * 117) >> 10;
    const alpha = data[j + 3] as number;
    luminance[i] = alpha === 255 ? grey : (255 + ((grey - 255) * alpha) / 255) | 0;
  }
  return { width, height, luminance };
}
