import type { Attachment } from '@/lib/model3d/attachment/attachment';
import { scale, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { Anchor } from '@/lib/product/category';
import { allTriangles, type ModelGeometry } from './model-geometry';
import type { Proposal } from './proposal';

/** Nothing of its kind is larger than this, metres: the longest side of its box. */
const largest: Partial<Record<Anchor, number>> = {
  face: 0.25,
  head: 0.75,
  ear: 0.2,
  neck: 0.8,
  wrist: 0.3,
  finger: 0.08,
  foot: 0.55,
};

/**
 * A wearable that is too large to be one was exported in another unit. It is looked at in the largest power of ten
 * that fits, so that what is looked for has the size that it is looked for in.
 *
 * @returns `factor`: what one metre of the returned geometry is in the file.
 */
export function inWearableSize(
  geometry: ModelGeometry,
  where: Anchor,
): { geometry: ModelGeometry; factor: number } {
  const most = largest[where] ?? Number.POSITIVE_INFINITY;
  const size = longestSide(allTriangles(geometry));
  if (!(size > most) || !Number.isFinite(size)) return { geometry, factor: 1 };
  const factor = 10 ** Math.ceil(Math.log10(size / most));
  return {
    factor,
    geometry: {
      parts: geometry.parts.map((part) => ({ ...part, triangles: part.triangles.map((v) => v / factor) })),
    },
  };
}

/** The same proposal for the file as it is: it lies as found, its sizes are what the file says, and nobody is sure. */
export function asInFile({ attachment, reasons }: Proposal, factor: number): Proposal {
  const points = Object.entries(attachment.landmarks).map(([name, p]: [string, Vec3 | null]) => [
    name,
    p && scale(p, factor),
  ]);
  const sizes = Object.entries(attachment.sizes).map(([name, value]: [string, number | null]) => [
    name,
    value === null || value * factor > 100_000 ? null : Number((value * factor).toFixed(1)),
  ]);
  const { position, quaternion, scale: by } = attachment.placement;
  return {
    attachment: {
      ...attachment,
      placement: { position: scale(position, factor), quaternion, scale: by },
      landmarks: Object.fromEntries(points),
      sizes: Object.fromEntries(sizes),
    } as Attachment,
    confidence: 'unsure',
    reasons: [
      ...reasons.filter(({ code }) => code !== 'sizeUnusual'),
      { code: 'sizeInAnotherUnit', values: { factor } },
    ],
  };
}

function longestSide(triangles: Float32Array): number {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < triangles.length; i++) {
    const k = i % 3;
    if (triangles[i]! < min[k]!) min[k] = triangles[i]!;
    if (triangles[i]! > max[k]!) max[k] = triangles[i]!;
  }
  return Math.max(...max.map((v, k) => v - min[k]!));
}
