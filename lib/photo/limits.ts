/** What a photo may be, the same for the browser, the server and the command line. */
export const photoLimits = {
  /** Most bytes of a file: a 200-megapixel phone JPEG is about 80 MB. */
  maxBytes: 128 * 2 ** 20,
  /** Most pixels a file may claim (200-megapixel phones exist; decompression bombs claim more). */
  maxPixels: 2 ** 28,
  /** Fewest pixels on the short side: below it there is nothing to recognise. */
  minSidePixels: 16,
  /** Decoded photos are scaled to at most this on the long side. */
  decodedSidePixels: 1600,
} as const;

/** Throws nothing; says in one word what is wrong with a photo's claimed size, or null when it is fine. */
export function badPhotoSize(
  widthPixels: number,
  heightPixels: number,
): 'IMAGE_TOO_LARGE' | 'IMAGE_TOO_SMALL' | null {
  if (widthPixels * heightPixels > photoLimits.maxPixels) return 'IMAGE_TOO_LARGE';
  if (Math.min(widthPixels, heightPixels) < photoLimits.minSidePixels) return 'IMAGE_TOO_SMALL';
  return null;
}

/** The size a photo is decoded to: its own, or scaled down so that the long side fits `longSidePixels`. */
export function decodedSize(
  widthPixels: number,
  heightPixels: number,
  longSidePixels: number = photoLimits.decodedSidePixels,
): { width: number; height: number } {
  const scale = Math.min(1, longSidePixels / Math.max(widthPixels, heightPixels));
  return {
    width: Math.max(1, Math.round(widthPixels * scale)),
    height: Math.max(1, Math.round(heightPixels * scale)),
  };
}
