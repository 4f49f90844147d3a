import type { Box } from '@/lib/photo/pixels';
import { wholePhoto } from '@/lib/photo/pixels';
import type { Region } from './region';

/** Below this detector score a region is offered as a dot but never searched unasked. */
export const sureRegionScore = 0.45;
/** A region that fills this much of the photo says no more than the photo itself. */
const wholeArea = 0.85;
/** A region smaller than this is a detail of the photo and not what it was taken for. */
const detailArea = 0.06;

/**
 * What to search first in a new photo: the thing it was most likely taken for (large, central, surely detected),
 * or the whole photo when nothing stands out.
 */
export function firstChoice(regions: readonly Region[]): Region | null {
  let best: Region | null = null;
  let bestWeight = 0;
  for (const region of regions) {
    const area = region.box.width * region.box.height;
    if (region.score < sureRegionScore || area < detailArea || area > wholeArea) continue;
    const weight = region.score * Math.sqrt(area) * centrality(region.box);
    if (weight > bestWeight) {
      best = region;
      bestWeight = weight;
    }
  }
  return best;
}

/** The box to search for a choice: a little wider than detected, because detectors cut edges off. */
export function searchBox(region: Region | null, margin = 0.04): Box {
  if (!region) return wholePhoto;
  const { x, y, width, height } = region.box;
  const left = Math.max(0, x - width * margin);
  const top = Math.max(0, y - height * margin);
  return {
    x: left,
    y: top,
    width: Math.min(1, x + width * (1 + margin)) - left,
    height: Math.min(1, y + height * (1 + margin)) - top,
  };
}

/** 1 in the middle of the photo, 0.5 in its corners. */
function centrality(box: Box): number {
  const dx = box.x + box.width / 2 - 0.5;
  const dy = box.y + box.height / 2 - 0.5;
  return 1 - Math.hypot(dx, dy) / Math.SQRT1_2 / 2;
}
