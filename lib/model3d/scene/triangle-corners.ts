import type { Primitive } from '@gltf-transform/core';

const mode = { triangles: 4, strip: 5, fan: 6 } as const;

/**
 * The three vertex numbers of each triangle of a part, strips and fans taken apart (glTF 2.0 §3.7.2.1); none for points
 * and lines.
 */
export function triangleCorners(primitive: Primitive): Uint32Array {
  const position = primitive.getAttribute('POSITION');
  if (!position) return new Uint32Array();
  const array = primitive.getIndices()?.getArray();
  const list = array
    ? Uint32Array.from(array)
    : Uint32Array.from({ length: position.getCount() }, (_, i) => i);
  const kind = primitive.getMode();
  if (kind === mode.triangles) return list.subarray(0, Math.floor(list.length / 3) * 3);
  if (kind !== mode.strip && kind !== mode.fan) return new Uint32Array();
  const out: number[] = [];
  for (let i = 0; i + 2 < list.length; i++) {
    if (kind === mode.fan) out.push(list[i + 1]!, list[i + 2]!, list[0]!);
    else out.push(list[i]!, list[i + 1 + (i % 2)]!, list[i + 2 - (i % 2)]!);
  }
  return Uint32Array.from(out);
}
