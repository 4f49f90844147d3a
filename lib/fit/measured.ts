/** A length with its measuring error: the true one lies within ± `errorMillimetres` with 95 % confidence. Error ≥ 0. */
export type Measured = { millimetres: number; errorMillimetres: number };

/** A length and the interval that the true one lies in, at the confidence that its maker states. Millimetres. */
export type Interval = { millimetres: number; leastMillimetres: number; mostMillimetres: number };

/** Half-width of a 95 % interval in standard deviations of a normal distribution. */
export const z95 = 1.959964;

/**
 * Half-widths, in standard deviations, of 1, 2 or 3 intervals that hold **together** with 95 % confidence (Bonferroni: each
 * holds with 1 − 0.05/n, whether or not their errors go together): Φ⁻¹(1 − 0.025/n).
 */
export const zTogether = [z95, 2.241403, 2.39398] as const;

/**
 * How much longer `outer` is than `inner`, negative when it is shorter. Errors are normal and independent, so they add in
 * squares: a tape's error has nothing to do with a maker's.
 *
 * @param z Half-width of the interval in standard deviations, e.g. one of `zTogether`.
 */
export function spareOf(outer: Measured, inner: Measured, z: number): Interval {
  const millimetres = outer.millimetres - inner.millimetres;
  const half = (z / z95) * Math.hypot(outer.errorMillimetres, inner.errorMillimetres);
  return { millimetres, leastMillimetres: millimetres - half, mostMillimetres: millimetres + half };
}
