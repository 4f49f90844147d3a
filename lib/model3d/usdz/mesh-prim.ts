import type { UsdAttribute, UsdPrim } from './layer';
import type { MeshPart, MeshPiece } from './mesh-parts';

/** A part as one run of vertices: its pieces behind one another, backs after them. */
export type MeshGeometry = {
  points: Float32Array;
  normals: Float32Array;
  uvs: Float32Array[];
  indices: Int32Array;
};

/** Puts the pieces of a part together; only vertices that a triangle uses are taken. */
export function meshGeometry({ pieces, uvSets }: MeshPart): MeshGeometry {
  const points: number[] = [];
  const normals: number[] = [];
  const uvs: number[][] = uvSets.map(() => []);
  const indices: number[] = [];
  for (const piece of pieces) {
    const front = new Map<number, number>();
    const back = new Map<number, number>();
    const vertex = (known: Map<number, number>, from: number, sign: 1 | -1) => {
      const number = known.get(from);
      if (number !== undefined) return number;
      const made = points.length / 3;
      known.set(from, made);
      for (let k = 0; k < 3; k++) {
        points.push(piece.points[from * 3 + k]!);
        normals.push(sign * piece.normals[from * 3 + k]!);
      }
      piece.uvs.forEach((uv, set) => void uvs[set]!.push(uv[from * 2]!, uv[from * 2 + 1]!));
      return made;
    };
    for (const corner of piece.corners) indices.push(vertex(front, corner, 1));
    forBacks(piece, (a, b, c) => {
      indices.push(vertex(back, c, -1), vertex(back, b, -1), vertex(back, a, -1));
    });
  }
  return {
    points: Float32Array.from(points),
    normals: Float32Array.from(normals),
    uvs: uvs.map((uv) => Float32Array.from(uv)),
    indices: Int32Array.from(indices),
  };
}

function forBacks({ corners, backs }: MeshPiece, each: (a: number, b: number, c: number) => void): void {
  backs.forEach((flag, t) => {
    if (flag) each(corners[t * 3]!, corners[t * 3 + 1]!, corners[t * 3 + 2]!);
  });
}

/** Name of a set of texture coordinates: `st`, then `st1`, `st2` …, as USD's tools call them. */
export const uvName = (set: number) => (set === 0 ? 'st' : `st${set}`);

/** The mesh as USD has it: triangles, no subdivision, seen from the front only. */
export function meshPrim(name: string, geometry: MeshGeometry, materialPath: string): UsdPrim {
  const { points, normals, uvs, indices } = geometry;
  const attributes: UsdAttribute[] = [
    { name: 'doubleSided', type: 'bool', value: false, uniform: true },
    { name: 'extent', type: 'float3[]', value: extentOf(points) },
    { name: 'faceVertexCounts', type: 'int[]', value: new Int32Array(indices.length / 3).fill(3) },
    { name: 'faceVertexIndices', type: 'int[]', value: indices },
    { name: 'normals', type: 'normal3f[]', value: normals, interpolation: 'vertex' },
    { name: 'orientation', type: 'token', value: 'rightHanded', uniform: true },
    { name: 'points', type: 'point3f[]', value: points },
    ...uvs.map(
      (value, set): UsdAttribute => ({
        name: `primvars:${uvName(set)}`,
        type: 'texCoord2f[]',
        value,
        interpolation: 'vertex',
      }),
    ),
    { name: 'subdivisionScheme', type: 'token', value: 'none', uniform: true },
  ];
  return {
    name,
    type: 'Mesh',
    apiSchemas: ['MaterialBindingAPI'],
    attributes,
    relationships: [{ name: 'material:binding', target: materialPath }],
  };
}

function extentOf(points: Float32Array): Float32Array {
  const out = Float32Array.of(Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity);
  for (let i = 0; i < points.length; i++) {
    const k = i % 3;
    out[k] = Math.min(out[k]!, points[i]!);
    out[k + 3] = Math.max(out[k + 3]!, points[i]!);
  }
  return out;
}
