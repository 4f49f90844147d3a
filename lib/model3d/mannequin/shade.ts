import type { Mannequin } from './mannequin';

/**
 * How open to the light each point of a mannequin lies, 0..1: in a hollow the surface comes back soon on the way out
 * (Iñigo Quilez' ambient occlusion of distance fields). What plaster shows in the crook of a nose.
 */
export function shadeOf({
  positions,
  normals,
  distance,
}: Pick<Mannequin, 'positions' | 'normals' | 'distance'>): Float32Array {
  const out = new Float32Array(positions.length / 3);
  for (let i = 0; i < out.length; i++) {
    const o = i * 3;
    let [closed, weight, total] = [0, 1, 0];
    for (const way of [0.004, 0.012, 0.03]) {
      const d = distance([
        positions[o]! + normals[o]! * way,
        positions[o + 1]! + normals[o + 1]! * way,
        positions[o + 2]! + normals[o + 2]! * way,
      ]);
      closed += (weight * Math.max(0, way - d)) / way;
      total += weight;
      weight *= 0.8;
    }
    out[i] = Math.max(0, 1 - (1.15 * closed) / total);
  }
  return out;
}
