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

/** The plane of brightness of a video's picture. */
export type LumaPlane = {
  bytes: Uint8Array;
  offset: number;
  stride: number;
  width: number;
  height: number;
  /** 0..255, and not 16..235. */
  fullRange: boolean;
};

/** A plane of brightness, made smaller by a whole factor: each pixel is the mean of its square. */
export function lumaFrame({ bytes, offset, stride, fullRange, ...size }: LumaPlane, factor: number): Frame {
  const [width, height] = [Math.floor(size.width / factor), Math.floor(size.height / factor)];
  const luminance = new Uint8ClampedArray(width * height);
  const gain = fullRange ? 1 : 255 / 219;
  const black = fullRange ? 0 : 16;
  const count = factor * factor;
  let o = 0;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      let sum = 0;
      for (let y = 0; y < factor; y++) {
        let at = offset + (row * factor + y) * stride + column * factor;
        for (let x = 0; x < factor; x++) sum += bytes[at++] as number;
      }
      luminance[o++] = (sum / count - black) * gain;
    }
  }
  return { width, height, luminance };
}
