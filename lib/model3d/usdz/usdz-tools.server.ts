import 'server-only';
import sharp from 'sharp';
import { glbLimits } from '@/lib/model3d/glb/limits';
import { damaged } from '@/lib/model3d/glb/read-container';
import { prepareTools } from '@/lib/model3d/prepare/prepare-tools.server';
import type { EncodeForUsdz, UsdzTools } from './usdz-options';
import { workIn } from './work-in';

/** Node's decoders and encoders; nothing is downloaded. */
export async function usdzTools(): Promise<UsdzTools> {
  const { io, decodeKtx2, meshoptSimplifier } = await prepareTools();
  return { io, decodeKtx2, meshoptSimplifier, encodeForUsdz };
}

/** A pixel this opaque is opaque: encoders leave 254 where they were given 255. */
const opaqueFrom = 250;

/**
 * JPEG for what has no alpha: a tenth of a PNG, and the pictures of a delivered model have been through WebP anyway.
 * Numbers keep all their chroma (4:4:4), for x, y and z of a normal lie there.
 */
const encodeForUsdz: EncodeForUsdz = async (picture, { maxSidePixels, alpha, data, scale, bias }) => {
  try {
    const opened = sharp(picture, {
      limitInputPixels: glbLimits.imageSidePixels ** 2,
      pages: 1,
      ignoreIcc: true,
    }).resize({ width: maxSidePixels, height: maxSidePixels, fit: 'inside', withoutEnlargement: true });
    const { data: raw, info } = await opened
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    workIn(raw, data, scale, bias);
    let least = 255;
    if (alpha) for (let i = 3; i < raw.length; i += 4) least = Math.min(least, raw[i]!);
    const translucent = least < opaqueFrom;
    const pixels = sharp(raw, { raw: { width, height, channels: 4 } });
    const bytes = translucent
      ? await pixels.png({ compressionLevel: 9, effort: 7 }).toBuffer()
      : await pixels
          .removeAlpha()
          .jpeg({ quality: data ? 92 : 86, chromaSubsampling: data ? '4:4:4' : '4:2:0', mozjpeg: true })
          .toBuffer();
    return {
      bytes: new Uint8Array(bytes),
      type: translucent ? 'png' : 'jpg',
      widthPixels: width,
      heightPixels: height,
      translucent,
    };
  } catch (cause) {
    throw Object.assign(damaged('one of its textures cannot be read'), { cause });
  }
};
