import type { Accessor, Document, mat4, Node, Primitive } from '@gltf-transform/core';
import type { InstancedMesh } from '@gltf-transform/extensions';
import { compose, multiply } from './matrix';
import { skinMatrices } from './skin-matrices';

/** Corners of triangles in world space: 9 numbers a triangle, in metres. */
export type Triangles = Float32Array;

const mode = { triangles: 4, strip: 5, fan: 6 } as const;

/**
 * Every triangle of the default scene where it stands, each placement of a mesh by itself, skinned parts in the
 * pose of their skeleton, morph targets and animations at rest; points and lines have no surface and are left out.
 */
export function worldTriangles(document: Document): Triangles {
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  const parts: Float32Array[] = [];
  scene?.traverse((node) => {
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const joints = skinMatrices(node);
      if (joints) parts.push(skinned(primitive, joints));
      else for (const matrix of placements(node)) parts.push(placed(primitive, matrix));
    }
  });
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
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
  const [index, weight] = [primitive.getAttribute('JOINTS_0'), primitive.getAttribute('WEIGHTS_0')];
  const [js, ws] = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ];
  return corners(primitive, (vertex) => {
    index?.getElement(vertex, js);
    weight?.getElement(vertex, ws);
    const out = new Array<number>(16).fill(0);
    const total = ws.reduce((a, b) => a + b, 0) || 1;
    for (let k = 0; k < 4; k++) {
      const joint = joints[js[k]!];
      if (joint && ws[k]) for (let i = 0; i < 16; i++) out[i]! += (joint[i]! * ws[k]!) / total;
    }
    return out as mat4;
  });
}

function corners(primitive: Primitive, matrixOf: (vertex: number) => mat4): Float32Array {
  const position = primitive.getAttribute('POSITION');
  const list = position ? cornersOf(primitive, position) : new Uint32Array();
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

/** The three vertex numbers of each triangle, strips and fans taken apart (glTF 2.0 §3.7.2.1). */
function cornersOf(primitive: Primitive, position: Accessor): Uint32Array {
  const array = primitive.getIndices()?.getArray();
  const list = array
    ? Uint32Array.from(array)
    : Uint32Array.from({ length: position.getCount() }, (_, i) => i);
  const kind = primitive.getMode();
  if (kind === mode.triangles) return list.subarray(0, Math.floor(list.length / 3) * 3);
  if (kind !== mode.strip && kind !== mode.fan) return new Uint32Array();
  const out: number[] = [];
  for (let i = 0; i + 2 < list.length; i++) {
    if (kind === mode.fan) out.push(list[i + 1]!, list[i + 2]!, list[0]!);
    else out.push(list[i]!, list[i + 1 + (i % 2)]!, list[i + 2 - (i % 2)]!);
  }
  return Uint32Array.from(out);
}

/** The world matrix of a node, or one an instance (EXT_mesh_gpu_instancing). */
function placements(node: Node): mat4[] {
  const world = node.getWorldMatrix();
  const instancing = node.getExtension<InstancedMesh>('EXT_mesh_gpu_instancing');
  if (!instancing) return [world];
  const read = (name: string, i: number, otherwise: number[]) =>
    instancing.getAttribute(name)?.getElement(i, otherwise.slice()) ?? otherwise;
  const count = instancing.listAttributes()[0]?.getCount() ?? 0;
  return Array.from({ length: count }, (_, i) =>
    multiply(
      world,
      compose(
        read('TRANSLATION', i, [0, 0, 0]),
        read('ROTATION', i, [0, 0, 0, 1]),
        read('SCALE', i, [1, 1, 1]),
      ),
    ),
  );
}
