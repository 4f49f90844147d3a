import { AppError } from '@/lib/core/app-error';
import { readGltf } from './gltf-json';
import { guardBuffers } from './guard-buffers';
import { guardExtensions } from './guard-extensions';
import { guardImages, type ImageFacts } from './guard-images';
import { guardScene } from './guard-scene';
import { type GlbLimits, glbLimits } from './limits';
import { readContainer } from './read-container';
import { readJson } from './read-json';

/** What a GLB claims of itself, all of it held against the bytes that are there. */
export type GlbFacts = {
  bytes: number;
  jsonBytes: number;
  /** Upper bound of the geometry once unpacked. */
  decodedBytes: number;
  generator: string | null;
  extensionsUsed: string[];
  /** Optional extensions that are not read and will be left out. */
  extensionsDropped: string[];
  images: ImageFacts[];
  primitives: number;
  triangles: number;
};

/**
 * Looks at a GLB before any parser does: nothing in it may reach outside of the file, and nothing may claim more than
 * `limits`. Reads the JSON chunk and a few headers, allocates next to nothing, and is done in milliseconds.
 *
 * @param bytes The whole file. Not modified.
 * @throws AppError `EMPTY_FILE`, `NOT_A_GLB`, `GLB_VERSION`, `GLB_TRUNCATED`, `GLB_DAMAGED`, `GLB_EXTERNAL_FILES`,
 *   `GLB_EXTENSION`, `GLB_TOO_LARGE`, `GLB_EMPTY`.
 */
export function guardGlb(bytes: Uint8Array, limits: GlbLimits = glbLimits): GlbFacts {
  if (bytes.byteLength > limits.fileBytes) {
    throw new AppError(
      'GLB_TOO_LARGE',
      `This file is ${Math.round(bytes.byteLength / 2 ** 20)} MB; ${Math.round(limits.fileBytes / 2 ** 20)} MB is the most. Use smaller textures and fewer triangles.`,
      { details: { bytes: bytes.byteLength, limitBytes: limits.fileBytes } },
    );
  }
  const container = readContainer(bytes);
  const bin = container.bin ?? new Uint8Array();
  const gltf = readGltf(readJson(container.json, limits), limits.listEntries);
  if (!/^2\.\d+$/.test(gltf.asset.version)) {
    throw new AppError(
      'GLB_VERSION',
      `This is glTF ${gltf.asset.version.slice(0, 20)}; only glTF 2 is read. Open it in Blender and export it again as glTF Binary (.glb).`,
    );
  }
  for (const { uri } of [...gltf.buffers, ...gltf.images]) {
    if (uri !== undefined) throw external(uri);
  }
  const extensionsDropped = guardExtensions(gltf);
  const decodedBytes = guardBuffers(gltf, bin.byteLength, limits.decodedBytes);
  const images = guardImages(gltf, bin, limits);
  const counts = guardScene(gltf, bin, limits);
  const { generator } = gltf.asset;
  return {
    bytes: bytes.byteLength,
    jsonBytes: container.json.byteLength,
    decodedBytes,
    generator: typeof generator === 'string' ? generator.slice(0, 200) : null,
    extensionsUsed: gltf.extensionsUsed.slice(0, 100),
    extensionsDropped,
    images,
    ...counts,
  };
}

function external(uri: unknown): AppError {
  const isData = typeof uri === 'string' && /^data:/i.test(uri);
  const what = isData
    ? 'keeps a part of itself as text'
    : `points to another file (${JSON.stringify(uri).slice(0, 60)})`;
  return new AppError(
    'GLB_EXTERNAL_FILES',
    `This model ${what}, which is never followed. Export it as one glTF Binary (.glb) with its textures inside.`,
    { details: { data: isData } },
  );
}
