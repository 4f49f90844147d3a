import 'server-only';
import { Logger, WebIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import draco from 'draco3dgltf';
import { MeshoptDecoder, MeshoptEncoder, MeshoptSimplifier } from 'meshoptimizer';
import sharp from 'sharp';
import { glbLimits } from '@/lib/model3d/glb/limits';
import { damaged } from '@/lib/model3d/glb/read-container';
import type { EncodeTexture } from '@/lib/model3d/optimise/texture-plan';
import type { EncodePng } from '@/lib/model3d/raster/compared-looks';
import type { DecodePixels } from '@/lib/model3d/raster/raster-scene';
import { basisTranscoder } from './basis-transcoder.server';
import type { DecodeKtx2 } from './decode';
import { encodeKtx2 } from './ktx2-encoder.server';
import type { PrepareTools } from './prepare-options';

const rgba32 = 13;

/** The decoders and encoders of Node. Nothing is downloaded: WebAssembly lies in the packages. */
export async function prepareTools(): Promise<PrepareTools> {
  await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready, MeshoptSimplifier.ready]);
  const io = new WebIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({
    'draco3d.decoder': await draco.createDecoderModule(),
    'meshopt.decoder': MeshoptDecoder,
    'meshopt.encoder': MeshoptEncoder,
  });
  io.setLogger(new Logger(Logger.Verbosity.SILENT));
  return {
    io,
    decodeKtx2,
    decodePixels,
    encodeKtx2,
    encodePng,
    encodeTexture,
    meshoptEncoder: MeshoptEncoder,
    meshoptSimplifier: MeshoptSimplifier,
  };
}

const open = (picture: Uint8Array) =>
  sharp(picture, { limitInputPixels: glbLimits.imageSidePixels ** 2, pages: 1, ignoreIcc: true });

/** glTF ignores colour profiles, so they are ignored here; channels are kept as the numbers that they are. */
const encodeTexture: EncodeTexture = async (picture, { maxSidePixels, quality, data }) => {
  try {
    const { data: bytes, info } = await open(picture)
      .resize({ width: maxSidePixels, height: maxSidePixels, fit: 'inside', withoutEnlargement: true })
      .webp({ quality, alphaQuality: 90, effort: 6, smartSubsample: data, exact: data })
      .toBuffer({ resolveWithObject: true });
    return { bytes: new Uint8Array(bytes), widthPixels: info.width, heightPixels: info.height };
  } catch (cause) {
    throw Object.assign(damaged('one of its textures cannot be read'), { cause });
  }
};

const decodePixels: DecodePixels = async (picture, maxSidePixels) => {
  try {
    const { data, info } = await open(picture)
      .resize({ width: maxSidePixels, height: maxSidePixels, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data: new Uint8Array(data) };
  } catch (cause) {
    throw Object.assign(damaged('one of its textures cannot be read'), { cause });
  }
};

const encodePng: EncodePng = async ({ width, height, data }) =>
  new Uint8Array(
    await sharp(data, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer(),
  );

const decodeKtx2: DecodeKtx2 = async (picture) => {
  const { KTX2File } = await basisTranscoder();
  const file = new KTX2File(picture);
  try {
    if (!file.isValid() || !file.startTranscoding()) throw damaged('one of its KTX2 textures cannot be read');
    const { origWidth: width, origHeight: height } = file.getImageLevelInfo(0, 0, 0);
    const pixels = new Uint8Array(file.getImageTranscodedSizeInBytes(0, 0, 0, rgba32));
    if (
      pixels.byteLength !== width * height * 4 ||
      !file.transcodeImage(pixels, 0, 0, 0, rgba32, 0, -1, -1)
    ) {
      throw damaged('one of its KTX2 textures cannot be read');
    }
    const png = await sharp(pixels, { raw: { width, height, channels: 4 } })
      .png({ compressionLevel: 6 })
      .toBuffer();
    return new Uint8Array(png);
  } finally {
    file.close();
    file.delete();
  }
};
