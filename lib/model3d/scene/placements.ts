import type { mat4, Node } from '@gltf-transform/core';
import type { InstancedMesh } from '@gltf-transform/extensions';
import { compose, multiply } from '@/lib/model3d/deviation/matrix';

/** The world matrix of a node, or one an instance (EXT_mesh_gpu_instancing). */
export function placements(node: Node): mat4[] {
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
