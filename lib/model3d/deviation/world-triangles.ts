import type { Document, mat4, Node, Primitive } from '@gltf-transform/core';
import { placements } from '@/lib/model3d/scene/placements';
import { skinnedVertex } from '@/lib/model3d/scene/skinned-vertex';
import { triangleCorners } from '@/lib/model3d/scene/triangle-corners';
import { skinMatrices } from './skin-matrices';

/** Corners of triangles in world space: 9 numbers a triangle, in metres. */
export type Triangles = Float32Array;

/**
 * Every triangle of the default scene where it stands, each placement of a mesh by itself, skinned parts in the
 * pose of their skeleton, morph targets and animations at rest; points and lines have no surface and are left out.
 */
export function worldTriangles(document: Document): Triangles {
  const parts = worldParts(document).map(({ triangles }) => triangles);
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The same, each placement of a primitive by itself, with the node that holds it. */
export function worldParts(document: Document): { node: Node; primitive: Primitive; triangles: Triangles }[] {
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  const parts: { node: Node; primitive: Primitive; triangles: Triangles }[] = [];
  scene?.traverse((node) => {
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const joints = skinMatrices(node);
      if (joints) parts.push({ node, primitive, triangles: skinned(primitive, joints) });
      else {
        for (const matrix of placements(node))
          parts.push({ node, primitive, triangles: placed(primitive, matrix) });
      }
    }
  });
  return parts;
}

/** The triangles of one part in its own space. */
export function primitiveTriangles(primitive: Primitive): Triangles {
  return placed(primitive, identity);
}

// biome-ignore format: a matrix, column by column
const identity: mat4 = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

function placed(primitive: Primitive, matrix: mat4): Float32Array {
  return corners(primitive, () => matrix);
}

/** A skinned part stands where its joints are; the node's own place is ignored (glTF 2.0 §3.7.3.3). */
function skinned(primitive: Primitive, joints: mat4[]): Float32Array {
  return corners(primitive, skinnedVertex(primitive, joints));
}

function corners(primitive: Primitive, matrixOf: (vertex: number) => mat4): Float32Array {
  const position = primitive.getAttribute('POSITION');
  const list = triangleCorners(primitive);
  const out = new Float32Array(list.length * 3);
  const p = [0, 0, 0];
  for (let i = 0; i < list.length; i++) {
    const m = matrixOf(list[i]!);
    position?.getElement(list[i]!, p);
    const [x, y, z] = p as [number, number, number];
    out[i * 3] = m[0] * x + m[4] * y + m[8] * z + m[12];
    out[i * 3 + 1] = m[1] * x + m[5] * y + m[9] * z + m[13];
    out[i * 3 + 2] = m[2] * x + m[6] * y + m[10] * z + m[14];
  }
  return out;
}
