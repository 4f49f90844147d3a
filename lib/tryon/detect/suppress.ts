import type { Detection } from './read-boxes';

/** Shared area over covered area, 0..1. */
export function overlap(a: Detection, b: Detection): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (a.width * a.height + b.width * b.height - shared);
}

/**
 * Weighted non-maximum suppression (Bazarevsky et al., BlazeFace, 2019): boxes that overlap become their mean weighted
 * by score, which shakes less from frame to frame than the best box alone.
 *
 * @returns Best first; each has the highest score of those it was made of.
 */
export function suppress(detections: readonly Detection[], leastOverlap = 0.3): Detection[] {
  let rest = [...detections].sort((a, b) => b.score - a.score);
  const kept: Detection[] = [];
  for (let best = rest[0]; best; best = rest[0]) {
    const first = best;
    const same = rest.filter((other) => other === first || overlap(other, first) > leastOverlap);
    rest = rest.filter((other) => !same.includes(other));
    const total = same.reduce((sum, { score }) => sum + score, 0);
    const mean = (read: (d: Detection) => number) =>
      same.reduce((sum, d) => sum + read(d) * d.score, 0) / total;
    kept.push({
      x: mean((d) => d.x),
      y: mean((d) => d.y),
      width: mean((d) => d.width),
      height: mean((d) => d.height),
      points: first.points.map((_, k) => mean((d) => d.points[k] as number)),
      score: first.score,
    });
  }
  return kept;
}
