import { labOf } from '../render/colour-difference';

/**
 * CIE L*a*b* of each pixel.
 *
 * @param mask Only where this is set; zeros elsewhere. Null is everywhere.
 * @returns Shape [count × 3].
 */
export function labsOf(rgba: ArrayLike<number>, count: number, mask: Uint8Array | null = null): Float32Array {
  const labs = new Float32Array(count * 3);
  for (let i = 0; i < count; i++) {
    if (mask && !mask[i]) continue;
    const [l, a, b] = labOf(rgba[i * 4] ?? 0, rgba[i * 4 + 1] ?? 0, rgba[i * 4 + 2] ?? 0);
    labs[i * 3] = l;
    labs[i * 3 + 1] = a;
    labs[i * 3 + 2] = b;
  }
  return labs;
}
