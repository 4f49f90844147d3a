import { AppError } from '@/lib/core/app-error';
import { dracoHeader } from './draco-header';
import type { GltfJson } from './gltf-json';
import { viewOf } from './guard-buffers';
import type { GlbLimits } from './limits';
import { damaged } from './read-container';

type Primitive = GltfJson['meshes'][number]['primitives'][number];

/** What the scene puts before a viewer, every placement counted. */
export type SceneCounts = { primitives: number; triangles: number };

/**
 * Walks the node tree: no cycle, one parent a node (glTF 2.0 §3.5.2), not too deep, and not too much to draw, however
 * often one mesh is placed.
 *
 * @throws AppError `GLB_DAMAGED`, `GLB_EMPTY`, `GLB_TOO_LARGE`.
 */
export function guardScene(
  gltf: GltfJson,
  bin: Uint8Array,
  limits: Pick<GlbLimits, 'nodeDepth' | 'drawnTriangles' | 'drawnPrimitives'>,
): SceneCounts {
  const perMesh = gltf.meshes.map((mesh, i) => {
    const triangles = mesh.primitives.map((primitive, k) => {
      guardPrimitive(gltf, bin, primitive, `mesh ${i}, part ${k}`);
      return trianglesOf(gltf, primitive);
    });
    return { primitives: triangles.length, triangles: triangles.reduce((a, b) => a + b, 0) };
  });
  guardTree(gltf, limits.nodeDepth);
  const counts = { primitives: 0, triangles: 0 };
  gltf.nodes.forEach((node, i) => {
    if (node.mesh === undefined) return;
    const mesh = perMesh[node.mesh];
    if (!mesh) throw damaged(`node ${i} names mesh ${node.mesh}, and there is none`);
    counts.primitives += mesh.primitives;
    counts.triangles += mesh.triangles * instancesOf(gltf, node.extensions);
  });
  if (counts.primitives === 0) {
    throw new AppError(
      'GLB_EMPTY',
      'There is nothing to see in this model. In Blender make its objects visible and untick “Selected Objects” when you export.',
    );
  }
  if (counts.triangles > limits.drawnTriangles || counts.primitives > limits.drawnPrimitives) {
    throw new AppError(
      'GLB_TOO_LARGE',
      `This model draws ${counts.triangles} triangles in ${counts.primitives} parts; ${limits.drawnTriangles} in ${limits.drawnPrimitives} is the most. Use fewer triangles (in Blender: the Decimate modifier) and export it again.`,
      { details: counts },
    );
  }
  return counts;
}

function guardTree(gltf: GltfJson, nodeDepth: number): void {
  const { nodes } = gltf;
  const parents = new Int32Array(nodes.length).fill(-1);
  nodes.forEach(({ children }, i) => {
    for (const child of children) {
      if (child >= nodes.length) throw damaged(`node ${i} has a child ${child}, and there is none`);
      if (parents[child] !== -1) throw damaged(`node ${child} has two parents`);
      parents[child] = i;
    }
  });
  // One parent a node: a walk up either ends at a root or runs in a cycle, which is longer than any depth.
  for (let i = 0; i < nodes.length; i++) {
    let depth = 0;
    for (let at = parents[i] as number; at !== -1; at = parents[at] as number) {
      if (++depth > nodeDepth) throw damaged(`its nodes nest deeper than ${nodeDepth}, or in a circle`);
    }
  }
  gltf.scenes.forEach((scene, i) => {
    for (const root of scene.nodes) {
      if (root >= nodes.length) throw damaged(`scene ${i} names node ${root}, and there is none`);
      if (parents[root] !== -1) throw damaged(`scene ${i} begins with node ${root}, which has a parent`);
    }
  });
  if (gltf.scene !== undefined && !gltf.scenes[gltf.scene]) throw damaged('its scene is not there');
}

function guardPrimitive(gltf: GltfJson, bin: Uint8Array, primitive: Primitive, name: string): void {
  const used = [...Object.values(primitive.attributes), ...(primitive.targets ?? []).flatMap(Object.values)];
  if (primitive.indices !== undefined) used.push(primitive.indices);
  for (const index of used) {
    if (!gltf.accessors[index]) throw damaged(`${name} names accessor ${index}, and there is none`);
  }
  const draco = primitive.extensions?.KHR_draco_mesh_compression as { bufferView?: unknown } | undefined;
  if (!draco) return;
  const view = viewOf(gltf, typeof draco.bufferView === 'number' ? draco.bufferView : -1, name);
  const header = dracoHeader(bin.subarray(view.byteOffset, view.byteOffset + view.byteLength));
  if (!header) throw damaged(`the Draco geometry of ${name} cannot be read`);
  // Decoding splits points at seams, never below these claims: what the accessors say bounds what is allocated.
  const vertices = gltf.accessors[primitive.attributes.POSITION ?? -1]?.count ?? 0;
  const corners = primitive.indices === undefined ? 0 : (gltf.accessors[primitive.indices]?.count ?? 0);
  if (header.points > vertices || header.faces > Math.max(corners, vertices) / 3) {
    throw damaged(`the Draco geometry of ${name} unpacks to more than its accessors say`);
  }
}

function trianglesOf(gltf: GltfJson, { attributes, indices, mode }: Primitive): number {
  const accessor = indices ?? attributes.POSITION;
  const count = accessor === undefined ? 0 : (gltf.accessors[accessor]?.count ?? 0);
  if (mode === 4) return Math.floor(count / 3);
  return mode > 4 ? Math.max(0, count - 2) : 0;
}

function instancesOf(gltf: GltfJson, extensions: Record<string, unknown> | undefined): number {
  const instancing = extensions?.EXT_mesh_gpu_instancing as { attributes?: unknown } | undefined;
  if (!instancing || typeof instancing.attributes !== 'object' || instancing.attributes === null) return 1;
  const counts = Object.values(instancing.attributes).map((i) => gltf.accessors[i as number]?.count ?? 0);
  return Math.max(1, ...counts);
}
