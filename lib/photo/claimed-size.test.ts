import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { claimedSize } from './claimed-size';
import { imageKind } from './image-kind';

const picture = () => sharp({ create: { width: 211, height: 97, channels: 4, background: '#20406080' } });

describe('claimedSize', () => {
  it.each([
    ['jpeg', () => picture().jpeg()],
    ['jpeg', () => picture().jpeg({ progressive: true })],
    ['png', () => picture().png()],
    ['gif', () => picture().gif()],
    ['webp', () => picture().webp()],
    ['webp', () => picture().removeAlpha().webp()],
    ['webp', () => picture().webp({ lossless: true })],
    ['avif', () => picture().avif({ effort: 0 })],
  ] as const)('reads the size of a %s from its header', async (kind, make) => {
    const bytes = await make().toBuffer();
    expect(imageKind(bytes)).toBe(kind);
    expect(claimedSize(kind, bytes)).toEqual({ width: 211, height: 97 });
  });

  it('answers null, not an error, for a header that is cut', async () => {
    const bytes = await picture().jpeg().toBuffer();
    for (const length of [0, 3, 20, 100]) expect(claimedSize('jpeg', bytes.subarray(0, length))).toBeNull();
    expect(claimedSize('png', new Uint8Array(10))).toBeNull();
  });
});
