/**
 * Squared distance from a point to a triangle: the nearest of its face, edges and corners, told apart by the signs of
 * barycentric products (Ericson, Real-Time Collision Detection, §5.1.5).
 *
 * It runs some ten million times a model, so it makes no functions: tsx, which runs these sources, names each function
 * as it is made (esbuild's `keepNames`), and that alone took two thirds of the time.
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
  const d1 = abx * apx + aby * apy + abz * apz;
  const d2 = acx * apx + acy * apy + acz * apz;
  // The nearest point is a + ab·v + ac·w.
  let v = 0;
  let w = 0;
  if (d1 > 0 || d2 > 0) {
    const ab2 = abx * abx + aby * aby + abz * abz;
    const ac2 = acx * acx + acy * acy + acz * acz;
    const abac = abx * acx + aby * acy + abz * acz;
    if (ab2 * ac2 - abac * abac <= 1e-14 * ab2 * ac2) return squaredDistanceToEdges(px, py, pz, t, o);
    const [d3, d4, d5, d6] = [d1 - ab2, d2 - abac, d1 - abac, d2 - ac2];
    const vc = d1 * d4 - d3 * d2;
    const vb = d5 * d2 - d1 * d6;
    const va = d3 * d6 - d5 * d4;
    if (d3 >= 0 && d4 <= d3) v = 1;
    else if (vc <= 0 && d1 >= 0 && d3 <= 0) v = d1 / (d1 - d3);
    else if (d6 >= 0 && d5 <= d6) w = 1;
    else if (vb <= 0 && d2 >= 0 && d6 <= 0) w = d2 / (d2 - d6);
    else if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
      w = (d4 - d3) / (d4 - d3 + (d5 - d6));
      v = 1 - w;
    } else {
      const sum = va + vb + vc;
      v = vb / sum;
      w = vc / sum;
    }
  }
  const x = apx - abx * v - acx * w;
  const y = apy - aby * v - acy * w;
  const z = apz - abz * v - acz * w;
  return x * x + y * y + z * z;
}

/** A triangle without area is its three edges. */
function squaredDistanceToEdges(px: number, py: number, pz: number, t: ArrayLike<number>, o: number): number {
  return Math.min(
    squaredDistanceToEdge(px, py, pz, t, o, o + 3),
    squaredDistanceToEdge(px, py, pz, t, o, o + 6),
    squaredDistanceToEdge(px, py, pz, t, o + 3, o + 6),
  );
}

function squaredDistanceToEdge(
  px: number,
  py: number,
  pz: number,
  t: ArrayLike<number>,
  a: number,
  b: number,
): number {
  const [ax, ay, az] = [t[a]!, t[a + 1]!, t[a + 2]!];
  const [x, y, z] = [t[b]! - ax, t[b + 1]! - ay, t[b + 2]! - az];
  const whole = x * x + y * y + z * z;
  const part = x * (px - ax) + y * (py - ay) + z * (pz - az);
  const share = whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
  const [dx, dy, dz] = [px - ax - x * share, py - ay - y * share, pz - az - z * share];
  return dx * dx + dy * dy + dz * dz;
}
