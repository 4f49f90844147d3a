/**
 * Squared distance from a point to a triangle: the nearest of its face, edges and corners, told apart by the signs of
 * barycentric products (Ericson, Real-Time Collision Detection, §5.1.5).
 *
 * @param t 9 numbers a triangle; the triangle begins at `o`.
 */
export function squaredDistanceToTriangle(
  px: number,
  py: number,
  pz: number,
  t: ArrayLike<number>,
  o: number,
): number {
  const [ax, ay, az] = [t[o]!, t[o + 1]!, t[o + 2]!];
  const [abx, aby, abz] = [t[o + 3]! - ax, t[o + 4]! - ay, t[o + 5]! - az];
  const [acx, acy, acz] = [t[o + 6]! - ax, t[o + 7]! - ay, t[o + 8]! - az];
  const [apx, apy, apz] = [px - ax, py - ay, pz - az];
  /** The point a + ab·v + ac·w, measured from p. */
  const to = (v: number, w: number) =>
    (apx - abx * v - acx * w) ** 2 + (apy - aby * v - acy * w) ** 2 + (apz - abz * v - acz * w) ** 2;

  const d1 = abx * apx + aby * apy + abz * apz;
  const d2 = acx * apx + acy * apy + acz * apz;
  if (d1 <= 0 && d2 <= 0) return to(0, 0);
  const ab2 = abx * abx + aby * aby + abz * abz;
  const ac2 = acx * acx + acy * acy + acz * acz;
  const abac = abx * acx + aby * acy + abz * acz;
  if (ab2 * ac2 - abac * abac <= 1e-14 * ab2 * ac2) return flat(ab2, ac2, abac, d1, d2, to);
  const [d3, d4, d5, d6] = [d1 - ab2, d2 - abac, d1 - abac, d2 - ac2];
  if (d3 >= 0 && d4 <= d3) return to(1, 0);
  const vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return to(d1 / (d1 - d3), 0);
  if (d6 >= 0 && d5 <= d6) return to(0, 1);
  const vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return to(0, d2 / (d2 - d6));
  const va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
    const w = (d4 - d3) / (d4 - d3 + (d5 - d6));
    return to(1 - w, w);
  }
  const sum = va + vb + vc;
  return to(vb / sum, vc / sum);
}

/** A triangle without area is its three edges. */
function flat(
  ab2: number,
  ac2: number,
  abac: number,
  d1: number,
  d2: number,
  to: (v: number, w: number) => number,
): number {
  const share = (part: number, whole: number) => (whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0);
  const w = share(ab2 - abac + d2 - d1, ab2 - 2 * abac + ac2);
  return Math.min(to(share(d1, ab2), 0), to(0, share(d2, ac2)), to(1 - w, w));
}
