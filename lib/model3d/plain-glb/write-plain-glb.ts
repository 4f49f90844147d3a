import type { Document } from '@gltf-transform/core';
import { dedup, dequantize, metalRough, prune, uninstance } from '@gltf-transform/functions';
import { AppError } from '@/lib/core/app-error';
import { guardGlb } from '@/lib/model3d/glb/guard';
import { type SceneCounts, sceneCounts } from '@/lib/model3d/optimise/scene-counts';
import { simplifyGeometry } from '@/lib/model3d/optimise/simplify-geometry';
import { readDecoded } from '@/lib/model3d/prepare/read-decoded';
import { sizeOf } from '@/lib/model3d/scale/bounds';
import type { UsdzTools } from '@/lib/model3d/usdz/usdz-options';
import { bakeVariant } from './bake-variant';
import { leastTexturePixels, type PlainGlbOptions, type PlainGlbReport } from './plain-glb-options';
import { plainTextures } from './plain-textures';
import { sceneBounds } from './scene-bounds';
import { standOnLowest } from './stand-on-lowest';

/** Diagonal that a product may have; above it the scale is not true, and a millimetre means nothing. */
const trueScaleMetres = 10;

/**
 * Makes the file that Google's Scene Viewer opens: a GLB that asks for no extension, with one variant baked in,
 * numbers as floats and pictures as PNG or JPEG. What extensions of materials add (a clear coat, glass) stays in it as
 * what a viewer may leave out.
 *
 * @param bytes A GLB; the one that is delivered. Not modified.
 * @throws AppError of `guardGlb`, `readDecoded` and `bakeVariant`; `GLB_TOO_LARGE`: over `mostBytes` with the smallest
 *   textures; `GLB_EXTENSION`: it needs an extension that cannot be taken out.
 */
export async function writePlainGlb(
  bytes: Uint8Array,
  options: PlainGlbOptions,
  tools: UsdzTools,
): Promise<{ bytes: Uint8Array; report: PlainGlbReport }> {
  guardGlb(bytes);
  const { document } = await readDecoded(bytes, tools);
  bakeVariant(document, options.variant);
  await document.transform(uninstance(), dequantize());
  if (uses(document, 'KHR_materials_pbrSpecularGlossiness')) await document.transform(metalRough());
  await document.transform(prune(), dedup());
  const simplified = await withinVertices(document, options, tools);
  standOnLowest(document, options.anchor);
  for (const extension of document.getRoot().listExtensionsUsed()) {
    // These tell where a picture lies or how a surface looks; who does not know them shows the thing all the same.
    if (/^KHR_(materials_|texture_transform$)/.test(extension.extensionName)) extension.setRequired(false);
  }
  for (let side = options.texturePixels; ; side /= 2) {
    await plainTextures(document, side, tools.encodeForUsdz);
    const needed = document.getRoot().listExtensionsRequired();
    if (needed.length > 0) {
      const names = needed.map(({ extensionName }) => extensionName).join(', ');
      throw new AppError('GLB_EXTENSION', `This model needs ${names}, which plain viewers lack.`, {
        details: { names },
      });
    }
    const made = await tools.io.writeBinary(document);
    if (made.byteLength <= options.mostBytes) return { bytes: made, report: reportOf(made) };
    if (side / 2 < leastTexturePixels) {
      throw new AppError('GLB_TOO_LARGE', `This model takes ${made.byteLength} bytes without packing.`, {
        details: { bytes: made.byteLength, most: options.mostBytes },
      });
    }
  }

  function reportOf(made: Uint8Array): PlainGlbReport {
    const { triangles, vertices, largestTexturePixels } = sceneCounts(document);
    return {
      bytes: made.byteLength,
      triangles,
      vertices,
      largestTexturePixels: largestTexturePixels ? Math.max(...largestTexturePixels) : null,
      variant: options.variant,
      simplified,
      overVertices: vertices > options.targetVertices,
    };
  }
}

/** Takes triangles away where there are more vertices than asked for, within the stated error. Modifies the document. */
async function withinVertices(
  document: Document,
  options: PlainGlbOptions,
  { meshoptSimplifier }: UsdzTools,
): Promise<boolean> {
  const before = sceneCounts(document);
  if (before.vertices <= options.targetVertices) return false;
  const bounds = sceneBounds(document);
  const diagonal = bounds ? Math.hypot(...sizeOf(bounds)) : 0;
  const most = diagonal > trueScaleMetres ? Number.POSITIVE_INFINITY : options.maxErrorMillimetres / 1000;
  await simplifyGeometry(document, meshoptSimplifier, {
    unseenError: 0,
    maxError: Math.min(most, diagonal * options.maxErrorShare),
    targetTriangles: Math.floor((before.triangles * options.targetVertices) / before.vertices),
  });
  await document.transform(prune());
  return isLess(sceneCounts(document), before);
}

const isLess = (after: SceneCounts, before: SceneCounts) => after.triangles < before.triangles;

const uses = (document: Document, name: string) =>
  document
    .getRoot()
    .listExtensionsUsed()
    .some(({ extensionName }) => extensionName === name);
