import type { ImageKind } from './image-kind';

const exif = 0x45786966; // "Exif"

/**
 * Where the TIFF header of a photo's EXIF block starts, before anything is decoded.
 *
 * @param view The start of the file.
 * @returns Null when there is none, or for a kind that keeps it elsewhere (AVIF, HEIC).
 * @throws RangeError where the file ends before it.
 */
export function exifStart(kind: ImageKind, view: DataView): number | null {
  return kind === 'jpeg' ? tiffInJpeg(view) : kind === 'webp' ? tiffInWebp(view) : tiffInPng(kind, view);
}

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

/** TIFF 6.0 §2: the value of a tag in one directory, where it is a single SHORT or LONG; null otherwise. */
export function tiffNumber(view: DataView, tiff: number, directory: number, tag: number): number | null {
  const little = isLittle(view, tiff);
  if (little === null) return null;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12;
    if (view.getUint16(entry, little) !== tag) continue;
    const type = view.getUint16(entry + 2, little);
    return type === 4 ? view.getUint32(entry + 8, little) : view.getUint16(entry + 8, little);
  }
  return null;
}

/** Where the first directory of a TIFF block starts; null when it is none. */
export function firstDirectory(view: DataView, tiff: number): number | null {
  const little = isLittle(view, tiff);
  return little === null ? null : tiff + view.getUint32(tiff + 4, little);
}

function isLittle(view: DataView, tiff: number): boolean | null {
  const order = view.getUint16(tiff);
  return order === 0x4949 ? true : order === 0x4d4d ? false : null;
}
