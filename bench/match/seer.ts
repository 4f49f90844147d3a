import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadedVision } from '../../lib/embedding/embedder';
import { openEmbedder } from '../../lib/embedding/embedder.server';
import { type Look, lookOf } from '../../lib/model3d/match/look';
import type { Seen } from '../../lib/model3d/match/match-features';
import { thingWindow } from '../../lib/model3d/match/thing-window';
import { decodePhoto } from '../../lib/photo/decode.server';
import { type Box, type Pixels, wholePhoto } from '../../lib/photo/pixels';
import { type SmallPicture, smallPicture } from '../../lib/shop/renders/see-picture';

/** A render with the small picture that its look is of, so that it can be given another colour. */
export type BenchRender = Seen & { small: SmallPicture };

const same = (pixels: Pixels) => pixels;

/**
 * Sees pictures as the shop does (`lib/shop/renders/see-picture.ts`). What it saw is kept in a folder: a second run
 * decodes nothing and needs no network.
 *
 * @param network Names the network in that folder.
 */
export function openSeer(root: string, folder: string, network: string) {
  const features = path.join(folder, network);
  const pictures = path.join(folder, 'small');
  for (const each of [features, pictures]) mkdirSync(each, { recursive: true });
  let vision: Promise<LoadedVision> | null = null;

  const feature = async (name: string, pixels: () => Promise<Pixels>, box: Box): Promise<Float32Array> => {
    const file = path.join(features, `${name}.f32`);
    if (existsSync(file)) return floatsOf(readFileSync(file));
    vision ??= openEmbedder(path.join(root, 'public'));
    const seen = await (await vision).embedWithFeature(await pixels(), box);
    writeFileSync(file, bytesOf(seen.feature));
    return seen.feature;
  };
  const small = async (
    id: string,
    pixels: () => Promise<Pixels>,
    cutout: string | null,
  ): Promise<SmallPicture & Pick<Pixels, 'width' | 'height'>> => {
    const file = path.join(pictures, `${id}.bin`);
    if (existsSync(file)) return readSmall(readFileSync(file));
    const made = await smallPicture(await pixels(), cutout === null ? null : readFileSync(cutout));
    writeFileSync(
      file,
      Buffer.concat(
        [bytesOf(Float32Array.of(made.width, made.height)), made.rgba, made.shares ?? []].map((part) =>
          Buffer.from(part),
        ),
      ),
    );
    return made;
  };
  const decoder = (file: string, change: (pixels: Pixels) => Pixels) => {
    let pixels: Promise<Pixels> | null = null;
    return () => {
      pixels ??= decodePhoto(readFileSync(file)).then(change);
      return pixels;
    };
  };

  return {
    async photo(id: string, file: string, change = same): Promise<Seen> {
      const pixels = decoder(file, change);
      const { rgba, width, height } = await small(id, pixels, null);
      const look: Look | null = lookOf(rgba, width, height);
      const window = thingWindow({ width, height }, look);
      return {
        id,
        look,
        features: [
          await feature(id, pixels, wholePhoto),
          ...(window ? [await feature(`${id}~window`, pixels, window)] : []),
        ],
      };
    },
    async render(id: string, file: string, cutoutFile: string): Promise<BenchRender> {
      const pixels = decoder(file, same);
      const picture = await small(id, pixels, cutoutFile);
      const { rgba, shares, width, height } = picture;
      return {
        id,
        features: [await feature(id, pixels, wholePhoto)],
        look: lookOf(rgba, width, height, shares),
        small: picture,
      };
    },
  };
}

function readSmall(bytes: Buffer): SmallPicture {
  const [width = 0, height = 0] = floatsOf(bytes.subarray(0, 8));
  const end = 8 + width * height * 4;
  const shares = bytes.subarray(end);
  return { width, height, rgba: bytes.subarray(8, end), shares: shares.length > 0 ? shares : null };
}

function floatsOf(bytes: Buffer): Float32Array {
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function bytesOf(floats: Float32Array): Buffer {
  return Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength);
}
