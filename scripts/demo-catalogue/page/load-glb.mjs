import * as THREE from 'three';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';

/** Loads a finished GLB and gives plain float geometry back, so that it can be photographed like a fresh build. */
export async function loadGlb(url) {
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const { scene } = await loader.loadAsync(url);
  scene.updateMatrixWorld(true);
  const out = new THREE.Group();
  scene.traverse((node) => {
    if (!node.isMesh) return;
    const geometry = new THREE.BufferGeometry();
    for (const name of ['position', 'normal', 'uv']) {
      const from = node.geometry.attributes[name];
      const size = name === 'uv' ? 2 : 3;
      const array = new Float32Array(node.geometry.attributes.position.count * size);
      if (from)
        for (let i = 0; i < array.length; i++) array[i] = from.getComponent(Math.floor(i / size), i % size);
      geometry.setAttribute(name, new THREE.BufferAttribute(array, size));
    }
    geometry.setIndex(node.geometry.index);
    geometry.applyMatrix4(node.matrixWorld);
    geometry.normalizeNormals();
    out.add(new THREE.Mesh(geometry, node.material));
  });
  return out;
}
