import type { Document, Node, Primitive } from '@gltf-transform/core';
import { simplifyPrimitive } from '@gltf-transform/functions';
import type { MeshoptSimplifier } from 'meshoptimizer';
import { surfaceDeviation } from '@/lib/model3d/deviation/surface-deviation';
import { primitiveTriangles } from '@/lib/model3d/deviation/world-triangles';
import { sceneCounts } from './scene-counts';

export type SimplifyGeometryOptions = {
  /** Triangles are always taken away where the surface moves by no more than this, in the file's own unit. */
  unseenError: number;
  /** Above `targetTriangles` it may move by this much. Not below `unseenError`. */
  maxError: number;
  targetTriangles: number;
};

/**
 * Shares of the bound that are tried. The simplifier's own error is a quadric's, not a distance: asked for 0.01 % of
 * the diagonal it moved a chair's surface by 0.037 %. So it is asked for less, and measured.
 */
const attempts = [0.5, 0.15, 0.04] as const;
const samples = 4_000;

/**
 * Takes triangles away within a stated error: what nobody can see, or, in a model that is too heavy, down to
 * `targetTriangles` or to `maxError`, whichever comes first. Every part is measured against what it was, and left as it
 * was where it moved further. Seams of UVs and normals stay; parts that move (skins, morph targets) are left alone.
 * Modifies the document.
 */
export async function simplifyGeometry(
  document: Document,
  simplifier: typeof MeshoptSimplifier,
  { unseenError, maxError, targetTriangles }: SimplifyGeometryOptions,
): Promise<void> {
  await simplifier.ready;
  const { triangles } = sceneCounts(document);
  const heavy = triangles > targetTriangles;
  const [bound, ratio] = heavy ? [maxError, targetTriangles / triangles] : [unseenError, 0];
  for (const mesh of document.getRoot().listMeshes()) {
    const nodes = mesh.listParents().filter((parent): parent is Node => parent.propertyType === 'Node');
    if (nodes.length === 0 || nodes.some((node) => node.getSkin())) continue;
    const largest = Math.max(...nodes.map((node) => largestScale(node)));
    for (const primitive of mesh.listPrimitives()) {
      if (primitive.getMode() !== 4 || !primitive.getIndices() || primitive.listTargets().length > 0)
        continue;
      const extent = extentOf(primitive, simplifier);
      if (!(extent > 0) || !(largest > 0)) continue;
      const error = bound / largest;
      for (const share of attempts) {
        // A copy of the part shares its numbers, which keeps them alive while the part gets new ones.
        const before = primitive.clone();
        simplifyPrimitive(primitive, { simplifier, ratio, error: (error * share) / extent });
        const within = isWithin(before, primitive, error);
        if (!within) restore(primitive, before);
        before.dispose();
        if (within) break;
      }
    }
  }
}

function isWithin(before: Primitive, after: Primitive, error: number): boolean {
  const deviation = surfaceDeviation(primitiveTriangles(before), primitiveTriangles(after), { samples });
  return deviation !== null && deviation.maxMillimetres / 1000 <= error;
}

function restore(primitive: Primitive, before: Primitive): void {
  primitive.setIndices(before.getIndices());
  for (const semantic of before.listSemantics())
    primitive.setAttribute(semantic, before.getAttribute(semantic));
}

/** What the simplifier's relative errors are relative to, in the mesh's own space. */
function extentOf(primitive: Primitive, simplifier: typeof MeshoptSimplifier): number {
  const position = primitive.getAttribute('POSITION');
  if (!position) return 0;
  const points = new Float32Array(position.getCount() * 3);
  const p = [0, 0, 0];
  for (let i = 0; i < position.getCount(); i++) points.set(position.getElement(i, p), i * 3);
  return simplifier.getScale(points, 3);
}

/** The longest column of the node's world matrix: how much it can stretch an error. */
function largestScale(node: Node): number {
  const m = node.getWorldMatrix();
  return Math.max(Math.hypot(m[0], m[1], m[2]), Math.hypot(m[4], m[5], m[6]), Math.hypot(m[8], m[9], m[10]));
}
