import sharp from 'sharp';
import { expect, it } from 'vitest';
import { exifLensMillimetres } from './exif-lens';

const stating = (exif: Record<string, string>) =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#204060' } }).withExif({ IFD2: exif });

it('reads the 35 mm equivalent that a phone states, from JPEG, WebP and PNG', async () => {
  const picture = () => stating({ FocalLengthIn35mmFilm: '26' });
  expect(exifLensMillimetres(await picture().jpeg().toBuffer())).toBe(26);
  expect(exifLensMillimetres(await picture().webp().toBuffer())).toBe(26);
  expect(exifLensMillimetres(await picture().png().toBuffer())).toBe(26);
});

it('says nothing where the photo says nothing, 0, or what no room was taken with', async () => {
  expect(exifLensMillimetres(await stating({}).jpeg().toBuffer())).toBeNull();
  expect(exifLensMillimetres(await stating({ FocalLengthIn35mmFilm: '0' }).jpeg().toBuffer())).toBeNull();
  expect(exifLensMillimetres(await stating({ FocalLengthIn35mmFilm: '3000' }).jpeg().toBuffer())).toBeNull();
  expect(exifLensMillimetres(new TextEncoder().encode('hello'))).toBeNull();
});

it('reads nothing false from a block that is cut anywhere', async () => {
  const bytes = await stating({ FocalLengthIn35mmFilm: '26' }).jpeg().toBuffer();
  for (let length = 0; length < 300; length++) {
    expect([null, 26]).toContain(exifLensMillimetres(bytes.subarray(0, length)));
  }
});
