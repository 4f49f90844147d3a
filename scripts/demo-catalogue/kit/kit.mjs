import * as THREE from 'three';
import * as materials from './materials.mjs';
import { createRandom } from './random.mjs';
import * as shapes from './shapes.mjs';

/**
 * What a product's `build(kit, variantKey)` works with. One kit per build, seeded by the product, so that every
 * variant gets the same geometry and the same board offsets.
 */
export function createKit(seed) {
  const random = createRandom(seed);
  const offsets = createRandom(`${seed}-uv`);

  /**
   * A mesh of `geometry` in `material`, placed. UVs are projected in metres where the shape has none of its own (or
   * where `along` is given); each part is shifted on its texture so that boards differ.
   * Options: position [x,y,z], rotation [x,y,z] radians, scale number or [x,y,z], along 'x'|'y'|'z', name.
   */
  function part(geometry, material, options = {}) {
    const shift = [offsets.range(0, 3), offsets.range(0, 3)];
    let g = geometry;
    const { project, along } = material.userData;
    if (project !== false && (options.along || !geometry.userData.keepUv))
      g = shapes.projectUv(geometry, options.along ?? along, shift);
    const mesh = new THREE.Mesh(g, material);
    const { position = [0, 0, 0], rotation = [0, 0, 0], scale = 1 } = options;
    mesh.position.set(...position);
    mesh.rotation.set(...rotation);
    if (Array.isArray(scale)) mesh.scale.set(...scale);
    else mesh.scale.setScalar(scale);
    mesh.name = options.name ?? material.name;
    return mesh;
  }

  /** A group of parts (nested lists allowed), placed as in `part`. */
  function group(children, options = {}) {
    const out = new THREE.Group();
    const list = children.flat(9).filter(Boolean);
    if (list.length) out.add(...list);
    const { position = [0, 0, 0], rotation = [0, 0, 0], scale = 1 } = options;
    out.position.set(...position);
    out.rotation.set(...rotation);
    if (Array.isArray(scale)) out.scale.set(...scale);
    else out.scale.setScalar(scale);
    return out;
  }

  /** The same part on both sides: copies with x negated (geometry mirrored, faces kept outwards). */
  function mirrored(mesh) {
    mesh.updateMatrix();
    const flip = new THREE.Matrix4().makeScale(-1, 1, 1);
    const g = mesh.geometry.clone().applyMatrix4(mesh.matrix).applyMatrix4(flip);
    g.userData = mesh.geometry.userData;
    const index = g.index.array;
    for (let i = 0; i < index.length; i += 3) [index[i], index[i + 1]] = [index[i + 1], index[i]];
    return [mesh, new THREE.Mesh(g, mesh.material)];
  }

  return { THREE, ...shapes, ...materials, random, part, group, mirrored, shapes, materials };
}
