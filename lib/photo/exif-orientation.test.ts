import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { exifOrientation, isTransposed } from './exif-orientation';

const turned = (orientation: number) =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#204060' } }).withMetadata({
    orientation,
  });

describe('exifOrientation', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('reads %i from JPEG, WebP and PNG', async (n) => {
    expect(exifOrientation('jpeg', await turned(n).jpeg().toBuffer())).toBe(n);
    expect(exifOrientation('webp', await turned(n).webp().toBuffer())).toBe(n);
    expect(exifOrientation('png', await turned(n).png().toBuffer())).toBe(n);
  });

  it('reads big-endian EXIF', () => {
    const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];
    const bytes = [0xff, 0xd8, 0xff, 0xe1, 0, tiff.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
    expect(exifOrientation('jpeg', Uint8Array.from(bytes))).toBe(6);
  });

  it('answers upright for a photo without EXIF and for a block that is cut anywhere', async () => {
    const plain = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    expect(exifOrientation('jpeg', plain)).toBe(1);
    const bytes = await turned(6).jpeg().toBuffer();
    for (let length = 0; length < 60; length++) {
      expect([1, 6]).toContain(exifOrientation('jpeg', bytes.subarray(0, length)));
    }
  });
});

it('swaps the sides from orientation 5 on', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8].map((n) => isTransposed(n as 1))).toEqual([
    ...Array(4).fill(false),
    ...Array(4).fill(true),
  ]);
});
