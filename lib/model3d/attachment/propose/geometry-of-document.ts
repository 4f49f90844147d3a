import type { Document, Material } from '@gltf-transform/core';
import { worldParts } from '@/lib/model3d/deviation/world-triangles';
import type { ModelGeometry } from './model-geometry';

/** What a proposal looks at, of a decoded glTF document (positions as floats or quantised, not meshopt-packed). */
export function geometryOfDocument(document: Document): ModelGeometry {
  return {
    parts: worldParts(document).map(({ node, primitive, triangles }) => {
      const material = primitive.getMaterial();
      return {
        node: node.getName(),
        material: material?.getName() ?? '',
        seeThrough: material !== null && isSeeThrough(material),
        triangles,
      };
    }),
  };
}

function isSeeThrough(material: Material): boolean {
  const transmission = material.getExtension('KHR_materials_transmission') as {
    getTransmissionFactor?: () => number;
  } | null;
  if ((transmission?.getTransmissionFactor?.() ?? 0) > 0.3) return true;
  return material.getAlphaMode() === 'BLEND' && material.getAlpha() < 0.9;
}
