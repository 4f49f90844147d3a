import type { Vec3 } from '@/lib/model3d/attachment/vector';

/** A part of a model where it stands: 9 numbers a triangle, metres. */
export type ModelPart = {
  /** Name of the node that holds it, and of its material; empty when the file gives none. */
  node: string;
  material: string;
  /** Light passes through it: glass, a lens. */
  seeThrough: boolean;
  triangles: Float32Array;
};

/** What a proposal looks at. Never modified. */
export type ModelGeometry = { parts: readonly ModelPart[] };

/** All triangles as one array. */
export function allTriangles({ parts }: ModelGeometry): Float32Array {
  const only = parts.length === 1 ? parts[0]?.triangles : undefined;
  if (only) return only;
  const all = new Float32Array(parts.reduce((sum, { triangles }) => sum + triangles.length, 0));
  let at = 0;
  for (const { triangles } of parts) {
    all.set(triangles, at);
    at += triangles.length;
  }
  return all;
}

/** The parts that are lenses: see-through, or called so. */
export function lensesOf({ parts }: ModelGeometry): ModelPart[] {
  const named = parts.filter(({ node, material }) =>
    /lens|glass(?!es)|glas\b|עדש|عدس/i.test(`${material} ${node}`),
  );
  return named.length > 0 && named.length < parts.length
    ? named
    : parts.filter(({ seeThrough }) => seeThrough);
}

/** Corner `corner` (0..2) of triangle `triangle`. */
export function cornerOf(triangles: Float32Array, triangle: number, corner: number): Vec3 {
  const o = triangle * 9 + corner * 3;
  return [triangles[o]!, triangles[o + 1]!, triangles[o + 2]!];
}
