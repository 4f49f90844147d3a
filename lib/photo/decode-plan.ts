import { AppError } from '@/lib/core/app-error';
import type { ClaimedSize } from './claimed-size';
import { isTransposed, type Orientation } from './exif-orientation';
import type { ImageKind } from './image-kind';
import { badPhotoSize, decodedSize, photoLimits } from './limits';

/** How a browser should decode one photo. Sizes are of the upright picture, in pixels. */
export type DecodePlan = {
  width: number;
  height: number;
  /**
   * Ask the decoder itself for a smaller picture of this size (a JPEG decodes to n/8 of its side without ever
   * holding the full picture); null to decode it whole.
   */
  scaleInDecoder: ClaimedSize | null;
};

/**
 * Most pixels that a browser may have to hold at once: 4 bytes each, so 256 MB. More crashes the tab of a phone.
 */
export const maxWholePixels = 64e6;
/** From here on a JPEG is scaled inside its decoder: 108 megapixels took 37 ms that way, and 1,620 ms whole. */
const scaleInDecoderFromPixels = 16e6;

/**
 * Decides from the header alone whether and how a photo is decoded.
 *
 * @param claimed The stored size, EXIF orientation not applied.
 * @param canScale The browser has a decoder that scales JPEG (WebCodecs `ImageDecoder`).
 * @param longSidePixels The decoded picture's long side is at most this.
 * @throws AppError `IMAGE_DAMAGED` (no size in it), `IMAGE_TOO_LARGE`, `IMAGE_TOO_SMALL`.
 */
export function decodePlan(
  kind: ImageKind,
  claimed: ClaimedSize | null,
  orientation: Orientation,
  canScale: boolean,
  longSidePixels: number = photoLimits.decodedSidePixels,
): DecodePlan {
  if (!claimed || claimed.width === 0 || claimed.height === 0) {
    throw new AppError('IMAGE_DAMAGED', 'The picture is damaged: it does not say how large it is.');
  }
  const { width, height } = isTransposed(orientation)
    ? { width: claimed.height, height: claimed.width }
    : claimed;
  const scales = kind === 'jpeg' && canScale && width * height > scaleInDecoderFromPixels;
  // Without a scaling decoder, a JPEG of a 108-megapixel phone is still tried: most browsers subsample it.
  const most = kind === 'jpeg' ? (scales ? photoLimits.maxPixels : 2 * maxWholePixels) : maxWholePixels;
  const wrong = width * height > most ? 'IMAGE_TOO_LARGE' : badPhotoSize(width, height);
  if (wrong === 'IMAGE_TOO_LARGE') {
    throw new AppError(
      wrong,
      `The picture claims ${width} × ${height} pixels; ${megapixels(most)} are read.`,
      {
        details: { width, height, maxMegapixels: Math.floor(most / 1e6) },
      },
    );
  }
  if (wrong) {
    const least = photoLimits.minSidePixels;
    throw new AppError(wrong, `The picture is ${width} × ${height} pixels; ${least} a side are needed.`, {
      details: { width, height, minSide: least },
    });
  }
  const size = decodedSize(width, height, longSidePixels);
  return { ...size, scaleInDecoder: scales ? eighths(claimed, Math.max(size.width, size.height)) : null };
}

/** The smallest n/8 of a picture whose long side still reaches `longSide`; decoders round down to such a step. */
function eighths(claimed: ClaimedSize, longSide: number): ClaimedSize {
  const n = Math.min(8, Math.ceil((8 * longSide) / Math.max(claimed.width, claimed.height)));
  return { width: Math.ceil((claimed.width * n) / 8), height: Math.ceil((claimed.height * n) / 8) };
}

function megapixels(pixels: number): string {
  return `at most ${Math.floor(pixels / 1e6)} megapixels`;
}
