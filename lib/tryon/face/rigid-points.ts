import { canonicalFace } from './canonical-face';

/**
 * Vertices that keep their place when a face moves, and how much each counts in finding the head: ridge and sides of
 * the nose, corners of the eyes, forehead, temples and cheekbones. Nothing of mouth, jaw, lids or brows.
 */
const weighted: Record<number, number> = {
  // Ridge, tip and sides of the nose.
  6: 3,
  168: 3,
  197: 2,
  195: 1,
  122: 2,
  351: 2,
  196: 1,
  419: 1,
  4: 2,
  1: 1,
  5: 1,
  129: 1,
  358: 1,
  // Outer and inner corners of the eyes.
  33: 2,
  263: 2,
  133: 2,
  362: 2,
  // Forehead.
  10: 0.5,
  151: 1,
  9: 1,
  54: 0.5,
  284: 0.5,
  67: 0.5,
  297: 0.5,
  // Temples, before the ears, cheekbones.
  127: 1,
  356: 1,
  162: 0.5,
  389: 0.5,
  234: 0.5,
  454: 0.5,
  143: 1,
  372: 1,
  117: 0.5,
  346: 0.5,
  121: 0.5,
  350: 0.5,
};

export const rigidIndices: readonly number[] = Object.keys(weighted).map(Number);
export const rigidWeights: readonly number[] = rigidIndices.map((index) => weighted[index] as number);

/** Shape [points, 3]: the rigid vertices of the canonical face, metres. */
export const rigidShape: Float64Array = pick(
  canonicalFace.map((millimetres) => millimetres / 1000),
  rigidIndices,
);

/** Some points of many, x y z. */
export function pick(points: ArrayLike<number>, indices: readonly number[]): Float64Array {
  const out = new Float64Array(indices.length * 3);
  indices.forEach((index, i) => {
    for (let k = 0; k < 3; k++) out[3 * i + k] = points[3 * index + k] as number;
  });
  return out;
}
