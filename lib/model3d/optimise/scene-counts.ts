import type { Document, Node } from '@gltf-transform/core';
import type { InstancedMesh } from '@gltf-transform/extensions';

/** What a viewer has to draw and keep, counted over the default scene. */
export type SceneCounts = {
  triangles: number;
  /** Vertices that are uploaded to the graphics card, a shared mesh once. */
  vertices: number;
  drawCalls: number;
  materials: number;
  textures: number;
  largestTexturePixels: [number, number] | null;
  /** Textures uncompressed with mipmaps, as they lie on the graphics card. */
  textureMemoryBytes: number;
};

export function sceneCounts(document: Document): SceneCounts {
  const root = document.getRoot();
  const scene = root.getDefaultScene() ?? root.listScenes()[0];
  let [triangles, vertices, drawCalls] = [0, 0, 0];
  const seen = new Set<unknown>();
  scene?.traverse((node) => {
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const position = primitive.getAttribute('POSITION');
      const corners = primitive.getIndices()?.getCount() ?? position?.getCount() ?? 0;
      const mode = primitive.getMode();
      const count = mode === 4 ? Math.floor(corners / 3) : mode > 4 ? Math.max(0, corners - 2) : 0;
      triangles += count * instances(node);
      drawCalls++;
      if (position && !seen.has(position)) vertices += position.getCount();
      seen.add(position);
    }
  });
  const sizes = root.listTextures().map((texture) => texture.getSize() ?? ([0, 0] as [number, number]));
  const largest = sizes.reduce<[number, number] | null>(
    (best, size) => (!best || size[0] * size[1] > best[0] * best[1] ? [size[0], size[1]] : best),
    null,
  );
  return {
    triangles,
    vertices,
    drawCalls,
    materials: root.listMaterials().length,
    textures: sizes.length,
    largestTexturePixels: largest,
    textureMemoryBytes: Math.round(sizes.reduce((sum, [w, h]) => sum + (w * h * 4 * 4) / 3, 0)),
  };
}

function instances(node: Node): number {
  const instancing = node.getExtension<InstancedMesh>('EXT_mesh_gpu_instancing');
  return instancing?.listAttributes()[0]?.getCount() ?? 1;
}
