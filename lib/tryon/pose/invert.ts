/**
 * The inverse of a symmetric positive definite matrix (Gauss–Jordan with pivots), or null where it has none to twelve digits.
 *
 * @param matrix Shape [n, n], row-major. Not modified.
 */
export function invert(matrix: ArrayLike<number>, n: number): number[] | null {
  const a = Array.from(matrix);
  const out = Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
  const least = 1e-12 * Math.max(...a.map(Math.abs));
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(a[row * n + column] as number) > Math.abs(a[pivot * n + column] as number)) pivot = row;
    }
    const size = a[pivot * n + column] as number;
    if (!Number.isFinite(size) || Math.abs(size) <= least) return null;
    for (const m of [a, out]) {
      for (let k = 0; k < n; k++) {
        const x = m[pivot * n + k] as number;
        m[pivot * n + k] = m[column * n + k] as number;
        m[column * n + k] = x / size;
      }
    }
    for (let row = 0; row < n; row++) {
      const by = row === column ? 0 : (a[row * n + column] as number);
      if (by === 0) continue;
      for (const m of [a, out]) {
        for (let k = 0; k < n; k++)
          m[row * n + k] = (m[row * n + k] as number) - by * (m[column * n + k] as number);
      }
    }
  }
  return out;
}
