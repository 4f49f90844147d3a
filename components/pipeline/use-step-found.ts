'use client';

import { useTranslations } from 'use-intl/react';
import type { ModelState } from '@/lib/merchant/model-state';
import type { ModelStep } from './model-steps';
import { useMeasures } from './use-measures';

/** What each finished step found, in a line. */
export function useStepFound(state: ModelState): Partial<Record<ModelStep, string>> {
  const t = useTranslations('pipeline');
  const { size, bytes, percent, count } = useMeasures();
  const { inspection, report, model, run } = state;
  const found: Partial<Record<ModelStep, string>> = {};
  if (inspection) {
    const { guard, validation, scale } = inspection;
    found.guard = t('guardFound', {
      triangles: count(guard.triangles),
      parts: count(guard.primitives),
      textures: count(guard.images.length),
    });
    found.check = t('checkFound', {
      errors: count(validation.before.errors + (validation.decoded?.errors ?? 0)),
      warnings: count(validation.before.warnings),
    });
    const measures = size(scale.sizeMetres);
    if (scale.verdict === 'unknown') found.scale = t('scaleUnknown', { size: measures });
    if (scale.verdict === 'right') {
      const words = scale.comparedWith === 'entered' ? 'scaleRightEntered' : 'scaleRightCategory';
      found.scale = t(words, { size: measures });
    }
    if (scale.verdict !== 'unknown' && scale.verdict !== 'right')
      found.scale = t('scaleKept', { size: measures });
  }
  // Of the model that is in the shop: of the run only once it is done.
  if (report && run?.state === 'done') {
    if (report.appliedFixes.length > 0 && report.bounds) {
      const { min, max } = report.bounds;
      found.scale = t('scaleFixed', { size: size(max.map((value, k) => value - (min[k] ?? 0))) });
    }
    found.optimise =
      report.delivered === 'original'
        ? t('optimiseOriginal')
        : t('optimiseFound', {
            before: bytes(report.before.bytes),
            after: bytes(report.after.bytes),
            percent: percent(report.ratio),
          });
    found.store = t('storeFound');
  }
  if (model?.usdzBytes) found.usdz = t('usdzFound', { size: bytes(model.usdzBytes) });
  // Both are said of a step that is done, and of nothing else.
  found.render = t('renderFound');
  found.search = t('searchFound');
  return found;
}
