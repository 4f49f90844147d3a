import type { Document } from '@gltf-transform/core';
import { drawLooks, type Looks, type LooksSkipped } from './draw-looks';
import { heatPicture, screenPicture } from './heat-picture';
import { type PixelDifference, pixelDifference } from './pixel-difference';
import type { DecodePixels } from './raster-scene';
import type { Pixels } from './texture';

/** Encodes pixels as PNG; only the platform can. */
export type EncodePng = (pixels: Pixels) => Promise<Uint8Array>;

/** PNGs of one view of both models, and of where they differ. */
export type ComparedPictures = { view: string; before: Uint8Array; after: Uint8Array; heat: Uint8Array };

/**
 * Holds a model against the pictures of what it was made from.
 *
 * @param after Null: it is the very same file.
 */
export async function comparedLooks(
  before: Looks | LooksSkipped,
  after: Document | null,
  { decodePixels, encodePng }: { decodePixels: DecodePixels; encodePng: EncodePng },
): Promise<{ pixels: PixelDifference | { skipped: LooksSkipped }; pictures: ComparedPictures | null }> {
  if (typeof before === 'string') return { pixels: { skipped: before }, pictures: null };
  const { cameras, pictures: was } = before;
  const drawn = after ? await drawLooks(after, cameras, decodePixels) : before;
  if (typeof drawn === 'string') return { pixels: { skipped: drawn }, pictures: null };
  const names = cameras.map(({ name }) => name);
  const pixels = pixelDifference(names, was, drawn.pictures);
  const worst = Math.max(0, names.indexOf(pixels.worst.view));
  const [old, made] = [was[worst]!, drawn.pictures[worst]!];
  const [a, b, heat] = await Promise.all(
    [screenPicture(old), screenPicture(made), heatPicture(old, made)].map(encodePng),
  );
  return { pixels, pictures: { view: pixels.worst.view, before: a!, after: b!, heat: heat! } };
}
