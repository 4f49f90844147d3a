import sharp from 'sharp';
import { AppError } from '@/lib/core/app-error';
import type { ShotFiles } from '@/lib/db/renders-schema';
import type { PhotoSize } from '@/lib/product/product';
import type { Storage } from '@/lib/storage/storage';

/** The largest of our own pictures is 1,200 pixels a side; a PNG of one weighs about 2 MB. */
export const maxPartBytes = 12 * 2 ** 20;
const maxSide = 2048;
const posterSides = [480, 800];
const posterSide = 1200;
const cutoutSide = 500;
/** Of a view for the search: only its colours are looked at inside it. */
const outlineSide = 224;

/** `bytes`: of what went into the storage. */
export type EncodedPart = { files: ShotFiles; bytes: number };

/**
 * Checks a drawn picture by its content and stores it as shoppers' devices take it.
 *
 * @param what A poster becomes WebP and AVIF, a cut-out an outline in the alpha of a small WebP, the rest a WebP. An
 *   outline alone is not stored: it comes back in base64.
 * @throws AppError `BAD_FILE`: not a square PNG; `IMAGE_TOO_LARGE`, `IMAGE_DAMAGED`.
 */
export async function encodePicture(
  png: Uint8Array,
  what: 'poster' | 'cutout' | 'outline' | 'picture',
  storage: Storage,
): Promise<EncodedPart> {
  const pixels = await readSquare(png);
  if (what === 'outline') {
    return { files: { outline: (await outline(pixels, outlineSide)).toString('base64') }, bytes: 0 };
  }
  if (what === 'cutout') {
    const webp = await outline(pixels, cutoutSide);
    return { files: { cutout: await storage.put(webp, 'webp') }, bytes: webp.length };
  }
  if (what === 'poster') return encodePoster(pixels, storage);
  const webp = await open(pixels).webp({ quality: 80, effort: 4, smartSubsample: true }).toBuffer();
  return { files: { webp: await storage.put(webp, 'webp') }, bytes: webp.length };
}

async function encodePoster(pixels: Square, storage: Storage): Promise<EncodedPart> {
  const sizes: PhotoSize[] = [];
  let bytes = 0;
  const smaller = posterSides.filter((side) => side < pixels.side);
  for (const side of [...smaller, Math.min(pixels.side, posterSide)]) {
    const image = () => open(pixels).resize(side, side, { kernel: 'lanczos3' });
    const webp = await image().webp({ quality: 84, effort: 4, smartSubsample: true }).toBuffer();
    const avif = await image().avif({ quality: 62, effort: 3 }).toBuffer();
    sizes.push({
      widthPixels: side,
      webp: await storage.put(webp, 'webp'),
      avif: await storage.put(avif, 'avif'),
    });
    bytes += webp.length + avif.length;
  }
  const largest = sizes.at(-1) as PhotoSize;
  return { files: { webp: largest.webp, avif: largest.avif, sizes }, bytes };
}

/**
 * Checks that a clip is a WebM and stores it.
 *
 * @throws AppError `BAD_FILE`.
 */
export async function keepClip(webm: Uint8Array, storage: Storage): Promise<EncodedPart> {
  // EBML's magic number, and the document type that makes it a WebM (RFC 8794, RFC 9559).
  const head = Buffer.from(webm.subarray(0, 64));
  if (head.readUInt32BE(0) !== 0x1a45dfa3 || !head.includes('webm')) {
    throw new AppError('BAD_FILE', 'This clip is not a WebM film.');
  }
  return { files: { webm: await storage.put(webm, 'webm') }, bytes: webm.length };
}

/**
 * Makes an animated WebP of frames, for browsers that encode no film.
 *
 * @param frames Pictures of one size, in their order.
 */
export async function animate(
  frames: readonly Uint8Array[],
  framesPerSecond: number,
  storage: Storage,
): Promise<EncodedPart> {
  const delay = Math.round(1000 / framesPerSecond);
  const small = await Promise.all(frames.map((frame) => sharp(frame).resize(360, 360).png().toBuffer()));
  let webp = new Uint8Array();
  for (const quality of [70, 58, 46, 34]) {
    webp = await sharp(small, { join: { animated: true } })
      .webp({ quality, effort: 4, loop: 0, delay: small.map(() => delay), mixed: true })
      .toBuffer();
    if (webp.length <= 600_000) break;
  }
  return { files: { webp: await storage.put(webp, 'webp') }, bytes: webp.length };
}

type Square = { data: Buffer; side: number };

function open({ data, side }: Square) {
  return sharp(data, { raw: { width: side, height: side, channels: 3 } });
}

async function readSquare(png: Uint8Array): Promise<Square> {
  const read = () => sharp(png, { limitInputPixels: maxSide ** 2, failOn: 'error' });
  try {
    const { format, width, height } = await read().metadata();
    if (format !== 'png' || width !== height || width > maxSide) {
      throw new AppError('BAD_FILE', `A drawn picture is a square PNG of at most ${maxSide} pixels a side.`);
    }
    const { data, info } = await read()
      .removeAlpha()
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, side: info.width };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('IMAGE_DAMAGED', 'The drawn picture arrived damaged.', { cause: error });
  }
}

/** Shares of the thing → an alpha that keeps it. Its edge is drawn in by half a pixel, where there is ground in it. */
async function outline(pixels: Square, side: number): Promise<Buffer> {
  const shares = await open(pixels)
    .resize(side, side, { kernel: 'lanczos3' })
    .extractChannel(0)
    .raw()
    .toBuffer();
  const rgba = Buffer.alloc(side * side * 4);
  for (let i = 0; i < shares.length; i++)
    rgba[i * 4 + 3] = Math.max(0, ((shares[i] ?? 0) - 24) * (255 / 231));
  return sharp(rgba, { raw: { width: side, height: side, channels: 4 } })
    .webp({ quality: 1, alphaQuality: 70, effort: 6 })
    .toBuffer();
}
