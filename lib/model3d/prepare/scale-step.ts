import type { Document } from '@gltf-transform/core';
import { type Triangles, worldTriangles } from '@/lib/model3d/deviation/world-triangles';
import { applyFixes } from '@/lib/model3d/scale/apply-fixes';
import { type Bounds, boundsOf, sizeOf } from '@/lib/model3d/scale/bounds';
import { judgeOrigin, type OriginVerdict } from '@/lib/model3d/scale/judge-origin';
import { judgeScale, type ScaleVerdict } from '@/lib/model3d/scale/judge-scale';
import type { ModelFix } from '@/lib/model3d/scale/model-fix';
import { categoryInfo } from '@/lib/product/category';
import type { PrepareOptions } from './prepare-options';

export type Judgement = { scale: ScaleVerdict; origin: OriginVerdict };

/** Judges scale, and the origin as it will be once the proposed fixes are done. */
export function judgeStep(
  uploaded: Triangles,
  { category, entered }: Pick<PrepareOptions, 'category' | 'entered'>,
): Judgement {
  const bounds = boundsOf(uploaded);
  const scale = judgeScale(bounds ? sizeOf(bounds) : [0, 0, 0], entered, category);
  const origin: OriginVerdict = bounds
    ? judgeOrigin(fixedBounds(bounds, scale.fixes), categoryInfo(category).anchor)
    : { rule: null, right: true, fix: null };
  return { scale, origin };
}

export type ScaleStep = Judgement & {
  applied: ModelFix[];
  /** The surface as it is now. */
  surface: Triangles;
};

/**
 * Does what is proposed if a person said so (modifies the document then): the one explanation, or of several the
 * one they chose. Where several fit and none was chosen, nothing is done.
 */
export function scaleStep(
  document: Document,
  uploaded: Triangles,
  { scale, origin }: Judgement,
  { category, fix, alternative }: PrepareOptions,
): ScaleStep {
  const { anchor } = categoryInfo(category);
  const alternatives = scale.verdict === 'ambiguous' ? scale.alternatives : [];
  const chosen = scale.verdict === 'fix' ? scale.fixes : (alternatives[alternative ?? -1]?.fixes ?? null);
  const unclear = scale.verdict === 'ambiguous' && chosen === null;
  if (!fix || unclear) return { scale, origin, applied: [], surface: uploaded };
  const fixes = chosen ?? [];
  const settled = scale.verdict === 'ambiguous' ? originOnce(uploaded, fixes, category) : origin;
  const applied: ModelFix[] = [...fixes, ...(settled.fix ? [settled.fix] : [])];
  if (applied.length === 0) return { scale, origin, applied, surface: uploaded };
  applyFixes(document, fixes, anchor);
  return { scale, origin: settled, applied, surface: worldTriangles(document) };
}

function originOnce(
  uploaded: Triangles,
  fixes: ModelFix[],
  category: PrepareOptions['category'],
): OriginVerdict {
  const bounds = boundsOf(uploaded);
  if (!bounds) return { rule: null, right: true, fix: null };
  return judgeOrigin(fixedBounds(bounds, fixes), categoryInfo(category).anchor);
}

/** The box once scaled and turned, corner by corner. */
function fixedBounds({ min, max }: Bounds, fixes: readonly ModelFix[]): Bounds {
  let corners = [min, max] as [number, number, number][];
  for (const fix of fixes) {
    corners = corners.map(([x, y, z]) => {
      if (fix.kind === 'scale') return [x * fix.factor, y * fix.factor, z * fix.factor];
      if (fix.kind === 'rotate') return fix.axis === 'x' ? [x, z, -y] : [z, y, -x];
      return [x, y, z];
    });
  }
  return boundsOf(Float32Array.from(corners.flat())) as Bounds;
}
