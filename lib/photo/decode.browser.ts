import { AppError, isAppError } from '@/lib/core/app-error';
import { claimedSize } from './claimed-size';
import { type DecodePlan, decodePlan } from './decode-plan';
import { exifOrientation, type Orientation } from './exif-orientation';
import { type ImageKind, imageKind, imageKindWords, readableKinds } from './image-kind';
import { decodedSize, photoLimits } from './limits';
import type { Pixels } from './pixels';

/** Enough of a file for its header in nearly every photo; the rest is read only when it is not there. */
const headBytes = 512 * 1024;

/**
 * Decodes a photo in a window or a worker: first frame, orientation applied, at most `longSidePixels` on the long side.
 * Its kind and size are read from its bytes first, so a bomb is refused before anything is allocated for it.
 *
 * @param file Any file; its name and type are not believed. Not kept.
 * @throws AppError `EMPTY_FILE`, `UNSUPPORTED_IMAGE` (details.kind), `IMAGE_TOO_LARGE`, `IMAGE_TOO_SMALL`,
 * `IMAGE_DAMAGED`, `BAD_FILE` (it could not be read at all).
 */
export async function decodePhoto(
  file: Blob,
  longSidePixels: number = photoLimits.decodedSidePixels,
): Promise<Pixels> {
  if (file.size === 0) throw new AppError('EMPTY_FILE', 'The file is empty (0 bytes).');
  if (file.size > photoLimits.maxBytes) {
    const maxMegabytes = photoLimits.maxBytes / 2 ** 20;
    throw new AppError('IMAGE_TOO_LARGE', `The file is larger than ${maxMegabytes} MB.`, {
      details: { bytes: file.size, maxMegabytes },
    });
  }
  const { kind, plan } = await inspect(file, longSidePixels);
  try {
    const bitmap = await decodeBitmap(file, kind, plan, longSidePixels);
    return readPixels(bitmap);
  } catch (error) {
    if (isAppError(error)) throw error;
    if (kind === 'heic') throw unsupported(kind, error);
    throw new AppError('IMAGE_DAMAGED', 'The picture is damaged or cut short and cannot be read.', {
      cause: error,
    });
  }
}

async function inspect(file: Blob, longSidePixels: number): Promise<{ kind: ImageKind; plan: DecodePlan }> {
  let head = await bytesOf(file.slice(0, headBytes));
  const kind = imageKind(head);
  if (kind !== 'heic' && !readableKinds.includes(kind)) throw unsupported(kind);
  let claimed = claimedSize(kind, head);
  if (!claimed && file.size > headBytes) {
    head = await bytesOf(file);
    claimed = claimedSize(kind, head);
  }
  const orientation: Orientation = exifOrientation(kind, head);
  const canScale = typeof ImageDecoder === 'function';
  return { kind, plan: decodePlan(kind, claimed, orientation, canScale, longSidePixels) };
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    // The file was moved, deleted or is still in a cloud folder.
    throw new AppError('BAD_FILE', 'The file could not be opened. Choose it again.', { cause: error });
  }
}

/** The caller closes the bitmap. */
async function decodeBitmap(
  file: Blob,
  kind: ImageKind,
  plan: DecodePlan,
  longSidePixels: number,
): Promise<ImageBitmap> {
  // The long side only: the browser keeps the shape, whatever it makes of orientation and `irot`.
  const longSide = plan.width < plan.height ? { resizeHeight: plan.height } : { resizeWidth: plan.width };
  const options: ImageBitmapOptions = { imageOrientation: 'from-image', resizeQuality: 'high', ...longSide };
  if (plan.scaleInDecoder) {
    // Both sides: the decoder's own steps can leave the short one a pixel off.
    const exact = { ...options, resizeWidth: plan.width, resizeHeight: plan.height };
    const bitmap = await decodeScaled(file, kind, plan.scaleInDecoder, exact);
    if (bitmap) return bitmap;
  }
  const bitmap = await createImageBitmap(file, options);
  const fit = decodedSize(bitmap.width, bitmap.height, longSidePixels);
  if (fit.width === bitmap.width && fit.height === bitmap.height) return bitmap;
  const smaller = await createImageBitmap(bitmap, {
    resizeWidth: fit.width,
    resizeHeight: fit.height,
    resizeQuality: 'high',
  });
  bitmap.close();
  return smaller;
}

/** WebCodecs: the JPEG is scaled while it is decoded. Null when this browser's decoder will not. */
async function decodeScaled(
  file: Blob,
  kind: ImageKind,
  size: { width: number; height: number },
  options: ImageBitmapOptions,
): Promise<ImageBitmap | null> {
  const type = `image/${kind}`;
  if (!(await ImageDecoder.isTypeSupported(type))) return null;
  const decoder = new ImageDecoder({
    data: file.stream(),
    type,
    desiredWidth: size.width,
    desiredHeight: size.height,
    preferAnimation: false,
  });
  try {
    const { image } = await decoder.decode({ frameIndex: 0, completeFramesOnly: true });
    try {
      return await createImageBitmap(image, options);
    } finally {
      image.close();
    }
  } finally {
    decoder.close();
  }
}

/** Reads a bitmap out and closes it; the canvas gives its memory back. */
function readPixels(bitmap: ImageBitmap): Pixels {
  const { width, height } = bitmap;
  const canvas =
    typeof OffscreenCanvas === 'function' ? new OffscreenCanvas(width, height) : sized(width, height);
  try {
    const context = canvas.getContext('2d', { willReadFrequently: true }) as
      | CanvasRenderingContext2D
      | OffscreenCanvasRenderingContext2D
      | null;
    if (!context) throw new AppError('IMAGE_TOO_LARGE', 'This device is out of memory for pictures.');
    context.drawImage(bitmap, 0, 0);
    return { width, height, data: context.getImageData(0, 0, width, height).data as Pixels['data'] };
  } finally {
    bitmap.close();
    canvas.width = 0;
    canvas.height = 0;
  }
}

function sized(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

function unsupported(kind: ImageKind, cause?: unknown): AppError {
  const what = imageKindWords[kind];
  const message =
    kind === 'heic'
      ? `This is ${what}, which this browser cannot open. Share it as JPEG.`
      : `This is ${what}. Use a JPEG, PNG, WebP, AVIF or GIF picture.`;
  return new AppError('UNSUPPORTED_IMAGE', message, { details: { kind }, cause });
}
