import type { Material, Mesh, MeshPhysicalMaterial, Object3D } from 'three';
import type { ModelGeometry, ModelPart } from './model-geometry';

/** What a proposal looks at, of a model that three.js has loaded and placed (`updateMatrixWorld`). */
export function geometryOfScene(scene: Object3D): ModelGeometry {
  const parts: ModelPart[] = [];
  scene.traverse((object) => {
    const mesh = object as Mesh;
    if (!mesh.isMesh) return;
    const material = [mesh.material].flat()[0];
    parts.push({
      node: nodeName(mesh),
      material: material?.name ?? '',
      seeThrough: material !== undefined && isSeeThrough(material),
      triangles: trianglesOf(mesh, scene),
    });
  });
  return { parts };
}

/** The node's name in the file: three.js changes some letters of it, and gives a mesh of several parts a group. */
export function nodeName(mesh: Object3D): string {
  const own: unknown = mesh.userData.name;
  if (typeof own === 'string' && own) return own;
  const parent: unknown = mesh.parent?.userData.name;
  return typeof parent === 'string' && parent ? parent : mesh.name;
}

function isSeeThrough(material: Material): boolean {
  return (
    ((material as MeshPhysicalMaterial).transmission ?? 0) > 0.3 ||
    (material.transparent && material.opacity < 0.9)
  );
}

function trianglesOf(mesh: Mesh, scene: Object3D): Float32Array {
  const position = mesh.geometry.attributes.position;
  if (!position) return new Float32Array();
  const index = mesh.geometry.index;
  const count = Math.floor((index?.count ?? position.count) / 3) * 3;
  const out = new Float32Array(count * 3);
  // In the model's own space, wherever the model itself has been put.
  const m = scene.matrixWorld.clone().invert().multiply(mesh.matrixWorld).elements;
  for (let i = 0; i < count; i++) {
    const vertex = index ? index.getX(i) : i;
    const [x, y, z] = [position.getX(vertex), position.getY(vertex), position.getZ(vertex)];
    for (let k = 0; k < 3; k++) out[i * 3 + k] = m[k]! * x + m[k + 4]! * y + m[k + 8]! * z + m[k + 12]!;
  }
  return out;
}
