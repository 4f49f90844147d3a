import type { Document } from '@gltf-transform/core';
import { type Validation, validateGlb } from '@/lib/model3d/check/validate';
import { type Triangles, worldTriangles } from '@/lib/model3d/deviation/world-triangles';
import { type SceneCounts, sceneCounts } from '@/lib/model3d/optimise/scene-counts';
import type { PrepareTools } from './prepare-options';
import { readDecoded } from './read-decoded';

export type Delivery = {
  glb: Uint8Array;
  /** Read back from `glb`, unpacked. */
  document: Document;
  surface: Triangles;
  counts: SceneCounts;
  after: Validation;
  afterDecoded: Validation | null;
};

/** The optimised file, or the upload where that is smaller or sounder; read back, so that what is reported is what is served. */
export async function deliver(
  upload: Uint8Array,
  optimised: Uint8Array,
  changed: boolean,
  before: Validation,
  decoded: Validation | null,
  tools: PrepareTools,
): Promise<Delivery> {
  const look = async (glb: Uint8Array): Promise<Delivery> => {
    const { document, packings } = await readDecoded(glb, tools);
    const unpacked = packings.length > 0 && glb !== upload ? await tools.io.writeBinary(document) : null;
    return {
      glb,
      document,
      surface: worldTriangles(document),
      counts: sceneCounts(document),
      after: glb === upload ? before : await validateGlb(glb),
      afterDecoded: glb === upload ? decoded : unpacked && (await validateGlb(unpacked)),
    };
  };
  const made = await look(optimised);
  if (changed) return made;
  const errors = (a: Validation, b: Validation | null) => a.errors + (b?.errors ?? 0);
  const sounder = errors(before, decoded) < errors(made.after, made.afterDecoded);
  return sounder || optimised.byteLength >= upload.byteLength ? look(upload) : made;
}
