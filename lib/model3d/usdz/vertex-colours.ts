import type { Primitive } from '@gltf-transform/core';

type Rgb = [number, number, number];

/** Triangles of one colour. */
export type ColourGroup = { colour: Rgb; corners: Uint32Array };

const mostGroups = 32;
const steps = [64, 32, 16, 8, 4, 3, 2] as const;

/**
 * Sorts a part's triangles by the mean of the colours at their corners (COLOR_0, linear), as finely as at most 32
 * groups allow: Quick Look shows no colours of vertices, but as many materials as one likes.
 *
 * @returns One white group for a part without colours; `stepped` when colours came out other than they were.
 */
export function colourGroups(
  primitive: Primitive,
  corners: Uint32Array,
  source: Uint32Array,
): { groups: ColourGroup[]; stepped: boolean } {
  const accessor = primitive.getAttribute('COLOR_0');
  if (!accessor) return { groups: [{ colour: [1, 1, 1], corners }], stepped: false };
  const triangles = corners.length / 3;
  const means = new Float32Array(triangles * 3);
  const c = [1, 1, 1, 1];
  for (let i = 0; i < corners.length; i++) {
    accessor.getElement(source[corners[i]!]!, c);
    for (let k = 0; k < 3; k++) means[Math.floor(i / 3) * 3 + k]! += c[k]! / 3;
  }
  for (const step of steps) {
    const groups = grouped(means, step);
    if (groups.size > mostGroups && step !== 2) continue;
    const made = [...groups.values()].map((members) => ({
      colour: meanOf(means, members),
      corners: cornersOf(corners, members),
    }));
    return { groups: made, stepped: made.some((group) => differs(accessorOf(primitive), group, source)) };
  }
  return { groups: [{ colour: [1, 1, 1], corners }], stepped: true };
}

const accessorOf = (primitive: Primitive) => primitive.getAttribute('COLOR_0')!;

/** Cells of equal width in what the eye sees, about the square root of light. */
function grouped(means: Float32Array, step: number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (let t = 0; t < means.length / 3; t++) {
    const cell = (k: number) => Math.round(Math.sqrt(Math.min(1, Math.max(0, means[t * 3 + k]!))) * step);
    const key = (cell(0) * 65 + cell(1)) * 65 + cell(2);
    const members = groups.get(key);
    if (members) members.push(t);
    else groups.set(key, [t]);
  }
  return groups;
}

function meanOf(means: Float32Array, members: readonly number[]): Rgb {
  const sum: Rgb = [0, 0, 0];
  for (const t of members) for (let k = 0; k < 3; k++) sum[k]! += means[t * 3 + k]! / members.length;
  return sum.map((value) => Math.round(value * 1e4) / 1e4) as Rgb;
}

function cornersOf(corners: Uint32Array, members: readonly number[]): Uint32Array {
  const out = new Uint32Array(members.length * 3);
  members.forEach((t, i) => void out.set(corners.subarray(t * 3, t * 3 + 3), i * 3));
  return out;
}

function differs(
  accessor: NonNullable<ReturnType<Primitive['getAttribute']>>,
  { colour, corners }: ColourGroup,
  source: Uint32Array,
): boolean {
  const c = [1, 1, 1, 1];
  return corners.some((corner) => {
    accessor.getElement(source[corner]!, c);
    return colour.some((value, k) => Math.abs(value - c[k]!) > 0.02);
  });
}
