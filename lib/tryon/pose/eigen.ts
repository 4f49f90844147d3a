/**
 * The eigenvector of the largest eigenvalue of a symmetric matrix, by Jacobi's rotations.
 *
 * @param matrix Shape [n, n], row-major. Not modified.
 * @returns Of unit length; its sign is arbitrary.
 */
export function largestEigenvector(matrix: readonly number[], n: number): number[] {
  const a = [...matrix];
  const v = Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += (a[p * n + q] as number) ** 2;
    if (off < 1e-22 * a.reduce((sum, x) => sum + x * x, 1e-300)) break;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) rotateOut(a, v, n, p, q);
    }
  }
  let best = 0;
  for (let i = 1; i < n; i++) if ((a[i * n + i] as number) > (a[best * n + best] as number)) best = i;
  return Array.from({ length: n }, (_, k) => v[k * n + best] as number);
}

/** Turns the plane of axes p and q so that their element becomes 0. */
function rotateOut(a: number[], v: number[], n: number, p: number, q: number): void {
  const apq = a[p * n + q] as number;
  if (apq === 0) return;
  const theta = ((a[q * n + q] as number) - (a[p * n + p] as number)) / (2 * apq);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const [x, y] = [a[k * n + p] as number, a[k * n + q] as number];
    a[k * n + p] = c * x - s * y;
    a[k * n + q] = s * x + c * y;
  }
  for (let k = 0; k < n; k++) {
    const [x, y] = [a[p * n + k] as number, a[q * n + k] as number];
    a[p * n + k] = c * x - s * y;
    a[q * n + k] = s * x + c * y;
    const [vx, vy] = [v[k * n + p] as number, v[k * n + q] as number];
    v[k * n + p] = c * vx - s * vy;
    v[k * n + q] = s * vx + c * vy;
  }
}
