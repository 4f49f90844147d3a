/** Kinds of file that a photo can turn out to be, told by its first bytes and never by its name. */
export type ImageKind =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'avif'
  | 'gif'
  | 'heic'
  | 'svg'
  | 'tiff'
  | 'bmp'
  | 'ico'
  | 'pdf'
  | 'zip'
  | 'video'
  | 'text'
  | 'unknown';

/** Words for a sentence: "This is an SVG drawing". */
export const imageKindWords: Record<ImageKind, string> = {
  jpeg: 'a JPEG photo',
  png: 'a PNG picture',
  webp: 'a WebP picture',
  avif: 'an AVIF picture',
  gif: 'a GIF picture',
  heic: 'a HEIC photo',
  svg: 'an SVG drawing',
  tiff: 'a TIFF picture',
  bmp: 'a BMP picture',
  ico: 'an icon file',
  pdf: 'a PDF document',
  zip: 'a ZIP archive',
  video: 'a video',
  text: 'a text file',
  unknown: 'a file of an unknown type',
};

/** Kinds that every part of Vitrine reads. HEIC is read where the browser can. */
export const readableKinds: readonly ImageKind[] = ['jpeg', 'png', 'webp', 'avif', 'gif'];

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

function isoBrand(bytes: Uint8Array): ImageKind {
  const size = Math.min(bytes.length, 8 + 4 * 16);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= size; at += 4) brands.push(ascii(bytes, at, 4));
  if (brands.some((b) => b === 'avif' || b === 'avis')) return 'avif';
  if (brands.some((b) => /^(heic|heix|hevc|hevx|heim|heis|mif1|msf1)$/.test(b))) return 'heic';
  return 'video';
}

/**
 * Tells what a file is from its first bytes (64 are enough for pictures, 1,024 for an SVG behind a prolog).
 *
 * @param bytes The start of the file. Not modified.
 */
export function imageKind(bytes: Uint8Array): ImageKind {
  const at = (i: number) => bytes[i] ?? -1;
  if (at(0) === 0xff && at(1) === 0xd8 && at(2) === 0xff) return 'jpeg';
  if (at(0) === 0x89 && ascii(bytes, 1, 3) === 'PNG') return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'webp';
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return 'gif';
  if (ascii(bytes, 4, 4) === 'ftyp') return isoBrand(bytes);
  if (/^(II\*\0|MM\0\*)/.test(ascii(bytes, 0, 4))) return 'tiff';
  if (ascii(bytes, 0, 4) === '%PDF') return 'pdf';
  if (ascii(bytes, 0, 4) === 'PK\x03\x04') return 'zip';
  if (at(0) === 0 && at(1) === 0 && at(2) === 1 && at(3) === 0) return 'ico';
  if (ascii(bytes, 0, 2) === 'BM') return 'bmp';
  if (at(0) === 0x1a && at(1) === 0x45 && at(2) === 0xdf && at(3) === 0xa3) return 'video';
  const head = ascii(bytes, 0, Math.min(bytes.length, 1024));
  if (/<svg[\s>]|<!DOCTYPE\s+svg/i.test(head)) return 'svg';
  let printable = 0;
  for (let i = 0; i < head.length; i++) {
    const c = head.charCodeAt(i);
    if (c >= 32 || c === 9 || c === 10 || c === 13) printable++;
  }
  if (head.length > 0 && printable === head.length && !/[\x80-\x9f]{4}/.test(head)) return 'text';
  return 'unknown';
}
