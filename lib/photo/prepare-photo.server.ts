import 'server-only';
import sharp, { type Sharp } from 'sharp';
import { checkPhoto, damagedPhoto } from './check-photo.server';
import { photoLimits } from './limits';

/** What was done with a photo that a merchant may want to know. */
export type PhotoNote =
  /** Only the first picture of an animation is kept. */
  | 'first-frame'
  /** Its colours were made for print (CMYK) and were turned into a screen's. */
  | 'from-cmyk'
  /** 16 bits a channel became 8. */
  | 'from-16-bit'
  /** It was taken with the camera turned; it stands upright now. */
  | 'turned'
  /** It said where it was taken; that is gone, as is everything else that it said of itself. */
  | 'place-removed'
  /** What is see-through was laid on the stage, and cut out for the dark. */
  | 'see-through'
  /** Its longest side was made 1,600 pixels. */
  | 'made-smaller';

/** The longest side of each size, in pixels. */
export const photoSides = [400, 800, 1600] as const;
/** What a photo with see-through parts is laid on: the stage in the light (app/globals.css). */
const stage = { r: 0xef, g: 0xed, b: 0xe8 };

export type PreparedPhoto = {
  /** Of the largest size. */
  widthPixels: number;
  heightPixels: number;
  /** The smallest first; never larger than the photo itself. */
  sizes: { widthPixels: number; webp: Uint8Array; avif: Uint8Array }[];
  /** The same picture with what is see-through cut out (WebP); null when nothing is. */
  cutout: Uint8Array | null;
  notes: PhotoNote[];
};

/**
 * Makes a merchant's photo ready for the shop: decoded and encoded anew, upright, sRGB, 8 bits, without anything that
 * it said of itself (EXIF, place, thumbnail, XMP, profile), in three sizes and two formats. Bytes of the upload never
 * reach a shopper, so what hides in them does not either.
 *
 * @param bytes A whole JPEG, PNG, WebP, AVIF or GIF file. Not modified.
 * @throws AppError `EMPTY_FILE`, `UNSUPPORTED_IMAGE` (details.kind), `IMAGE_TOO_LARGE`, `IMAGE_TOO_SMALL`,
 *   `IMAGE_DAMAGED`.
 */
export async function preparePhoto(
  bytes: Uint8Array,
  onSize: (done: number, of: number) => void = () => {},
): Promise<PreparedPhoto> {
  const facts = await checkPhoto(bytes);
  const longest = Math.max(facts.widthPixels, facts.heightPixels);
  const sides = [...photoSides.filter((side) => side < longest), Math.min(longest, photoSides.at(-1)!)];
  try {
    // Decoded once, to the largest size that is needed; the smaller ones are made of that.
    const { data, info } = await sharp(bytes, {
      limitInputPixels: photoLimits.maxPixels,
      failOn: 'error',
      pages: 1,
      sequentialRead: true,
    })
      .autoOrient()
      .resize(within(sides.at(-1)!))
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const open = (): Sharp => sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } });
    const seeThrough = facts.alpha && !(await open().stats()).isOpaque;
    const sizes: PreparedPhoto['sizes'] = [];
    for (const side of new Set(sides)) {
      const size = () => open().resize(within(side)).flatten({ background: stage });
      const webp = await size().webp({ quality: 82, effort: 5 }).toBuffer({ resolveWithObject: true });
      const avif = await size().avif({ quality: 60, effort: 3 }).toBuffer();
      sizes.push({
        widthPixels: webp.info.width,
        webp: new Uint8Array(webp.data),
        avif: new Uint8Array(avif),
      });
      onSize(sizes.length, sides.length);
    }
    return {
      widthPixels: info.width,
      heightPixels: info.height,
      sizes,
      cutout: seeThrough ? new Uint8Array(await open().webp({ quality: 82 }).toBuffer()) : null,
      notes: [
        ...facts.notes,
        ...(seeThrough ? (['see-through'] as const) : []),
        ...(longest > photoSides.at(-1)! ? (['made-smaller'] as const) : []),
      ],
    };
  } catch (cause) {
    throw damagedPhoto(cause);
  }
}

function within(side: number) {
  return { width: side, height: side, fit: 'inside', withoutEnlargement: true } as const;
}
