import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isAppError } from '@/lib/core/app-error';
import { decodePhoto } from './decode.server';

const shared = process.env.VITRINE_SHARED ?? '../shared';
const adversarial = path.join(shared, 'data/adversarial');
const here = existsSync(adversarial);

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    const pixels = await decodePhoto(bytes);
    return `${pixels.width}x${pixels.height}`;
  } catch (error) {
    if (isAppError(error)) return error.code;
    throw error;
  }
};
const file = (name: string) => new Uint8Array(readFileSync(path.join(adversarial, name)));

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#204060' } });

describe('decodePhoto', () => {
  it('scales a large photo to 1600 px on the long side and leaves a small one alone', async () => {
    expect(await codeOf(await photo(4000, 3000).jpeg().toBuffer())).toBe('1600x1200');
    expect(await codeOf(await photo(320, 200).webp().toBuffer())).toBe('320x200');
  });

  it('applies EXIF orientation before it measures the sides', async () => {
    const turned = await photo(300, 100).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await codeOf(turned)).toBe('100x300');
  });

  it('reads grey, CMYK, 16-bit and transparent pictures as RGBA', async () => {
    const grey = await photo(40, 30).greyscale().png().toBuffer();
    const pixels = await decodePhoto(grey);
    expect(pixels.data.length).toBe(40 * 30 * 4);
    expect(pixels.data[3]).toBe(255);
    const cmyk = await photo(40, 30).toColourspace('cmyk').jpeg().toBuffer();
    const [r = 0, g = 0, b = 0] = (await decodePhoto(cmyk)).data;
    expect(Math.abs(r - 0x20) + Math.abs(g - 0x40) + Math.abs(b - 0x60)).toBeLessThan(60);
  });

  it('names what a file is when it is no photo', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    await expect(decodePhoto(svg)).rejects.toMatchObject({
      code: 'UNSUPPORTED_IMAGE',
      details: { kind: 'svg' },
      message: expect.stringContaining('SVG drawing'),
    });
    await expect(decodePhoto(new TextEncoder().encode('hello'))).rejects.toMatchObject({
      code: 'UNSUPPORTED_IMAGE',
      details: { kind: 'text' },
    });
  });

  it('refuses empty, tiny and cut files with their own codes', async () => {
    expect(await codeOf(new Uint8Array())).toBe('EMPTY_FILE');
    expect(await codeOf(await photo(1, 1).png().toBuffer())).toBe('IMAGE_TOO_SMALL');
    const whole = await sharp({
      create: {
        width: 600,
        height: 400,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
    expect(await codeOf(whole.subarray(0, whole.length >> 1))).toBe('IMAGE_DAMAGED');
  });
});

describe.skipIf(!here)(
  'decodePhoto on hostile files (skipped: ../shared/data/adversarial is not here)',
  () => {
    it.each([
      ['generated/empty.jpg', 'EMPTY_FILE'],
      ['generated/html_named.jpg', 'UNSUPPORTED_IMAGE'],
      ['generated/zip_named.png', 'UNSUPPORTED_IMAGE'],
      ['generated/script.svg', 'UNSUPPORTED_IMAGE'],
      ['generated/billion_laughs.svg', 'UNSUPPORTED_IMAGE'],
      ['generated/one_pixel.png', 'IMAGE_TOO_SMALL'],
      ['generated/thin_1x20000.png', 'IMAGE_TOO_SMALL'],
      ['generated/png_named.jpg', 'IMAGE_TOO_SMALL'],
      ['generated/truncated_half.jpg', 'IMAGE_DAMAGED'],
      ['generated/zero_dims.jpg', 'IMAGE_DAMAGED'],
      ['generated/noise_bytes.webp', 'IMAGE_DAMAGED'],
      ['generated/bomb_max_dims.png', 'IMAGE_TOO_LARGE'],
      ['generated/bomb_65500x65500.jpg', 'IMAGE_TOO_LARGE'],
      ['generated/bomb_30000x30000_1bit.png', 'IMAGE_TOO_LARGE'],
      ['generated/bomb_20000x20000_rgb_header_only.png', 'IMAGE_TOO_LARGE'],
    ])('%s → %s', async (name, code) => {
      expect(await codeOf(file(name))).toBe(code);
    });

    it.each(['generated/gif_300_frames.gif', 'generated/cmyk.jpg', 'generated/gray16.png'])(
      'reads %s',
      async (name) => {
        expect(await codeOf(file(name))).toMatch(/^\d+x\d+$/);
      },
    );

    it('turns all EXIF orientations the same way up', async () => {
      const brightness = async (n: number) => {
        const { width, height, data } = await decodePhoto(file(`exif_orientation/Landscape_${n}.jpg`), 64);
        const mean = (y0: number, y1: number) => {
          let sum = 0;
          for (let y = y0; y < y1; y++)
            for (let x = 0; x < width; x++) sum += data[(y * width + x) * 4 + 2] as number;
          return sum / ((y1 - y0) * width);
        };
        return { wide: width > height, sky: mean(0, 8), ground: mean(height - 8, height) };
      };
      const first = await brightness(1);
      for (let n = 2; n <= 8; n++) {
        const other = await brightness(n);
        expect(other.wide).toBe(first.wide);
        expect(Math.abs(other.sky - first.sky)).toBeLessThan(12);
        expect(Math.abs(other.ground - first.ground)).toBeLessThan(12);
      }
    });
  },
);
