import { cross, unit, type Vec3 } from '@/lib/model3d/attachment/vector';

export type PrincipalAxes = {
  /** Middle of the surface by area. */
  centre: Vec3;
  /** Right-handed unit vectors, the widest spread first. */
  axes: [Vec3, Vec3, Vec3];
  /** Root mean square spread along each, metres. */
  spread: [number, number, number];
};

/**
 * The directions in which a surface spreads, from the exact moments of its triangles: what is symmetric has its plane
 * of symmetry square on one of them, to rounding.
 *
 * @returns null without area.
 */
export function principalAxes(triangles: Float32Array): PrincipalAxes | null {
  let area = 0;
  const mean = [0, 0, 0];
  const moment = [0, 0, 0, 0, 0, 0];
  const p = new Float64Array(9);
  for (let o = 0; o + 8 < triangles.length; o += 9) {
    for (let k = 0; k < 9; k++) p[k] = triangles[o + k]!;
    const a = areaOf(p);
    area += a;
    // ∫ x xᵀ over a triangle = area/12 · (Σ vᵢvᵢᵀ + ssᵀ), s the sum of its corners.
    for (let k = 0; k < 3; k++) mean[k]! += (a * (p[k]! + p[k + 3]! + p[k + 6]!)) / 3;
    let m = 0;
    for (let i = 0; i < 3; i++) {
      for (let j = i; j < 3; j++) {
        const s = (p[i]! + p[i + 3]! + p[i + 6]!) * (p[j]! + p[j + 3]! + p[j + 6]!);
        moment[m++]! += (a / 12) * (p[i]! * p[j]! + p[i + 3]! * p[j + 3]! + p[i + 6]! * p[j + 6]! + s);
      }
    }
  }
  if (!(area > 0)) return null;
  const c = mean.map((v) => v / area) as Vec3;
  const [xx, xy, xz, yy, yz, zz] = moment.map((v) => v / area) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    centre: c,
    ...eigen([
      [xx - c[0] * c[0], xy - c[0] * c[1], xz - c[0] * c[2]],
      [xy - c[0] * c[1], yy - c[1] * c[1], yz - c[1] * c[2]],
      [xz - c[0] * c[2], yz - c[1] * c[2], zz - c[2] * c[2]],
    ]),
  };
}

/** Eigenvectors of a symmetric matrix by Jacobi rotations, largest value first. `m` is used up. */
export function eigen(m: number[][]): Pick<PrincipalAxes, 'axes' | 'spread'> {
  const v = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  for (let sweep = 0; sweep < 24; sweep++) {
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const off = m[i]![j]!;
      if (Math.abs(off) < 1e-18) continue;
      const theta = 0.5 * Math.atan2(2 * off, m[j]![j]! - m[i]![i]!);
      const [c, s] = [Math.cos(theta), Math.sin(theta)];
      for (let k = 0; k < 3; k++) {
        const [a, b] = [m[k]![i]!, m[k]![j]!];
        m[k]![i] = c * a - s * b;
        m[k]![j] = s * a + c * b;
      }
      for (let k = 0; k < 3; k++) {
        const [a, b] = [m[i]![k]!, m[j]![k]!];
        m[i]![k] = c * a - s * b;
        m[j]![k] = s * a + c * b;
      }
      for (let k = 0; k < 3; k++) {
        const [a, b] = [v[k]![i]!, v[k]![j]!];
        v[k]![i] = c * a - s * b;
        v[k]![j] = s * a + c * b;
      }
    }
  }
  const order = [0, 1, 2].sort((a, b) => m[b]![b]! - m[a]![a]!) as [number, number, number];
  const column = (k: number): Vec3 => unit([v[0]![k]!, v[1]![k]!, v[2]![k]!]);
  const [first, second] = [column(order[0]), column(order[1])];
  return {
    axes: [first, second, cross(first, second)],
    spread: order.map((k) => Math.sqrt(Math.max(0, m[k]![k]!))) as Vec3,
  };
}

function areaOf(p: Float64Array): number {
  const [ux, uy, uz] = [p[3]! - p[0]!, p[4]! - p[1]!, p[5]! - p[2]!];
  const [vx, vy, vz] = [p[6]! - p[0]!, p[7]! - p[1]!, p[8]! - p[2]!];
  return Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
}
