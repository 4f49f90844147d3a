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
    const tiff =
      kind === 'jpeg' ? tiffInJpeg(view) : kind === 'webp' ? tiffInWebp(view) : tiffInPng(kind, view);
    return tiff === null ? 1 : orientationTag(view, tiff);
  } catch (error) {
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

const exif = 0x45786966; // "Exif"

/** Walks the marker segments to the first APP1 that starts with `Exif\0\0`. */
function tiffInJpeg(view: DataView): number | null {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === 0xda || marker === 0xd9) return null;
    else if (marker === 0xe1 && view.getUint32(at + 4) === exif) return at + 10;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** RFC 9649 §2.7.1: the `EXIF` chunk of an extended file, with or without the JPEG prefix. */
function tiffInWebp(view: DataView): number | null {
  for (let at = 12; at + 8 <= view.byteLength; ) {
    const size = view.getUint32(at + 4, true);
    if (view.getUint32(at) === 0x45584946) return at + 8 + (view.getUint32(at + 8) === exif ? 6 : 0);
    at += 8 + size + (size & 1);
  }
  return null;
}

/** PNG third edition §11.3.4.4: the `eXIf` chunk before the pixels. */
function tiffInPng(kind: ImageKind, view: DataView): number | null {
  if (kind !== 'png') return null;
  for (let at = 8; at + 8 <= view.byteLength; ) {
    const type = view.getUint32(at + 4);
    if (type === 0x65584966) return at + 8;
    if (type === 0x49444154) return null;
    at += 12 + view.getUint32(at);
  }
  return null;
}

/** TIFF 6.0: tag 0x0112 of the first directory, when it is one SHORT of 1..8. */
function orientationTag(view: DataView, tiff: number): Orientation {
  const order = view.getUint16(tiff);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const little = order === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}
