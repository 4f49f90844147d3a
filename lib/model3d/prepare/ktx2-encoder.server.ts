import 'server-only';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { glbLimits } from '@/lib/model3d/glb/limits';
import { damaged } from '@/lib/model3d/glb/read-container';
import type { EncodeKtx2 } from '@/lib/model3d/optimise/pack-ktx2';

type Encoder = typeof import('ktx2-encoder');
let encoder: Promise<Encoder> | undefined;

/**
 * Loaded when it is first asked for: 3 MB of WebAssembly that few models need. The package lets itself be imported and
 * not required, and the model process, whose TypeScript is read as CommonJS, can import by address only.
 */
function loadEncoder(): Promise<Encoder> {
  const folders = createRequire(import.meta.url).resolve.paths('ktx2-encoder') ?? [];
  const files = folders.map((folder) => path.join(folder, 'ktx2-encoder', 'dist', 'node', 'index.js'));
  const file = files.find((each) => existsSync(each));
  if (!file) throw new Error('The package ktx2-encoder is not installed.');
  return import(/* turbopackIgnore: true */ pathToFileURL(file).href) as Promise<Encoder>;
}

/**
 * Basis Universal: ETC1S for colours and numbers (half a byte a pixel on the graphics card, one with alpha), UASTC for
 * normals (one byte), which ETC1S makes blocky. Without rate-distortion optimisation, which took 11 to 23 s for a
 * texture of 1,024² and spared a third of UASTC's bytes.
 */
export const encodeKtx2: EncodeKtx2 = async (picture, { maxSidePixels, kind }) => {
  encoder ??= loadEncoder();
  const { encodeToKTX2 } = await encoder;
  try {
    const opened = sharp(picture, {
      limitInputPixels: glbLimits.imageSidePixels ** 2,
      pages: 1,
      ignoreIcc: true,
    });
    const { width = 4, height = 4 } = await opened.metadata();
    const scale = Math.min(1, maxSidePixels / Math.max(width, height));
    const side = (pixels: number) => Math.max(4, Math.round((pixels * scale) / 4) * 4);
    const { data, info } = await opened
      .resize({ width: side(width), height: side(height), fit: 'fill' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const bytes = await encodeToKTX2(new Uint8Array(), {
      imageDecoder: async () => ({ data: new Uint8Array(data), width: info.width, height: info.height }),
      enableDebug: false,
      generateMipmap: true,
      isUASTC: kind === 'normal',
      isNormalMap: kind === 'normal',
      isPerceptual: kind === 'colour',
      isSetKTX2SRGBTransferFunc: kind === 'colour',
      needSupercompression: kind === 'normal',
      enableRDO: false,
      qualityLevel: 160,
      compressionLevel: 2,
    });
    let opaque = true;
    for (let i = 3; i < data.length && opaque; i += 4) opaque = data[i] === 255;
    const bytesPerPixel = kind === 'normal' || !opaque ? 1 : 0.5;
    return { bytes, graphicsBytes: Math.round((info.width * info.height * bytesPerPixel * 4) / 3) };
  } catch (cause) {
    throw Object.assign(damaged('one of its textures cannot be read'), { cause });
  }
};
