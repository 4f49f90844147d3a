import { exifStart, firstDirectory, tiffNumber } from './exif-block';
import { imageKind } from './image-kind';

const exifDirectory = 0x8769;
const focalLengthIn35mmFilm = 0xa405;

/**
 * The 35 mm equivalent focal length that a photo states (CIPA DC-008 §4.6.6, FocalLengthIn35mmFilm), millimetres.
 *
 * @param bytes The start of the file; not modified.
 * @returns Null when it states none, 0 ("unknown"), or what no lens of a room photo has.
 */
export function exifLensMillimetres(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tiff = exifStart(imageKind(bytes), view);
    const first = tiff === null ? null : firstDirectory(view, tiff);
    if (tiff === null || first === null) return null;
    const offset = tiffNumber(view, tiff, first, exifDirectory);
    const value = offset === null ? null : tiffNumber(view, tiff, tiff + offset, focalLengthIn35mmFilm);
    return value !== null && value >= 8 && value <= 200 ? value : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
