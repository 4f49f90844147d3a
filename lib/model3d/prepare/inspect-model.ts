import type { Document } from '@gltf-transform/core';
import { type Validation, validateGlb } from '@/lib/model3d/check/validate';
import { type Triangles, worldTriangles } from '@/lib/model3d/deviation/world-triangles';
import { type GlbFacts, guardGlb } from '@/lib/model3d/glb/guard';
import { type SceneCounts, sceneCounts } from '@/lib/model3d/optimise/scene-counts';
import type { OriginVerdict } from '@/lib/model3d/scale/judge-origin';
import type { ScaleVerdict } from '@/lib/model3d/scale/judge-scale';
import type { PrepareStep } from './model-report';
import type { PrepareOptions, PrepareTools } from './prepare-options';
import { readDecoded } from './read-decoded';
import { judgeStep } from './scale-step';

/** What steps 1-3 found; nothing was changed yet. Plain data: it crosses processes and is kept as JSON. */
export type Inspection = {
  guard: GlbFacts;
  validation: { before: Validation; decoded: Validation | null };
  scale: ScaleVerdict;
  origin: OriginVerdict;
  before: SceneCounts & { bytes: number };
};

export type Inspected = { inspection: Inspection; document: Document; surface: Triangles };

/**
 * Steps 1-3 of an upload: guard, check, scale.
 *
 * @param bytes The uploaded file. Not modified.
 * @param known What an earlier inspection of these very bytes found: it is then only unpacked again.
 * @throws AppError of `guardGlb`; `GLB_DAMAGED`: what is inside cannot be unpacked.
 */
export async function inspectModel(
  bytes: Uint8Array,
  options: Pick<PrepareOptions, 'category' | 'entered'>,
  tools: PrepareTools,
  onStep: (step: PrepareStep) => void = () => {},
  known: Inspection | null = null,
): Promise<Inspected> {
  if (!known) onStep('guard');
  const guard = known?.guard ?? guardGlb(bytes);
  if (!known) onStep('check');
  const before = known?.validation.before ?? (await validateGlb(bytes));
  onStep('decode');
  const read = await readDecoded(bytes, tools);
  const packed = read.packings.length > 0;
  const decoded = known
    ? known.validation.decoded
    : packed
      ? await validateGlb(await tools.io.writeBinary(read.document))
      : null;
  onStep('scale');
  const surface = worldTriangles(read.document);
  const inspection: Inspection = {
    guard,
    validation: { before, decoded },
    ...judgeStep(surface, options),
    before: { ...sceneCounts(read.document), bytes: bytes.byteLength },
  };
  return { inspection, document: read.document, surface };
}
