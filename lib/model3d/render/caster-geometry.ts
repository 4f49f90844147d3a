import {
  BufferGeometry,
  Float32BufferAttribute,
  type InstancedMesh,
  Matrix4,
  type Mesh,
  Vector3,
} from 'three';

/** Every triangle of some meshes in world space as one geometry of positions alone: one cheap draw for each light. */
export function casterGeometry(meshes: readonly Mesh[]): BufferGeometry {
  const position: number[] = [];
  const index: number[] = [];
  const point = new Vector3();
  for (const mesh of meshes) {
    const { geometry } = mesh;
    const count = geometry.attributes.position?.count ?? 0;
    for (const matrix of placesOf(mesh)) {
      const base = position.length / 3;
      for (let i = 0; i < count; i++) {
        // Morphed and bent as it is drawn.
        mesh.getVertexPosition(i, point).applyMatrix4(matrix);
        position.push(point.x, point.y, point.z);
      }
      const length = geometry.index?.count ?? count;
      for (let i = 0; i < length; i++) index.push(base + (geometry.index?.getX(i) ?? i));
    }
  }
  const out = new BufferGeometry();
  out.setAttribute('position', new Float32BufferAttribute(position, 3));
  out.setIndex(index);
  return out;
}

/** Where a mesh stands in the world: once, or once for each instance of EXT_mesh_gpu_instancing. */
export function placesOf(mesh: Mesh): Matrix4[] {
  const many = mesh as Partial<InstancedMesh> & Mesh;
  if (!many.isInstancedMesh) return [mesh.matrixWorld];
  return Array.from({ length: many.count ?? 0 }, (_, i) => {
    const place = new Matrix4();
    many.getMatrixAt?.(i, place);
    return place.premultiply(mesh.matrixWorld);
  });
}
