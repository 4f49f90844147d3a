import type { Primitive, TextureInfo } from '@gltf-transform/core';
import type { Transform } from '@gltf-transform/extensions';

/** Texture coordinates as a texture wants them: a set of the mesh, moved by KHR_texture_transform. */
export type UvSet = { texCoord: number; offset: [number, number]; rotation: number; scale: [number, number] };

export function uvSet(info: TextureInfo): UvSet {
  const transform = info.getExtension<Transform>('KHR_texture_transform');
  return {
    texCoord: transform?.getTexCoord() ?? info.getTexCoord(),
    offset: (transform?.getOffset() ?? [0, 0]) as [number, number],
    rotation: transform?.getRotation() ?? 0,
    scale: (transform?.getScale() ?? [1, 1]) as [number, number],
  };
}

/** Equal for sets that put a texture in the same place. */
export function uvKey({ texCoord, offset, rotation, scale }: UvSet): string {
  return [texCoord, ...offset, rotation, ...scale].join(' ');
}

/**
 * Coordinates of a placed part's vertices, with the transform done; (0, 0) is the picture's top left, as in glTF.
 *
 * @param source The primitive's vertex behind each vertex.
 * @returns 2 numbers a vertex; all 0 where the mesh has no such set.
 */
export function placedUv(primitive: Primitive, source: Uint32Array, set: UvSet): Float32Array {
  const accessor = primitive.getAttribute(`TEXCOORD_${set.texCoord}`);
  const out = new Float32Array(source.length * 2);
  const [sin, cos] = [Math.sin(set.rotation), Math.cos(set.rotation)];
  const uv = [0, 0];
  for (let i = 0; i < source.length; i++) {
    accessor?.getElement(source[i]!, uv);
    const [u, v] = [uv[0]! * set.scale[0], uv[1]! * set.scale[1]];
    out[i * 2] = set.offset[0] + cos * u + sin * v;
    out[i * 2 + 1] = set.offset[1] - sin * u + cos * v;
  }
  return out;
}
