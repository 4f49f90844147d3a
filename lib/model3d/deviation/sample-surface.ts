import type { Triangles } from './world-triangles';

/**
 * Points on a surface, evenly by area, then its corners: extremes of a change are mostly at corners.
 * The same triangles give the same points.
 *
 * @param count About how many of each.
 * @returns Shape [n × 3], metres.
 */
export function sampleSurface(triangles: Triangles, count: number): Float32Array {
  const total = triangles.length / 9;
  const areas = new Float64Array(total);
  let sum = 0;
  for (let i = 0; i < total; i++) {
    sum += areaOf(triangles, i * 9);
    areas[i] = sum;
  }
  const points: number[] = [];
  const random = mulberry32(1);
  // One point a stratum of area: even coverage, no clumps.
  for (let i = 0, triangle = 0; i < count && sum > 0; i++) {
    const at = ((i + random()) / count) * sum;
    while (triangle < total - 1 && areas[triangle]! < at) triangle++;
    const root = Math.sqrt(random());
    const [u, v] = [1 - root, root * random()];
    for (let k = 0; k < 3; k++) {
      const o = triangle * 9 + k;
      points.push(triangles[o]! * u + triangles[o + 3]! * v + triangles[o + 6]! * (1 - u - v));
    }
  }
  const corners = triangles.length / 3;
  const step = Math.max(1, Math.floor(corners / count));
  for (let i = 0; i < corners; i += step) {
    points.push(triangles[i * 3]!, triangles[i * 3 + 1]!, triangles[i * 3 + 2]!);
  }
  return Float32Array.from(points);
}

function areaOf(t: Triangles, o: number): number {
  const [ux, uy, uz] = [t[o + 3]! - t[o]!, t[o + 4]! - t[o + 1]!, t[o + 5]! - t[o + 2]!];
  const [vx, vy, vz] = [t[o + 6]! - t[o]!, t[o + 7]! - t[o + 1]!, t[o + 8]! - t[o + 2]!];
  return Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
}

/** A small generator of even numbers in 0..1 (Tommy Ettinger's mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
