import type { Document } from '@gltf-transform/core';
import type { MappingList } from '@gltf-transform/extensions';
import { metalRough } from '@gltf-transform/functions';
import { AppError, isAppError } from '@/lib/core/app-error';
import { guardGlb } from '@/lib/model3d/glb/guard';
import { sceneCounts } from '@/lib/model3d/optimise/scene-counts';
import { simplifyGeometry } from '@/lib/model3d/optimise/simplify-geometry';
import { readDecoded } from '@/lib/model3d/prepare/read-decoded';
import { boundsOf, sizeOf } from '@/lib/model3d/scale/bounds';
import { uvKey } from '@/lib/model3d/scene/uv-set';
import { packUsdz } from './archive';
import { writeCrate } from './crate/write-crate';
import { countTriangles, type MeshPart, meshParts } from './mesh-parts';
import { meshGeometry } from './mesh-prim';
import { noteLosses } from './note-losses';
import { packTextures } from './pack-textures';
import { sceneLayer } from './scene-layer';
import { stand } from './stand';
import { mostTriangles, type UsdzOptions, type UsdzTools } from './usdz-options';
import { UsdzNotes, type UsdzReport } from './usdz-report';

/** Diagonal that a product may have. */
const trueScaleMetres = 10;

/**
 * Makes the file that Quick Look on iPhones opens: a USDZ with everything in world space at 1 unit a metre, one mesh a
 * material, textures as PNG or JPEG. What cannot be carried over is said in the report.
 *
 * @param bytes A GLB; the one that is delivered. Not modified.
 * @throws AppError of `guardGlb` and `readDecoded`; `USDZ_FAILED`: it has no surface, too many triangles, or breaks the writer.
 */
export async function writeUsdz(
  bytes: Uint8Array,
  options: UsdzOptions,
  tools: UsdzTools,
): Promise<{ bytes: Uint8Array; report: UsdzReport }> {
  guardGlb(bytes);
  const { document } = await readDecoded(bytes, {
    io: tools.io,
    decodeKtx2: tools.decodeKtx2,
  });
  try {
    return await write(document, options, tools);
  } catch (cause) {
    if (isAppError(cause)) throw cause;
    throw new AppError(
      'USDZ_FAILED',
      `No USDZ could be made of this model: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

async function write(document: Document, options: UsdzOptions, tools: UsdzTools) {
  const notes = new UsdzNotes();
  const { triangles } = sceneCounts(document);
  if (triangles > mostTriangles) {
    throw new AppError(
      'USDZ_FAILED',
      `This model draws ${triangles} triangles; a USDZ is made of at most ${mostTriangles}. Decimate it in Blender and export again.`,
      { details: { triangles, most: mostTriangles } },
    );
  }
  if (
    document
      .getRoot()
      .listExtensionsUsed()
      .some(({ extensionName }) => extensionName.endsWith('pbrSpecularGlossiness'))
  )
    await document.transform(metalRough());
  mustHaveVariant(document, options.variant);
  noteLosses(document, notes);

  // Notes of materials are taken from the reading that counts, the last.
  let parts = meshParts(document, options.variant, new UsdzNotes());
  const simplification = await simplified(document, parts, options, tools);
  parts = meshParts(document, options.variant, notes);
  if (parts.length === 0)
    throw new AppError('USDZ_FAILED', 'This model has no surface that Quick Look could show.');

  const materials = [...new Set(parts.map(({ material }) => material))];
  const textures = await packTextures(materials, options.texturePixels, tools.encodeForUsdz, notes);
  const meshes = parts.map((part) => ({ part, geometry: meshGeometry(part) }));
  const { wallTurn, moved } = stand(
    meshes.map(({ geometry }) => geometry),
    options.anchor,
  );
  const layer = sceneLayer(
    meshes.map(({ part, geometry }) => ({
      material: part.material,
      uvKeys: part.uvSets.map(uvKey),
      geometry,
    })),
    options.anchor,
    textures.fileOf,
  );
  const scene = writeCrate(layer);
  const file = packUsdz([{ name: 'model.usdc', bytes: scene }, ...textures.files]);

  const { fronts, backs } = countTriangles(parts);
  notes.add('backs-added', backs);
  notes.add('several-uv-sets', parts.filter(({ uvSets }) => uvSets.length > 1).length);
  const unrepeated = materials.filter(({ textures: all }) =>
    all.some(({ wrap }) => wrap.some((w) => w !== 'repeat')),
  );
  notes.add('texture-wrap', unrepeated.length);
  notes.add('simplified', simplification ? 1 : 0);
  notes.add('over-triangles', fronts + backs > options.targetTriangles ? 1 : 0);
  notes.add('stood-on-floor', moved ? 1 : 0);
  const points = meshes.map(({ geometry }) => geometry.points);
  const report: UsdzReport = {
    bytes: file.byteLength,
    sceneBytes: scene.byteLength,
    meshes: meshes.length,
    materials: materials.length,
    triangles: fronts + backs,
    backTriangles: backs,
    points: points.reduce((sum, each) => sum + each.length / 3, 0),
    textures: {
      count: textures.files.length,
      bytes: textures.files.reduce((sum, each) => sum + each.bytes.byteLength, 0),
      largestPixels: textures.largestPixels,
    },
    bounds: boundsOfAll(points),
    wallTurn,
    variant: options.variant,
    simplification,
    notes: notes.list(),
  };
  return { bytes: file, report };
}

function mustHaveVariant(document: Document, variant: string | null): void {
  if (variant === null) return;
  const names = new Set<string>();
  for (const mesh of document.getRoot().listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      const list = primitive.getExtension<MappingList>('KHR_materials_variants');
      for (const mapping of list?.listMappings() ?? [])
        for (const each of mapping.listVariants()) names.add(each.getName());
    }
  }
  if (names.has(variant)) return;
  const known = names.size > 0 ? `it has ${[...names].join(', ')}` : 'it has none';
  throw new AppError('USDZ_FAILED', `This model has no variant ${variant}: ${known}.`, {
    details: { variant },
  });
}

/** Takes triangles away where there are more than Quick Look asks for, within the stated error. Modifies the document. */
async function simplified(
  document: Document,
  parts: readonly MeshPart[],
  options: UsdzOptions,
  { meshoptSimplifier }: UsdzTools,
): Promise<UsdzReport['simplification']> {
  const before = countTriangles(parts);
  const all = before.fronts + before.backs;
  if (all <= options.targetTriangles) return null;
  const bounds = boundsOfAll(parts.flatMap(({ pieces }) => pieces.map(({ points }) => points)));
  const diagonal = Math.hypot(...sizeOf(bounds));
  // What is larger than a room has not got its true scale, and a millimetre of it means nothing.
  const most = diagonal > trueScaleMetres ? Number.POSITIVE_INFINITY : options.maxErrorMillimetres / 1000;
  const maxError = Math.min(most, diagonal * options.maxErrorShare);
  await simplifyGeometry(document, meshoptSimplifier, {
    unseenError: 0,
    maxError,
    // Backs go with their fronts.
    targetTriangles: Math.floor((options.targetTriangles * before.fronts) / all),
  });
  const after = countTriangles(meshParts(document, options.variant, new UsdzNotes()));
  return {
    trianglesBefore: all,
    trianglesAfter: after.fronts + after.backs,
    allowedMillimetres: maxError * 1000,
  };
}

function boundsOfAll(points: readonly Float32Array[]) {
  const boxes = points.map(boundsOf).filter((box) => box !== null);
  const all = boundsOf(Float32Array.from(boxes.flatMap(({ min, max }) => [...min, ...max])));
  if (!all) throw new Error('there is no point in it.');
  return all;
}
