import type { mat4, Node } from '@gltf-transform/core';
import { multiply } from './matrix';

/**
 * What each joint does to a vertex of a skinned node: the joint's place after undoing its bind pose.
 *
 * @returns null when the node has no skin.
 */
export function skinMatrices(node: Node): mat4[] | null {
  const skin = node.getSkin();
  if (!skin || !node.getMesh()) return null;
  const inverse = skin.getInverseBindMatrices();
  return skin.listJoints().map((joint, i) => {
    const world = joint.getWorldMatrix();
    return inverse && i < inverse.getCount() ? multiply(world, inverse.getElement(i, new Array(16))) : world;
  });
}
