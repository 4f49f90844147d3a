import { surfacePoints } from './surface-points';

/** Corners of triangles and as many points between them, mixed so that any thinning keeps both. Shape [n × 3]. */
export function densePoints(triangles: Float32Array, between: number): Float64Array {
  const corners = Math.floor(triangles.length / 3);
  const keep = Math.min(corners, between);
  const inside = surfacePoints(triangles, between);
  const out = new Float64Array((keep + inside.count) * 3);
  const total = keep + inside.count;
  let [a, b] = [0, 0];
  for (let i = 0; i < total; i++) {
    const corner = a * total < keep * (i + 1) && a < keep;
    const o = corner ? Math.floor((a * corners) / keep) * 3 : b * 3;
    const source = corner ? triangles : inside.positions;
    for (let k = 0; k < 3; k++) out[i * 3 + k] = source[o + k]!;
    if (corner) a++;
    else b++;
  }
  return out;
}
