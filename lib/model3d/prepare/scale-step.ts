import type { Document } from '@gltf-transform/core';
import { type Triangles, worldTriangles } from '@/lib/model3d/deviation/world-triangles';
import { applyFixes } from '@/lib/model3d/scale/apply-fixes';
import { type Bounds, boundsOf, sizeOf } from '@/lib/model3d/scale/bounds';
import { judgeOrigin, type OriginVerdict } from '@/lib/model3d/scale/judge-origin';
import { judgeScale, type ScaleVerdict } from '@/lib/model3d/scale/judge-scale';
import type { ModelFix } from '@/lib/model3d/scale/model-fix';
import { categoryInfo } from '@/lib/product/category';
import type { PrepareOptions } from './prepare-options';

export type ScaleStep = {
  scale: ScaleVerdict;
  origin: OriginVerdict;
  applied: ModelFix[];
  /** The surface as it is now. */
  surface: Triangles;
};

/**
 * Judges scale and origin, and does what is proposed if `fix` says so (modifies the document then). Where several
 * explanations fit, a person has to choose first, and nothing is done.
 */
export function scaleStep(
  document: Document,
  uploaded: Triangles,
  { category, entered, fix }: PrepareOptions,
): ScaleStep {
  const bounds = boundsOf(uploaded);
  const scale = judgeScale(bounds ? sizeOf(bounds) : [0, 0, 0], entered, category);
  const { anchor } = categoryInfo(category);
  const origin: OriginVerdict = bounds
    ? judgeOrigin(fixedBounds(bounds, scale), anchor)
    : { rule: null, right: true, fix: null };
  const chosen = scale.verdict === 'fix' ? scale.fixes : [];
  const applied: ModelFix[] =
    fix && scale.verdict !== 'ambiguous' ? [...chosen, ...(origin.fix ? [origin.fix] : [])] : [];
  if (applied.length === 0) return { scale, origin, applied, surface: uploaded };
  applyFixes(document, chosen, anchor);
  return { scale, origin, applied, surface: worldTriangles(document) };
}

/** The box once scaled and turned, corner by corner. */
function fixedBounds({ min, max }: Bounds, { fixes }: ScaleVerdict): Bounds {
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
