import type { Document, Material } from '@gltf-transform/core';
import { type PlacedPart, placedParts } from '@/lib/model3d/scene/placed-part';
import { placedUv, type UvSet, uvKey } from '@/lib/model3d/scene/uv-set';
import { type MaterialInputs, materialInputs } from './material-inputs';
import { openTriangles } from './open-triangles';
import type { UsdzNotes } from './usdz-report';
import { colourGroups } from './vertex-colours';

/** Geometry that is drawn with one material: what becomes one mesh of USD. */
export type MeshPart = {
  material: MaterialInputs;
  /** Sets of texture coordinates that the material's textures want, the colour's first; as many arrays in `uvs`. */
  uvSets: UvSet[];
  pieces: MeshPiece[];
};

/** Vertices of one placed part that the mesh is put together from. */
export type MeshPiece = {
  points: Float32Array;
  normals: Float32Array;
  uvs: Float32Array[];
  corners: Uint32Array;
  /** Flags of triangles that get a back. */
  backs: Uint8Array;
};

/**
 * Sorts what a model draws by material, so that Quick Look draws as few meshes as there are materials. See-through
 * parts stay apart: renderers sort those by their places. Double-sided surfaces are marked for a back of their own
 * unless they are closed: Quick Look has long ignored USD's `doubleSided`, and no two faces may lie in one place for
 * viewers that heed it.
 */
export function meshParts(document: Document, variant: string | null, notes: UsdzNotes): MeshPart[] {
  const parts = new Map<string, MeshPart>();
  const materials = new Map<Material | null, { number: number; inputs: MaterialInputs }>();
  let count = 0;
  for (const placed of placedParts(document, variant)) {
    count++;
    const known = materials.get(placed.material);
    const { number, inputs } = known ?? {
      number: materials.size,
      inputs: materialInputs(placed.material, notes),
    };
    if (!known) materials.set(placed.material, { number, inputs });
    const { groups, stepped } = colourGroups(placed.primitive, placed.corners, placed.source);
    if (stepped) notes.add('vertex-colours-stepped');
    const uvSets = uvSetsOf(inputs);
    const uvs = uvSets.map((set) => coordinates(placed, set));
    for (const { colour, corners } of groups) {
      const white = colour.every((value) => value === 1);
      const key = `${number} ${white ? '' : colour.join(' ')} ${inputs.alpha === 'blend' ? count : ''}`;
      const part = parts.get(key) ?? {
        material: white ? inputs : tinted(inputs, colour),
        uvSets,
        pieces: [],
      };
      parts.set(key, part);
      const backs = inputs.doubleSided
        ? openTriangles(placed.points, corners)
        : new Uint8Array(corners.length / 3);
      part.pieces.push({ points: placed.points, normals: placed.normals, uvs, corners, backs });
    }
  }
  return [...parts.values()];
}

/** Triangles of parts, with and without the backs. */
export function countTriangles(parts: readonly MeshPart[]): { fronts: number; backs: number } {
  let [fronts, backs] = [0, 0];
  for (const { pieces } of parts) {
    for (const piece of pieces) {
      fronts += piece.corners.length / 3;
      for (const flag of piece.backs) backs += flag;
    }
  }
  return { fronts, backs };
}

function uvSetsOf({ textures }: MaterialInputs): UvSet[] {
  const colourFirst = [...textures].sort(
    (a, b) => Number(b.input === 'diffuseColor') - Number(a.input === 'diffuseColor'),
  );
  const sets = new Map(colourFirst.map(({ uv }) => [uvKey(uv), uv]));
  return [...sets.values()];
}

/** Turned over: USD counts from the bottom, glTF from the top. */
function coordinates({ primitive, source }: PlacedPart, set: UvSet): Float32Array {
  const uv = placedUv(primitive, source, set);
  for (let i = 1; i < uv.length; i += 2) uv[i] = 1 - uv[i]!;
  return uv;
}

function tinted(inputs: MaterialInputs, colour: readonly number[]): MaterialInputs {
  const [r, g, b] = inputs.diffuseColor;
  return {
    ...inputs,
    diffuseColor: [r * colour[0]!, g * colour[1]!, b * colour[2]!],
    textures: inputs.textures.map((each) =>
      each.input === 'diffuseColor'
        ? {
            ...each,
            boost: [each.boost[0] * colour[0]!, each.boost[1] * colour[1]!, each.boost[2] * colour[2]!],
          }
        : each,
    ),
  };
}
