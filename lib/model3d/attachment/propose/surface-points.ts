/** Points on a surface, each standing for the same area. `positions` and `normals` have shape [count × 3]. */
export type SurfacePoints = {
  count: number;
  positions: Float64Array;
  normals: Float64Array;
  /** Square metres a point. */
  areaEach: number;
};

/**
 * About `count` points, one in every stratum of area, so that no triangulation is favoured. The same triangles give
 * the same points.
 */
export function surfacePoints(triangles: Float32Array, count: number): SurfacePoints {
  const total = triangles.length / 9;
  const normals = new Float64Array(total * 3);
  const sums = new Float64Array(total);
  let area = 0;
  for (let i = 0; i < total; i++) {
    const size = crossOf(triangles, i * 9, normals, i * 3);
    area += size / 2;
    sums[i] = area;
  }
  const out: SurfacePoints = {
    count: area > 0 ? count : 0,
    positions: new Float64Array(count * 3),
    normals: new Float64Array(count * 3),
    areaEach: area / count,
  };
  for (let i = 0, t = 0; i < out.count; i++) {
    const at = ((i + 0.5) / count) * area;
    while (t < total - 1 && sums[t]! < at) t++;
    const [u, v] = plastic(i);
    for (let k = 0; k < 3; k++) {
      const o = t * 9 + k;
      out.positions[i * 3 + k] = triangles[o]! * (1 - u - v) + triangles[o + 3]! * u + triangles[o + 6]! * v;
      out.normals[i * 3 + k] = normals[t * 3 + k]!;
    }
  }
  return out;
}

/** A low-discrepancy point of the unit triangle (R2 sequence of Martin Roberts, folded). */
function plastic(i: number): [number, number] {
  const u = (0.5 + i * 0.7548776662466927) % 1;
  const v = (0.5 + i * 0.5698402909980532) % 1;
  return u + v > 1 ? [1 - u, 1 - v] : [u, v];
}

function crossOf(t: Float32Array, o: number, into: Float64Array, at: number): number {
  const [ux, uy, uz] = [t[o + 3]! - t[o]!, t[o + 4]! - t[o + 1]!, t[o + 5]! - t[o + 2]!];
  const [vx, vy, vz] = [t[o + 6]! - t[o]!, t[o + 7]! - t[o + 1]!, t[o + 8]! - t[o + 2]!];
  const [x, y, z] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  const size = Math.hypot(x, y, z);
  if (size > 0) {
    into[at] = x / size;
    into[at + 1] = y / size;
    into[at + 2] = z / size;
  }
  return size;
}
