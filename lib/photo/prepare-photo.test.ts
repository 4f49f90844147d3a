import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { preparePhoto } from './prepare-photo.server';

const red = { r: 200, g: 30, b: 30 };
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: red } });
/** Red above, blue below. */
const flag = (width: number, height: number) =>
  plain(width, height).composite([
    {
      input: {
        create: { width, height: Math.floor(height / 2), channels: 3, background: { r: 30, g: 30, b: 200 } },
      },
      gravity: 'south',
    },
  ]);
const pixelAt = async (bytes: Uint8Array, left: number, top: number) => {
  const { data } = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
};
const near = (found: number[], wanted: number[]) => {
  for (const [k, value] of wanted.entries()) {
    expect(Math.abs((found[k] ?? Number.NaN) - value), `${found}`).toBeLessThan(16);
  }
};

describe('a merchant’s photo', () => {
  it('comes in three sizes and two formats, and none is larger than the photo', async () => {
    const large = await preparePhoto(await plain(3000, 2000).jpeg().toBuffer());
    expect(large).toMatchObject({
      widthPixels: 1600,
      heightPixels: 1067,
      cutout: null,
      notes: ['made-smaller'],
    });
    expect(large.sizes.map((size) => size.widthPixels)).toEqual([400, 800, 1600]);
    for (const { webp, avif, widthPixels } of large.sizes) {
      expect(await sharp(webp).metadata()).toMatchObject({ format: 'webp', width: widthPixels });
      expect(await sharp(avif).metadata()).toMatchObject({
        format: 'heif',
        compression: 'av1',
        width: widthPixels,
      });
    }
    const small = await preparePhoto(await plain(500, 700).jpeg().toBuffer());
    expect(small.sizes.map((size) => size.widthPixels)).toEqual([286, 500]);
    expect((await preparePhoto(await plain(400, 400).png().toBuffer())).sizes).toHaveLength(1);
  });

  it('stands upright and says nothing of where, when and with what it was taken', async () => {
    const upload = await flag(800, 400)
      .withExif({
        IFD0: { Copyright: 'Somebody', Software: 'camera-app' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 5/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(upload.includes('Somebody')).toBe(true);
    const photo = await preparePhoto(upload);
    expect(photo).toMatchObject({ widthPixels: 400, heightPixels: 800, notes: ['turned', 'place-removed'] });
    for (const { webp, avif } of photo.sizes) {
      for (const bytes of [webp, avif].map((part) => Buffer.from(part))) {
        for (const trace of ['Exif', 'Somebody', 'camera-app', 'GPS'])
          expect(bytes.includes(trace)).toBe(false);
        const { exif, xmp, icc, orientation } = await sharp(bytes).metadata();
        expect([exif, xmp, icc, orientation ?? 1]).toEqual([undefined, undefined, undefined, 1]);
      }
    }
    // Turned a quarter to the right: what was below is now at the left.
    const { webp } = photo.sizes.at(-1)!;
    near(await pixelAt(webp, 50, 400), [30, 30, 200]);
    near(await pixelAt(webp, 350, 400), [200, 30, 30]);
  });

  it('keeps its colours when they were made for print, or with 16 bits', async () => {
    const print = await preparePhoto(
      await plain(300, 300).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(),
    );
    expect(print.notes).toEqual(['from-cmyk']);
    const [r, g, b] = await pixelAt(print.sizes.at(-1)!.webp, 150, 150);
    expect(r! > 120 && g! < 90 && b! < 90, `${[r, g, b]}`).toBe(true);
    const deep = await preparePhoto(await plain(300, 300).toColourspace('rgb16').png().toBuffer());
    expect(deep.notes).toEqual(['from-16-bit']);
    near(await pixelAt(deep.sizes.at(-1)!.webp, 150, 150), [200, 30, 30]);
  });

  it('is the first picture of an animation', async () => {
    const frames = await sharp([await plain(64, 64).png().toBuffer(), await flag(64, 64).png().toBuffer()], {
      join: { animated: true },
    })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    const photo = await preparePhoto(frames);
    expect(photo).toMatchObject({ widthPixels: 64, heightPixels: 64, notes: ['first-frame'] });
    near(await pixelAt(photo.sizes[0]!.webp, 32, 50), [200, 30, 30]);
  });

  it('is laid on the stage where it is see-through, and cut out for the dark', async () => {
    const upload = await sharp({
      create: { width: 200, height: 200, channels: 4, background: { ...red, alpha: 0 } },
    })
      .composite([{ input: { create: { width: 100, height: 100, channels: 3, background: red } } }])
      .png()
      .toBuffer();
    const photo = await preparePhoto(upload);
    expect(photo.notes).toEqual(['see-through']);
    near(await pixelAt(photo.sizes[0]!.webp, 5, 5), [0xef, 0xed, 0xe8]);
    const [, , , outside] = await pixelAt(photo.cutout!, 5, 5);
    const [, , , inside] = await pixelAt(photo.cutout!, 100, 100);
    expect([outside, inside]).toEqual([0, 255]);
    const opaque = await sharp(await plain(64, 64).png().toBuffer())
      .ensureAlpha()
      .png()
      .toBuffer();
    expect(await preparePhoto(opaque)).toMatchObject({ cutout: null, notes: [] });
  });

  it('loses what was hidden behind or inside it', async () => {
    const hidden = '<script>alert(1)</script>PK\x03\x04';
    const upload = Buffer.concat([
      await plain(64, 64)
        .withExif({ IFD0: { ImageDescription: hidden } })
        .jpeg()
        .toBuffer(),
      Buffer.from(hidden),
    ]);
    const photo = await preparePhoto(upload);
    for (const { webp, avif } of photo.sizes) {
      expect(Buffer.concat([webp, avif]).includes('<script')).toBe(false);
    }
  });

  it.each([
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'UNSUPPORTED_IMAGE', 'heic'],
    [
      'SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'UNSUPPORTED_IMAGE',
      'svg',
    ],
    ['a ZIP', Buffer.from('PK\x03\x04'), 'UNSUPPORTED_IMAGE', 'zip'],
    ['a GLB', Buffer.from('glTF\x02\0\0\0'), 'UNSUPPORTED_IMAGE', 'unknown'],
    ['nothing', Buffer.alloc(0), 'EMPTY_FILE', undefined],
  ])('is refused by name when it is %s', async (_what, bytes, code, kind) => {
    await expect(preparePhoto(bytes)).rejects.toMatchObject({ code, ...(kind ? { details: { kind } } : {}) });
  });

  it('is refused by name when it is cut short, tiny, or claims more pixels than are there', async () => {
    const whole = await flag(900, 900).jpeg().toBuffer();
    await expect(preparePhoto(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
      code: 'IMAGE_DAMAGED',
    });
    await expect(preparePhoto(await plain(8, 8).png().toBuffer())).rejects.toMatchObject({
      code: 'IMAGE_TOO_SMALL',
    });
    const bomb = Buffer.from(await plain(64, 64).png().toBuffer());
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    await expect(preparePhoto(bomb)).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE' });
  });
});
