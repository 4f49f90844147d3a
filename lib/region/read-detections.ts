import type { Box } from '@/lib/photo/pixels';
import type { Letterbox } from '@/lib/photo/resample';
import { categoryOfCoco, cocoSlugs, notProducts } from './coco';
import type { Region } from './region';

export type DetectionOptions = {
  /** Detections below this score are dropped. */
  minScore?: number;
  /** Two boxes that share more than this of their union are one thing. */
  maxOverlap?: number;
  /** The least side of a box, as a fraction of the photo. */
  minSide?: number;
  /** At most this many regions. */
  limit?: number;
};

/**
 * How much of the detector's square the photo takes. CenterNet learned from whole scenes and misses a thing that fills
 * its view: `npm run bench:regions` measures by how much (bench/results/regions.json).
 */
export const detectionFill = 0.7;

/** The least score is the one at which few photos get a false dot, in the same measurement; the rest was set by eye. */
export const defaultDetectionOptions: Required<DetectionOptions> = {
  minScore: 0.3,
  maxOverlap: 0.55,
  minSide: 0.04,
  limit: 8,
};

/**
 * Turns a detector's rows into products in the photo.
 *
 * @param rows Shape [n, 6]: x1, y1, x2, y2 in pixels of the square, score 0..1, COCO class 0..79.
 * @param square The letterbox that was looked at: boxes are mapped back onto the picture in it.
 * @returns Best first, clipped to the picture, overlapping ones merged into the best, people and animals left out.
 */
export function readDetections(
  rows: Float32Array,
  square: Pick<Letterbox, 'content'>,
  options: DetectionOptions = {},
): Region[] {
  const { minScore, maxOverlap, minSide, limit } = { ...defaultDetectionOptions, ...options };
  const { x, y, width, height } = square.content;
  const found: Omit<Region, 'id'>[] = [];
  for (let at = 0; at + 5 < rows.length; at += 6) {
    const [x1, y1, x2, y2, score, kind] = rows.subarray(at, at + 6) as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const label = cocoSlugs[kind];
    if (!label || !(score >= minScore) || notProducts.has(label)) continue;
    const left = Math.min(1, Math.max(0, (x1 - x) / width));
    const top = Math.min(1, Math.max(0, (y1 - y) / height));
    const right = Math.min(1, Math.max(0, (x2 - x) / width));
    const bottom = Math.min(1, Math.max(0, (y2 - y) / height));
    if (!(right - left >= minSide && bottom - top >= minSide)) continue;
    const box = { x: left, y: top, width: right - left, height: bottom - top };
    found.push({ box, label, category: categoryOfCoco[label] ?? null, score });
  }
  found.sort((a, b) => b.score - a.score);
  const kept: Omit<Region, 'id'>[] = [];
  for (const region of found) {
    if (kept.length === limit) break;
    if (kept.every((other) => overlap(other.box, region.box) <= maxOverlap)) kept.push(region);
  }
  return kept.map((region, i) => ({ id: `r${i}`, ...region }));
}

/** Intersection over union of two boxes, 0..1. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (a.width * a.height + b.width * b.height - shared);
}
