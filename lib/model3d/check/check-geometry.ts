import type { Accessor, Document } from '@gltf-transform/core';
import { damaged } from '@/lib/model3d/glb/read-container';

/** What native code takes for granted (glTF 2.0 §3.7.2.1). */
const types = {
  POSITION: 'VEC3',
  NORMAL: 'VEC3',
  TANGENT: 'VEC4',
  TEXCOORD_0: 'VEC2',
  JOINTS_0: 'VEC4',
  WEIGHTS_0: 'VEC4',
};

/**
 * Looks at decoded geometry before any native or WebAssembly code gets it: each index names a vertex, each coordinate
 * is a number, each attribute has a value for every vertex.
 *
 * @throws AppError `GLB_DAMAGED`.
 */
export function checkGeometry(document: Document): void {
  const seen = new Set<Accessor>();
  for (const [i, mesh] of document.getRoot().listMeshes().entries()) {
    for (const primitive of mesh.listPrimitives()) {
      const name = `mesh ${mesh.getName().slice(0, 40) || i}`;
      const position = primitive.getAttribute('POSITION');
      if (!position) throw damaged(`${name} has no positions`);
      for (const [semantic, type] of Object.entries(types)) {
        const found = primitive.getAttribute(semantic)?.getType() ?? type;
        if (found !== type)
          throw damaged(`${name} has ${semantic.toLowerCase()}s of another kind than glTF asks`);
      }
      if ((primitive.getIndices()?.getType() ?? 'SCALAR') !== 'SCALAR')
        throw damaged(`${name} has no list of corners`);
      const vertices = position.getCount();
      const attributes = [primitive, ...primitive.listTargets()].flatMap((each) => each.listAttributes());
      for (const attribute of attributes) {
        if (attribute.getCount() !== vertices)
          throw damaged(`${name} has more of one attribute than of another`);
        const length = attribute.getArray()?.length ?? 0;
        if (length !== vertices * attribute.getElementSize())
          throw damaged(`${name} has vertices that are not there`);
      }
      if (!seen.has(position)) finite(position, name);
      seen.add(position);
      const indices = primitive.getIndices();
      if (indices && largest(indices) >= vertices)
        throw damaged(`${name} has triangles with corners that are not there`);
    }
  }
}

function finite(position: Accessor, name: string): void {
  const array = position.getArray();
  if (!(array instanceof Float32Array)) return;
  for (const value of array) {
    if (!Number.isFinite(value)) throw damaged(`${name} has coordinates that are not numbers`);
  }
}

function largest(indices: Accessor): number {
  let most = -1;
  for (const index of indices.getArray() ?? []) if (index > most) most = index;
  return most;
}
