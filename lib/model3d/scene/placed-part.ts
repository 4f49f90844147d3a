import type { Accessor, Document, Material, mat4, Node, Primitive } from '@gltf-transform/core';
import type { MappingList } from '@gltf-transform/extensions';
import { determinant } from '@/lib/model3d/deviation/matrix';
import { skinMatrices } from '@/lib/model3d/deviation/skin-matrices';
import { placements } from './placements';
import { skinnedVertex } from './skinned-vertex';
import { triangleCorners } from './triangle-corners';

/** One part of a model where it stands: what a renderer would draw in one call, ready in world space. */
export type PlacedPart = {
  primitive: Primitive;
  /** Of the variant that was asked for; null is glTF's plain white. */
  material: Material | null;
  /** World space, metres; 3 numbers a vertex. */
  points: Float32Array;
  /** Unit length, world space. Flat ones where the part has none of its own (glTF 2.0 §3.7.2.1). */
  normals: Float32Array;
  /** Three vertices a triangle, counter-clockwise seen from outside whatever the scale's sign. */
  corners: Uint32Array;
  /** The primitive's own vertex behind each vertex here, for its other attributes. */
  source: Uint32Array;
};

/**
 * Every part of the default scene, each placement and each instance by itself; skins in the pose of their skeleton,
 * morph targets at their default weights, animations at rest. Points and lines are left out.
 *
 * @param variant Name of a KHR_materials_variants variant; null or an unknown one means each part's own material.
 */
export function* placedParts(document: Document, variant: string | null = null): Generator<PlacedPart> {
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  const nodes: Node[] = [];
  scene?.traverse((node) => void nodes.push(node));
  for (const node of nodes) {
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const corners = triangleCorners(primitive);
      if (corners.length === 0) continue;
      const joints = skinMatrices(node);
      const material = variantMaterial(primitive, variant);
      if (joints) yield { material, ...place(primitive, node, corners, skinnedVertex(primitive, joints)) };
      else {
        for (const matrix of placements(node))
          yield { material, ...place(primitive, node, corners, () => matrix) };
      }
    }
  }
}

function variantMaterial(primitive: Primitive, variant: string | null): Material | null {
  const mappings = primitive.getExtension<MappingList>('KHR_materials_variants')?.listMappings() ?? [];
  const mapping = mappings.find((each) => each.listVariants().some((one) => one.getName() === variant));
  return mapping?.getMaterial() ?? primitive.getMaterial();
}

function place(
  primitive: Primitive,
  node: Node,
  corners: Uint32Array,
  matrixOf: (vertex: number) => mat4,
): Omit<PlacedPart, 'material'> {
  const position = morphed(primitive, node, 'POSITION');
  const own = primitive.getAttribute('NORMAL') ? morphed(primitive, node, 'NORMAL') : null;
  const count = position.length / 3;
  const points = new Float32Array(position.length);
  const normals = new Float32Array(position.length);
  const mirrored = determinant(matrixOf(corners[0]!)) < 0;
  for (let i = 0; i < count; i++) {
    const m = matrixOf(i);
    const [x, y, z] = [position[i * 3]!, position[i * 3 + 1]!, position[i * 3 + 2]!];
    for (let k = 0; k < 3; k++) points[i * 3 + k] = m[k]! * x + m[k + 4]! * y + m[k + 8]! * z + m[k + 12]!;
    if (own) turnNormal(m, own, i, normals, mirrored);
  }
  const wound = mirrored ? reversed(corners) : corners;
  if (own) return { primitive, points, normals, corners: wound, source: identity(count) };
  return { primitive, ...flat(points, wound) };
}

/** Cofactors instead of the inverse transpose: the same direction, and defined for a flattened part too. */
function turnNormal(m: mat4, own: Float32Array, i: number, out: Float32Array, mirrored: boolean): void {
  const [x, y, z] = [own[i * 3]!, own[i * 3 + 1]!, own[i * 3 + 2]!];
  const [a, b, c, d, e, f, g, h, k] = [m[0], m[1], m[2], m[4], m[5], m[6], m[8], m[9], m[10]];
  const sign = mirrored ? -1 : 1;
  const nx = sign * (x * (e * k - f * h) + y * (c * h - b * k) + z * (b * f - c * e));
  const ny = sign * (x * (f * g - d * k) + y * (a * k - c * g) + z * (c * d - a * f));
  const nz = sign * (x * (d * h - e * g) + y * (b * g - a * h) + z * (a * e - b * d));
  const length = Math.hypot(nx, ny, nz);
  // A normal of no length says nothing; up is as good as any, and finite.
  out[i * 3] = length > 0 ? nx / length : 0;
  out[i * 3 + 1] = length > 0 ? ny / length : 1;
  out[i * 3 + 2] = length > 0 ? nz / length : 0;
}

/** Every triangle with vertices and a normal of its own. */
function flat(points: Float32Array, corners: Uint32Array) {
  const out = { points: new Float32Array(corners.length * 3), normals: new Float32Array(corners.length * 3) };
  for (let i = 0; i < corners.length; i++) {
    const from = corners[i]! * 3;
    out.points.set(points.subarray(from, from + 3), i * 3);
  }
  for (let i = 0; i < corners.length; i += 3) {
    const [ax, ay, az, bx, by, bz, cx, cy, cz] = out.points.subarray(i * 3, i * 3 + 9) as unknown as number[];
    const [ux, uy, uz, vx, vy, vz] = [bx! - ax!, by! - ay!, bz! - az!, cx! - ax!, cy! - ay!, cz! - az!];
    const n = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    const length = Math.hypot(...n);
    const unit = length > 0 ? n.map((value) => value / length) : [0, 1, 0];
    for (let k = 0; k < 3; k++) out.normals.set(unit, (i + k) * 3);
  }
  return { ...out, corners: identity(corners.length), source: corners };
}

/** An attribute with the morph targets of the default weights added (glTF 2.0 §3.7.2.2). */
function morphed(primitive: Primitive, node: Node, semantic: 'POSITION' | 'NORMAL'): Float32Array {
  const out = read(primitive.getAttribute(semantic)!);
  const ofNode = node.getWeights();
  const weights = ofNode.length > 0 ? ofNode : (node.getMesh()?.getWeights() ?? []);
  primitive.listTargets().forEach((target, k) => {
    const accessor = target.getAttribute(semantic);
    const weight = weights[k] ?? 0;
    if (!accessor || weight === 0) return;
    const offset = read(accessor);
    for (let i = 0; i < out.length; i++) out[i]! += weight * (offset[i] ?? 0);
  });
  return out;
}

function read(accessor: Accessor): Float32Array {
  const out = new Float32Array(accessor.getCount() * 3);
  const p = [0, 0, 0];
  for (let i = 0; i < accessor.getCount(); i++) {
    accessor.getElement(i, p);
    for (let k = 0; k < 3; k++) out[i * 3 + k] = p[k]!;
  }
  return out;
}

function identity(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => i);
}

function reversed(corners: Uint32Array): Uint32Array {
  const out = corners.slice();
  for (let i = 0; i < out.length; i += 3) [out[i + 1], out[i + 2]] = [corners[i + 2]!, corners[i + 1]!];
  return out;
}
