import sharp from 'sharp';
import { type Look, lookOf } from '@/lib/model3d/match/look';
import type { Seen } from '@/lib/model3d/match/match-features';
import { thingWindow } from '@/lib/model3d/match/thing-window';
import { type Box, type Pixels, wholePhoto } from '@/lib/photo/pixels';

/** Longer side of the pictures whose looks are compared. */
const lookSide = 112;

export type SmallPicture = { rgba: Uint8Array; shares: Uint8Array | null; width: number; height: number };

/** A picture and its cut-out at the size at which looks are compared. */
export async function smallPicture(pixels: Pixels, cutout: Uint8Array | null): Promise<SmallPicture> {
  const scale = lookSide / Math.max(pixels.width, pixels.height);
  const width = Math.max(8, Math.round(pixels.width * scale));
  const height = Math.max(8, Math.round(pixels.height * scale));
  const { buffer, byteOffset, byteLength } = pixels.data;
  const raw = { width: pixels.width, height: pixels.height, channels: 4 as const };
  const rgba = await sharp(Buffer.from(buffer, byteOffset, byteLength), { raw })
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer();
  const shares = cutout
    ? await sharp(cutout)
        .ensureAlpha()
        .extractChannel(3)
        .resize(width, height, { fit: 'fill' })
        .raw()
        .toBuffer()
    : null;
  return { rgba, shares, width, height };
}

/** How the thing in a picture looks; `cutout` is a picture whose alpha keeps the thing, null where there is none. */
export async function lookOfPicture(pixels: Pixels, cutout: Uint8Array | null = null): Promise<Look | null> {
  const { rgba, shares, width, height } = await smallPicture(pixels, cutout);
  return lookOf(rgba, width, height, shares);
}

/**
 * A photo as the comparison needs it: seen whole, and the thing alone where it is small in it.
 *
 * @param feature What a network sees in a part of it, of unit length.
 */
export async function seePhoto(
  id: string,
  pixels: Pixels,
  feature: (pixels: Pixels, box: Box) => Promise<Float32Array>,
): Promise<Seen> {
  const look = await lookOfPicture(pixels);
  const features = [await feature(pixels, wholePhoto)];
  const window = thingWindow(pixels, look);
  if (window) features.push(await feature(pixels, window));
  return { id, features, look };
}
