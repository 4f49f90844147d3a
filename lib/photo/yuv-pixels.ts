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
  const { format, planes } = picture;
  const [y, u, v] = planes;
  if (!y || !u || (format === 'I420' && !v)) throw new RangeError(`A picture of ${format} lacks a plane.`);
  const width = Math.floor(picture.width / factor);
  const height = Math.floor(picture.height / factor);
  const data = new Uint8ClampedArray(4 * width * height);
  const colour: ColourPlanes =
    format === 'NV12'
      ? { first: u, second: { offset: u.offset + 1, stride: u.stride }, step: 2 }
      : { first: u, second: v as Plane, step: 1 };
  const tables = tablesOf(picture);
  if (factor === 1) writeWhole(picture.bytes, y, colour, tables, width, height, data);
  else writeShrunk(picture.bytes, y, colour, tables, width, height, factor, data);
  return { width, height, data };
}

type Plane = YuvPicture['planes'][number];
/** Where the two colour differences lie, and how far each is from its neighbour, bytes. */
type ColourPlanes = { first: Plane; second: Plane; step: 1 | 2 };
/** Each value's share of a channel, in 256ths: a frame has a million of them, so they are looked up. Shape [256] each. */
type Tables = Record<'grey' | 'red' | 'greenOfRed' | 'greenOfBlue' | 'blue', Int32Array>;

function tablesOf({ bt709, fullRange }: YuvPicture): Tables {
  const [kr, kb] = bt709 ? [0.2126, 0.0722] : [0.299, 0.114];
  const spread = fullRange ? 1 : 255 / 224;
  const toRed = 2 * (1 - kr) * spread;
  const toBlue = 2 * (1 - kb) * spread;
  const share = (by: number, from: number) =>
    Int32Array.from({ length: 256 }, (_, value) => Math.round(256 * by * (value - from)));
  return {
    grey: fullRange ? share(1, 0) : share(255 / 219, 16),
    red: share(toRed, 128),
    greenOfRed: share((-toRed * kr) / (1 - kr - kb), 128),
    greenOfBlue: share((-toBlue * kb) / (1 - kr - kb), 128),
    blue: share(toBlue, 128),
  };
}

/** A channel of −512..767 as a byte: quicker than asking twice. */
const clamped = Uint8Array.from({ length: 1280 }, (_, i) => Math.min(255, Math.max(0, i - 512)));
const rounded = 128 + (512 << 8);

/** Two neighbours in a row share a colour. Every browser's machine is little-endian: red lies first. */
function writeWhole(
  bytes: Uint8Array,
  y: Plane,
  { first, second, step }: ColourPlanes,
  { grey, red, greenOfRed, greenOfBlue, blue }: Tables,
  width: number,
  height: number,
  data: Uint8ClampedArray,
): void {
  const out = new Uint32Array(data.buffer);
  for (let row = 0; row < height; row++) {
    let o = row * width;
    let luma = y.offset + row * y.stride;
    let one = first.offset + (row >> 1) * first.stride;
    let other = second.offset + (row >> 1) * second.stride;
    for (let column = 0; column < width; column += 2, one += step, other += step) {
      const b = bytes[one] as number;
      const r = bytes[other] as number;
      const toRed = rounded + (red[r] as number);
      const toGreen = rounded + (greenOfRed[r] as number) + (greenOfBlue[b] as number);
      const toBlue = rounded + (blue[b] as number);
      const light = grey[bytes[luma] as number] as number;
      out[o] =
        (clamped[(light + toRed) >> 8] as number) |
        ((clamped[(light + toGreen) >> 8] as number) << 8) |
        ((clamped[(light + toBlue) >> 8] as number) << 16) |
        0xff000000;
      // In a picture of odd width the last one is overwritten by the next row, or falls off the end.
      const next = grey[bytes[luma + 1] as number] as number;
      out[o + 1] =
        (clamped[(next + toRed) >> 8] as number) |
        ((clamped[(next + toGreen) >> 8] as number) << 8) |
        ((clamped[(next + toBlue) >> 8] as number) << 16) |
        0xff000000;
      luma += 2;
      o += 2;
    }
  }
}

function writeShrunk(
  bytes: Uint8Array,
  y: Plane,
  { first, second, step }: ColourPlanes,
  { grey, red, greenOfRed, greenOfBlue, blue }: Tables,
  width: number,
  height: number,
  factor: number,
  data: Uint8ClampedArray,
): void {
  const middle = factor >> 1;
  const count = factor * factor;
  let o = 0;
  for (let row = 0; row < height; row++) {
    const chromaRow = (row * factor + middle) >> 1;
    const one = first.offset + chromaRow * first.stride;
    const other = second.offset + chromaRow * second.stride;
    const line = y.offset + row * factor * y.stride;
    for (let column = 0; column < width; column++, o += 4) {
      const left = column * factor;
      const pair = ((left + middle) >> 1) * step;
      const b = bytes[one + pair] as number;
      const r = bytes[other + pair] as number;
      let sum = 0;
      for (let dy = 0; dy < factor; dy++) {
        let at = line + dy * y.stride + left;
        for (let dx = 0; dx < factor; dx++) sum += bytes[at++] as number;
      }
      const light = rounded + (grey[Math.round(sum / count)] as number);
      data[o] = clamped[(light + (red[r] as number)) >> 8] as number;
      data[o + 1] = clamped[(light + (greenOfRed[r] as number) + (greenOfBlue[b] as number)) >> 8] as number;
      data[o + 2] = clamped[(light + (blue[b] as number)) >> 8] as number;
      data[o + 3] = 255;
    }
  }
}
