import type { ImageKind } from './image-kind';

export type ClaimedSize = { width: number; height: number };

/**
 * Reads the size that a picture's header claims, before anything is decoded, so that a decompression bomb is
 * refused without allocating for it. EXIF orientation is not applied.
 *
 * @param bytes The start of the file; for JPEG as much as holds the frame header (often the first 64 KB).
 * @returns null when the header is not there or not understood: the decoder then decides.
 */
export function claimedSize(kind: ImageKind, bytes: Uint8Array): ClaimedSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (kind === 'png') return { width: view.getUint32(16), height: view.getUint32(20) };
    if (kind === 'gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (kind === 'jpeg') return jpegSize(view);
    if (kind === 'webp') return webpSize(view);
    if (kind === 'avif' || kind === 'heic') return ispeSize(view);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return null;
}

/** ITU-T T.81 B.1: walks the marker segments to the first start-of-frame. */
function jpegSize(view: DataView): ClaimedSize | null {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8) ? 0 : view.getUint16(at + 2));
  }
}

/** RFC 9649: lossy (VP8), lossless (VP8L) and extended (VP8X) headers. */
function webpSize(view: DataView): ClaimedSize | null {
  const chunk = view.getUint32(12);
  if (chunk === 0x56503858) {
    const u24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65536;
    return { width: 1 + u24(24), height: 1 + u24(27) };
  }
  if (chunk === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (chunk === 0x56503820) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  return null;
}

/** ISO/IEC 23008-12: the largest `ispe` property near the start of the file (tiles have smaller ones). */
function ispeSize(view: DataView): ClaimedSize | null {
  let best: ClaimedSize | null = null;
  const end = Math.min(view.byteLength - 16, 65_536);
  for (let at = 0; at <= end; at++) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!best || size.width * size.height > best.width * best.height) best = size;
  }
  return best;
}
