import { byteOfLinear, linearOfByte } from '@/lib/model3d/raster/colour';

type Four = readonly [number, number, number, number];

/**
 * Multiplies and moves the channels of a picture, in place.
 *
 * @param pixels 4 bytes a pixel.
 * @param data Whether the first three hold numbers; else sRGB colours, whose factors are of linear light.
 */
export function workIn(pixels: Uint8Array, data: boolean, scale: Four, bias: Four): void {
  const tables = ([0, 1, 2, 3] as const).map((k) => {
    if (scale[k] === 1 && bias[k] === 0) return null;
    return Uint8Array.from({ length: 256 }, (_, byte) => {
      if (data || k === 3)
        return Math.round(255 * Math.min(1, Math.max(0, (byte / 255) * scale[k] + bias[k])));
      return byteOfLinear(linearOfByte[byte]! * scale[k] + bias[k]);
    });
  });
  tables.forEach((table, k) => {
    if (table) for (let i = k; i < pixels.length; i += 4) pixels[i] = table[pixels[i]!]!;
  });
}
