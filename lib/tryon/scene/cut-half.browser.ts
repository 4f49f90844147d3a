import { type BufferGeometry, type Group, Matrix4, type Mesh, Vector3 } from 'three';
import { aloneFromPair } from './shoe-axis';

/**
 * Leaves one shoe of a pair that lies in the frame `foot` of a pair (docs/attachment.md), and stands it in the frame of one.
 * What straddles the middle goes to the side that most of it is on.
 *
 * @param object Holds the pair and no geometry that anybody else changes; its matrix takes it to the frame. Changed.
 * @returns What frees the halves' own index lists.
 */
export function cutHalf(object: Group, side: 'left' | 'right'): { dispose: () => void } {
  const made: BufferGeometry[] = [];
  const ground: number[] = [];
  const point = new Vector3();
  object.traverse((each) => {
    const mesh = each as Mesh;
    if (!mesh.isMesh) return;
    const whole = mesh.geometry;
    const { position } = whole.attributes;
    if (!position) return;
    const at = (vertex: number) => point.fromBufferAttribute(position, vertex).applyMatrix4(mesh.matrixWorld);
    const list = whole.index?.array ?? Array.from({ length: position.count }, (_, i) => i);
    const kept: number[] = [];
    for (let i = 0; i + 2 < list.length; i += 3) {
      const corners = [list[i], list[i + 1], list[i + 2]] as [number, number, number];
      const middle = corners.reduce((sum, vertex) => sum + at(vertex).x, 0);
      // The wearer's left is +x.
      if (middle > 0 !== (side === 'left')) continue;
      kept.push(...corners);
      for (const vertex of corners) {
        at(vertex);
        ground.push(point.x, point.z);
      }
    }
    const half = whole.clone();
    half.setIndex(kept);
    half.clearGroups();
    mesh.geometry = half;
    made.push(half);
  });
  const { x, z, turn } = aloneFromPair(ground);
  const alone = new Matrix4().makeRotationY(-turn).multiply(new Matrix4().makeTranslation(-x, 0, -z));
  object.matrix.premultiply(alone);
  object.matrixWorldNeedsUpdate = true;
  return {
    dispose() {
      for (const half of made) half.dispose();
    },
  };
}
