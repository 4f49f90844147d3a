import { exifStart, firstDirectory, tiffNumber } from './exif-block';
import type { ImageKind } from './image-kind';

/** EXIF orientation (CIPA DC-008 §4.6.5): 1 upright … 8; from 5 on, the stored rows are the picture's columns. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** True when the stored width is the upright picture's height. */
export function isTransposed(orientation: Orientation): boolean {
  return orientation >= 5;
}

/**
 * Reads the orientation of a photo from its EXIF block, before anything is decoded.
 *
 * @param bytes The start of the file; not modified.
 * @returns 1 when there is none, when it is damaged, or for a kind that carries it elsewhere (AVIF, HEIC: `irot`).
 */
export function exifOrientation(kind: ImageKind, bytes: Uint8Array): Orientation {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tiff = exifStart(kind, view);
    const directory = tiff === null ? null : firstDirectory(view, tiff);
    if (tiff === null || directory === null) return 1;
    const value = tiffNumber(view, tiff, directory, 0x0112) ?? 1;
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  } catch (error) {
    if (error instanceof RangeError) return 1;
    throw error;
  }
}
