import type { Document } from '@gltf-transform/core';
import {
  dedup,
  dequantize,
  flatten,
  join,
  meshopt,
  metalRough,
  prune,
  resample,
  weld,
} from '@gltf-transform/functions';
import type { MeshoptEncoder, MeshoptSimplifier } from 'meshoptimizer';
import { compressTextures } from './compress-textures';
import { type EncodeKtx2, packKtx2 } from './pack-ktx2';
import { sceneCounts } from './scene-counts';
import { simplifyGeometry } from './simplify-geometry';
import { targets } from './targets';
import type { EncodeTexture } from './texture-plan';
import { trimTriangles } from './trim-triangles';

export type OptimiseOptions = {
  /** Longest side of a texture. */
  texturePixels: number;
  /** What textures become. */
  textures: 'webp' | 'ktx2';
  /** Triangles that are aimed for; reached only if `maxError` allows. */
  targetTriangles: number;
  /** How far simplification may always move the surface, in the file's own unit: less than anybody sees. */
  unseenError: number;
  /** How far it may where the model has more triangles than that. */
  maxError: number;
};

/**
 * Bits of a stored number: 14 for positions is 1/16,384 of a part's size (0.06 mm for a metre), 12 for texture
 * coordinates is a quarter of a pixel of 1,024. Directions take 8, packed as octahedra: under a degree. The same as
 * gltfpack, the reference tool of this compression.
 */
const quantisation = { quantizePosition: 14, quantizeTexcoord: 12, quantizeNormal: 8 };

export type OptimiseTools = {
  encodeTexture: EncodeTexture;
  encodeKtx2: EncodeKtx2;
  meshoptEncoder: typeof MeshoptEncoder;
  meshoptSimplifier: typeof MeshoptSimplifier;
};

/**
 * Makes a model light without changing what it looks like: equal things once, nothing unused, points that coincide
 * joined, key frames that say nothing dropped, textures as WebP or KTX2, triangles taken away within a bound, and the geometry
 * packed with EXT_meshopt_compression. Material variants, names and empty nodes (they mark places) are kept; parts of
 * the same material become one draw call only where there are too many. Modifies the document.
 *
 * @returns Bytes of KTX2 textures on the graphics card; null for WebP, or when KTX2 took too long: the document is then
 *   of no use.
 */
export async function optimise(
  document: Document,
  { texturePixels, textures, targetTriangles, unseenError, maxError }: OptimiseOptions,
  { encodeTexture, encodeKtx2, meshoptEncoder, meshoptSimplifier }: OptimiseTools,
): Promise<number | null> {
  await meshoptEncoder.ready;
  const used = new Set(
    document
      .getRoot()
      .listExtensionsUsed()
      .map(({ extensionName }) => extensionName),
  );
  // Viewers have dropped the old specular-glossiness materials.
  if (used.has('KHR_materials_pbrSpecularGlossiness')) await document.transform(metalRough());
  // Quantising what is already whole numbers loses them (a box of 1 m came out flat): begin with metres again.
  if (used.has('KHR_mesh_quantization')) await document.transform(dequantize());
  const variants = used.has('KHR_materials_variants');
  // Pruning sees a part's own material only, and would drop the UVs that its other variants need.
  const keep = { keepLeaves: true, keepExtras: true, keepAttributes: variants };
  const pruning = prune({ ...keep, keepSolidTextures: false });
  await document.transform(dedup({ keepUniqueNames: false }), pruning, weld(), resample({ cleanup: false }));
  trimTriangles(document);
  if (sceneCounts(document).drawCalls > targets.drawCalls && !variants) {
    await document.transform(
      flatten({ cleanup: false }),
      join({ keepNamed: false, cleanup: false }),
      pruning,
    );
  }
  await simplifyGeometry(document, meshoptSimplifier, {
    unseenError,
    maxError,
    targetTriangles,
  });
  const graphicsBytes = textures === 'ktx2' ? await packKtx2(document, texturePixels, encodeKtx2) : null;
  if (textures === 'ktx2' && graphicsBytes === null) return null;
  if (textures === 'webp') await compressTextures(document, texturePixels, encodeTexture);
  await document.transform(
    prune({ ...keep, keepSolidTextures: true }),
    meshopt({ encoder: meshoptEncoder, level: 'high', ...quantisation }),
  );
  return graphicsBytes;
}
