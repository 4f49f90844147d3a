import { boundsOf } from '@/lib/model3d/scale/bounds';
import type { Anchor } from '@/lib/product/category';
import type { MeshGeometry } from './mesh-prim';

const stands: ReadonlySet<Anchor> = new Set(['floor', 'table', 'none']);

/**
 * Puts the geometry as Quick Look expects it. On a wall it takes +Y for the direction away from the wall, so a model
 * that hangs with its back to −Z is laid on its back. What hangs from a ceiling or is worn is stood on its lowest
 * point, for Quick Look knows neither. Modifies the geometry.
 */
export function stand(
  meshes: readonly MeshGeometry[],
  anchor: Anchor,
): { wallTurn: boolean; moved: boolean } {
  if (anchor === 'wall') {
    for (const { points, normals } of meshes) {
      for (const list of [points, normals]) layOnBack(list);
    }
    return { wallTurn: true, moved: false };
  }
  if (stands.has(anchor)) return { wallTurn: false, moved: false };
  const boxes = meshes.map(({ points }) => boundsOf(points)).filter((box) => box !== null);
  const box = boundsOf(Float32Array.from(boxes.flatMap(({ min, max }) => [...min, ...max])));
  if (!box) return { wallTurn: false, moved: false };
  const by = [-(box.min[0] + box.max[0]) / 2, -box.min[1], -(box.min[2] + box.max[2]) / 2];
  for (const { points } of meshes) {
    for (let i = 0; i < points.length; i++) points[i]! += by[i % 3]!;
  }
  return { wallTurn: false, moved: true };
}

/** A quarter turn about x: what looked at you (+Z) looks up (+Y), what was up points away (−Z). */
function layOnBack(list: Float32Array): void {
  for (let i = 0; i < list.length; i += 3) [list[i + 1], list[i + 2]] = [list[i + 2]!, -list[i + 1]!];
}
