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
  const middle = factor >> 1;
  const count = factor * factor;
  let o = 0;
  for (let row = 0; row < height; row++) {
    const top = row * factor;
    const chromaRow = (top + middle) >> 1;
    const first = u.offset + chromaRow * u.stride;
    const second = other + chromaRow * otherStride;
    for (let column = 0; column < width; column++, o += 4) {
      const left = column * factor;
      let luma: number;
      if (factor === 1) luma = bytes[y.offset + top * y.stride + left] as number;
      else {
        let sum = 0;
        for (let dy = 0; dy < factor; dy++) {
          let at = y.offset + (top + dy) * y.stride + left;
          for (let dx = 0; dx < factor; dx++) sum += bytes[at++] as number;
        }
        luma = sum / count;
      }
      const pair = ((left + middle) >> 1) * step;
      const b = (bytes[first + pair] as number) - 128;
      const r = (bytes[second + pair] as number) - 128;
      const grey = (luma - floor) * gain;
      data[o] = grey + toRed * r;
      data[o + 1] = grey - redToGreen * r - blueToGreen * b;
      data[o + 2] = grey + toBlue * b;
      data[o + 3] = 255;
    }
  }
  return { width, height, data };
}
