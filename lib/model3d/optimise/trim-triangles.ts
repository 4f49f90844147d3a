import type { Document } from '@gltf-transform/core';

/** Cuts off corners that make no whole triangle: viewers skip them, native code stops at them. Modifies the document. */
export function trimTriangles(document: Document): void {
  for (const mesh of document.getRoot().listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      const indices = primitive.getIndices();
      const array = indices?.getArray();
      if (primitive.getMode() !== 4 || !indices || !array || array.length % 3 === 0) continue;
      const whole = array.slice(0, array.length - (array.length % 3));
      primitive.setIndices(indices.clone().setArray(whole));
    }
  }
}
