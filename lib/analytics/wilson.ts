/** A share with the range that it lies in, 19 times of 20. */
export type Share = { part: number; of: number; share: number; low: number; high: number };

const z = 1.959_964;

/**
 * The share of `part` in `of` with its Wilson score interval (E. B. Wilson, JASA 22, 1927), which stays inside 0..1
 * and says something also when few were asked. Null when nobody was.
 *
 * @param part 0..of.
 */
export function shareOf(part: number, of: number): Share | null {
  if (of <= 0) return null;
  const share = Math.min(1, part / of);
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { part, of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Whether a share is known too badly to be shown as a number: the range is wider than 40 points. */
export function tooFew({ low, high }: Share): boolean {
  return high - low > 0.4;
}
