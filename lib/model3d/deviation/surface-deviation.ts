import { sampleSurface } from './sample-surface';
import { TriangleTree } from './triangle-tree';
import type { Triangles } from './world-triangles';

/** How far two surfaces lie apart. */
export type SurfaceDeviation = {
  /** Sampled Hausdorff distance: the farthest that a point of one surface lies from the other, both ways. */
  maxMillimetres: number;
  /** Mean over both ways of the distance, even by area and corners. */
  meanMillimetres: number;
  /** Points that were measured; the true maximum between them may be larger. */
  samples: number;
};

export type DeviationOptions = {
  /** Points a surface, by area, and again as many corners. */
  samples: number;
};

export const deviationDefaults: DeviationOptions = { samples: 12_000 };

/**
 * Measures the difference of two surfaces in both directions, so that neither a hole nor an outgrowth is missed
 * (Cignoni, Rocchini, Scopigno: "Metro: measuring error on simplified surfaces", 1998). Shape only: colours, normals
 * and textures are not looked at.
 *
 * @param a, b In metres, the same space. Not modified.
 * @returns null when one of them has no triangles.
 */
export function surfaceDeviation(
  a: Triangles,
  b: Triangles,
  { samples } = deviationDefaults,
): SurfaceDeviation | null {
  if (a.length === 0 || b.length === 0) return null;
  const there = oneWay(sampleSurface(a, samples), new TriangleTree(b));
  const back = oneWay(sampleSurface(b, samples), new TriangleTree(a));
  return {
    maxMillimetres: Math.max(there.max, back.max) * 1000,
    meanMillimetres: ((there.sum + back.sum) / (there.count + back.count)) * 1000,
    samples: there.count + back.count,
  };
}

function oneWay(points: Float32Array, tree: TriangleTree): { max: number; sum: number; count: number } {
  let [max, sum] = [0, 0];
  for (let i = 0; i < points.length; i += 3) {
    const distance = tree.distance(points[i]!, points[i + 1]!, points[i + 2]!);
    if (distance > max) max = distance;
    sum += distance;
  }
  return { max, sum, count: points.length / 3 };
}
