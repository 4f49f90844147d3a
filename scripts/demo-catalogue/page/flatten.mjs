import * as THREE from 'three';
import { mergeAndWeld } from '../kit/shapes.mjs';

/**
 * Merges a built product into one geometry per slot (material name), in the product's own space.
 *
 * @returns Array of `{ slot, geometry, material }`, by slot name. Throws when one slot has two materials.
 */
export function flatten(group) {
  group.updateMatrixWorld(true);
  const slots = new Map();
  group.traverse((node) => {
    if (!node.isMesh) return;
    const { material } = node;
    if (!material.name) throw new Error('a material has no slot name');
    const slot = slots.get(material.name) ?? { material, parts: [] };
    slots.set(material.name, slot);
    const geometry = new THREE.BufferGeometry();
    for (const name of ['position', 'normal', 'uv']) {
      if (!node.geometry.attributes[name])
        throw new Error(`a part of slot "${material.name}" has no ${name}`);
      geometry.setAttribute(name, node.geometry.attributes[name].clone());
    }
    const count = geometry.attributes.position.count;
    const index = node.geometry.index ? [...node.geometry.index.array] : [...Array(count).keys()];
    if (node.matrixWorld.determinant() < 0)
      for (let i = 0; i < index.length; i += 3) [index[i], index[i + 1]] = [index[i + 1], index[i]];
    geometry.setIndex(index);
    geometry.applyMatrix4(node.matrixWorld);
    slot.parts.push(geometry);
  });
  return [...slots.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slot, { material, parts }]) => ({ slot, material, geometry: mergeAndWeld(parts) }));
}

/** Axis-aligned box of flattened slots. */
export function boundsOf(slots) {
  const box = new THREE.Box3();
  for (const { geometry } of slots) {
    geometry.computeBoundingBox();
    box.union(geometry.boundingBox);
  }
  return box;
}
