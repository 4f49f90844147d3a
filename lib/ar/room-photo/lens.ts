import type { PictureSize } from './room-camera';

/** What is known of a picture's focal length before anything is marked in it. */
export type Lens = {
  focalPixels: number;
  /** One standard deviation of the logarithm of the focal length. */
  relativeSd: number;
  source: 'exif' | 'usual';
};

/** Diagonal of a 36 × 24 mm frame: equivalent focal lengths are equal diagonal angles (CIPA DC-008 §4.6.6, tag A405). */
const frameDiagonalMillimetres = Math.hypot(36, 24);

/**
 * The main camera of phones is 23-28 mm equivalent, those of laptops 26-32 mm, and photos get cropped: 27 mm, and one time
 * in three outside 22 to 34 mm.
 */
const usual = { equivalentMillimetres: 27, relativeSd: 0.22 };
/** What a phone states is rounded to a millimetre, and the picture may have been cropped since. */
const statedRelativeSd = 0.05;

/** @param equivalentMillimetres The 35 mm equivalent that the file states; null where it states none. */
export function lensOf(size: PictureSize, equivalentMillimetres: number | null): Lens {
  const diagonal = Math.hypot(size.widthPixels, size.heightPixels);
  const millimetres = equivalentMillimetres ?? usual.equivalentMillimetres;
  return {
    focalPixels: (millimetres / frameDiagonalMillimetres) * diagonal,
    relativeSd: equivalentMillimetres === null ? usual.relativeSd : statedRelativeSd,
    source: equivalentMillimetres === null ? 'usual' : 'exif',
  };
}
