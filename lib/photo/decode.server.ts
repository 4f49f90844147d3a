import 'server-only';
import sharp from 'sharp';
import { AppError, isAppError } from '@/lib/core/app-error';
import { type ClaimedSize, claimedSize } from './claimed-size';
import { type ImageKind, imageKind, imageKindWords, readableKinds } from './image-kind';
import { badPhotoSize, photoLimits } from './limits';
import type { Pixels } from './pixels';

const damaged = (cause: unknown) =>
  new AppError('IMAGE_DAMAGED', 'The picture is damaged or cut short and cannot be read. Try another copy.', {
    cause,
  });

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
  if (bytes.length === 0) throw new AppError('EMPTY_FILE', 'The file is empty (0 bytes).');
  const kind = imageKind(bytes);
  if (!readableKinds.includes(kind)) throw unsupported(kind);
  if (bytes.length > photoLimits.maxBytes) {
    throw new AppError('IMAGE_TOO_LARGE', `The file is larger than ${photoLimits.maxBytes / 2 ** 20} MB.`, {
      details: { bytes: bytes.length, maxBytes: photoLimits.maxBytes },
    });
  }
  const claimed = claimedSize(kind, bytes);
  if (claimed) checkSize(claimed);
  const open = () => sharp(bytes, { limitInputPixels: photoLimits.maxPixels, failOn: 'error', pages: 1 });
  try {
    const { width, height } = await open().metadata();
    checkSize({ width, height });
  } catch (error) {
    throw isAppError(error) ? error : damaged(error);
  }
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
    throw damaged(error);
  }
}

function unsupported(kind: ImageKind): AppError {
  return new AppError(
    'UNSUPPORTED_IMAGE',
    `This is ${imageKindWords[kind]}. Use a JPEG, PNG, WebP, AVIF or GIF picture.`,
    { details: { kind } },
  );
}

function checkSize(size: ClaimedSize): void {
  // A header that claims no pixels is damage, not smallness: the decoder says so.
  if (size.width === 0 || size.height === 0) return;
  const wrong = badPhotoSize(size.width, size.height);
  const claim = `${size.width} × ${size.height} pixels`;
  if (wrong === 'IMAGE_TOO_LARGE') {
    throw new AppError(
      wrong,
      `The picture claims ${claim}; at most ${Math.round(photoLimits.maxPixels / 1e6)} megapixels are read.`,
      { details: { maxPixels: photoLimits.maxPixels, ...size } },
    );
  }
  if (wrong === 'IMAGE_TOO_SMALL') {
    throw new AppError(
      wrong,
      `The picture is ${claim}; at least ${photoLimits.minSidePixels} on each side are needed.`,
      { details: size },
    );
  }
}
