import 'server-only';
import sharp from 'sharp';
import { AppError, isAppError } from '@/lib/core/app-error';
import { type ClaimedSize, claimedSize } from './claimed-size';
import { type ImageKind, imageKind, imageKindWords, readableKinds } from './image-kind';
import { badPhotoSize, photoLimits } from './limits';

export type PhotoFacts = {
  /** Upright. */
  widthPixels: number;
  heightPixels: number;
  alpha: boolean;
  notes: ('first-frame' | 'from-cmyk' | 'from-16-bit' | 'turned' | 'place-removed')[];
};

/** The tag of the GPS part in EXIF (Exif 2.32 §4.6.3), in either order of bytes, as an entry of type LONG. */
const gpsEntry = [Buffer.from([0x88, 0x25, 0x00, 0x04]), Buffer.from([0x25, 0x88, 0x04, 0x00])];

/**
 * Looks at a photo's first bytes and at what its header claims, before anything is decoded.
 *
 * @throws AppError `EMPTY_FILE`, `UNSUPPORTED_IMAGE` (details.kind), `IMAGE_TOO_LARGE`, `IMAGE_TOO_SMALL`,
 *   `IMAGE_DAMAGED`.
 */
export async function checkPhoto(bytes: Uint8Array): Promise<PhotoFacts> {
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
  try {
    const found = await sharp(bytes, { limitInputPixels: photoLimits.maxPixels, failOn: 'error' }).metadata();
    const { width, height, pageHeight, orientation = 1 } = found;
    const size = { width, height: pageHeight ?? height };
    checkSize(size);
    const turned = orientation > 1;
    const sideways = orientation >= 5;
    return {
      widthPixels: sideways ? size.height : size.width,
      heightPixels: sideways ? size.width : size.height,
      alpha: found.hasAlpha,
      notes: [
        ...((found.pages ?? 1) > 1 ? (['first-frame'] as const) : []),
        ...(found.space === 'cmyk' ? (['from-cmyk'] as const) : []),
        ...(found.depth === 'ushort' ? (['from-16-bit'] as const) : []),
        ...(turned ? (['turned'] as const) : []),
        ...(gpsEntry.some((entry) => found.exif?.includes(entry)) ? (['place-removed'] as const) : []),
      ],
    };
  } catch (error) {
    throw isAppError(error) ? error : damagedPhoto(error);
  }
}

export function damagedPhoto(cause: unknown): AppError {
  const message = 'The picture is damaged or cut short and cannot be read. Try another copy.';
  return new AppError('IMAGE_DAMAGED', message, { cause });
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
