import type { Triangles } from '@/lib/model3d/deviation/world-triangles';

type Vector = [number, number, number];

/** Axis-aligned box in metres. */
export type Bounds = { min: Vector; max: Vector };

/** @returns null without a point. */
export function boundsOf(points: Triangles): Bounds | null {
  if (points.length < 3) return null;
  const min: Vector = [Infinity, Infinity, Infinity];
  const max: Vector = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i++) {
    const k = i % 3;
    const value = points[i]!;
    if (value < min[k]!) min[k] = value;
    if (value > max[k]!) max[k] = value;
  }
  return { min, max };
}

/** Width (x), height (y), depth (z). */
export function sizeOf({ min, max }: Bounds): Vector {
  return [max[0] - min[0], max[1] - min[1], max[2] - min[2]];
}
