import type { Pixels } from './pixels';

/** A picture in planes, as a video's frame holds it. */
export type YuvPicture = {
  bytes: Uint8Array;
  /** NV12: brightness, then pairs of colour differences; I420: three planes. Colour has half the sides. */
  format: 'NV12' | 'I420';
  width: number;
  height: number;
  planes: readonly { offset: number; stride: number }[];
  /** Of BT.709; else of BT.601. */
  bt709: boolean;
  /** 0..255, and not 16..235. */
  fullRange: boolean;
};

/**
 * The picture as upright RGBA, made smaller by a whole factor: each pixel has the mean brightness of its square and the
 * colour of its middle. What is left over at the right and bottom edge is cut off.
 *
 * Written out, as it runs for every frame of a camera: browsers take the same picture over the graphics card and back.
 */
export function yuvToPixels(picture: YuvPicture, factor = 1): Pixels {
  const { bytes, format, planes, bt709, fullRange } = picture;
  const [y, u, v] = planes;
  if (!y || !u || (format === 'I420' && !v)) throw new RangeError(`A picture of ${format} lacks a plane.`);
  const width = Math.floor(picture.width / factor);
  const height = Math.floor(picture.height / factor);
  const data = new Uint8ClampedArray(4 * width * height);
  const [kr, kb] = bt709 ? [0.2126, 0.0722] : [0.299, 0.114];
  const gain = fullRange ? 1 : 255 / 219;
  const spread = fullRange ? 1 : 255 / 224;
  const floor = fullRange ? 0 : 16;
  const toRed = 2 * (1 - kr) * spread;
  const toBlue = 2 * (1 - kb) * spread;
  const redToGreen = (toRed * kr) / (1 - kr - kb);
  const blueToGreen = (toBlue * kb) / (1 - kr - kb);
  const step = format === 'NV12' ? 2 : 1;
  const other = format === 'NV12' ? u.offset + 1 : (v as { offset: number }).offset;
  const otherStride = format === 'NV12' ? u.stride : (v as { stride: number }).stride;
  // Each value's share, looked up: a frame has a million of them.
  const share = (by: number, from: number) =>
    Float32Array.from({ length: 256 }, (_, value) => by * (value - from));
  const greys = share(gain, floor);
  const reds = share(toRed, 128);
  const greensOfRed = share(-redToGreen, 128);
  const greensOfBlue = share(-blueToGreen, 128);
  const blues = share(toBlue, 128);
  const middle = factor >> 1;
  const count = factor * factor;
  let o = 0;
  for (let row = 0; row < height; row++) {
    const top = row * factor;
    const chromaRow = (top + middle) >> 1;
    const first = u.offset + chromaRow * u.stride;
    const second = other + chromaRow * otherStride;
    const line = y.offset + top * y.stride;
    let last = -1;
    let [red, green, blue] = [0, 0, 0];
    for (let column = 0; column < width; column++, o += 4) {
      const left = column * factor;
      const pair = ((left + middle) >> 1) * step;
      if (pair !== last) {
        last = pair;
        const b = bytes[first + pair] as number;
        const r = bytes[second + pair] as number;
        red = reds[r] as number;
        green = (greensOfRed[r] as number) + (greensOfBlue[b] as number);
        blue = blues[b] as number;
      }
      let grey: number;
      if (factor === 1) grey = greys[bytes[line + left] as number] as number;
      else {
        let sum = 0;
        for (let dy = 0; dy < factor; dy++) {
          let at = line + dy * y.stride + left;
          for (let dx = 0; dx < factor; dx++) sum += bytes[at++] as number;
        }
        grey = (sum / count - floor) * gain;
      }
      data[o] = grey + red;
      data[o + 1] = grey + green;
      data[o + 2] = grey + blue;
      data[o + 3] = 255;
    }
  }
  return { width, height, data };
}
