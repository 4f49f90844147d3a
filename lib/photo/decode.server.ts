import 'server-only';
import sharp from 'sharp';
import { checkPhoto, damagedPhoto } from './check-photo.server';
import { photoLimits } from './limits';
import type { Pixels } from './pixels';

/**
 * Decodes a photo in Node: first frame, EXIF orientation applied, sRGB, scaled to at most
 * `longSidePixels` on the long side (never enlarged).
 *
 * @param bytes A whole JPEG, PNG, WebP, AVIF or GIF file. Not modified.
 * @throws AppError `EMPTY_FILE`, `UNSUPPORTED_IMAGE` (details.kind), `IMAGE_TOO_LARGE`, `IMAGE_TOO_SMALL`,
 * `IMAGE_DAMAGED`.
 */
export async function decodePhoto(
  bytes: Uint8Array,
  longSidePixels: number = photoLimits.decodedSidePixels,
): Promise<Pixels> {
  await checkPhoto(bytes);
  const open = () => sharp(bytes, { limitInputPixels: photoLimits.maxPixels, failOn: 'error', pages: 1 });
  try {
    const { data, info } = await open()
      .autoOrient()
      .resize({ width: longSidePixels, height: longSidePixels, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return {
      width: info.width,
      height: info.height,
      data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength),
    };
  } catch (error) {
    throw damagedPhoto(error);
  }
}
