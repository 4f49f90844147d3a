import type { RasterPart, Slot } from './raster-scene';
import { sample } from './texture';

/** A point of a triangle, for reading what lies there. */
export type SurfacePoint = {
  part: RasterPart;
  corners: readonly [number, number, number];
  weights: readonly [number, number, number];
  /** Pixels that the triangle covers: decides which size of a texture is read. */
  area: number;
};

/** @param out 4 numbers. */
export function readSlot(
  { part, corners, weights, area }: SurfacePoint,
  slot: Slot,
  out: Float32Array,
): void {
  const uv = part.uvs[slot.uv]!;
  const [a, b, c] = corners;
  const [au, av, bu, bv, cu, cv] = [
    uv[a * 2]!,
    uv[a * 2 + 1]!,
    uv[b * 2]!,
    uv[b * 2 + 1]!,
    uv[c * 2]!,
    uv[c * 2 + 1]!,
  ];
  const { width, height } = slot.texture.levels[0]!;
  const texels = (Math.abs((cu - au) * (bv - av) - (bu - au) * (cv - av)) / 2) * width * height;
  const level = texels > 0 && area > 0 ? 0.5 * Math.log2(texels / area) : 0;
  const u = au * weights[0] + bu * weights[1] + cu * weights[2];
  const v = av * weights[0] + bv * weights[1] + cv * weights[2];
  sample(slot.texture, u, v, level, out);
}

/** Three numbers a vertex, mixed. */
export function mixed(list: Float32Array, { corners, weights }: SurfacePoint, out: Float32Array): void {
  for (let k = 0; k < 3; k++) {
    out[k] =
      list[corners[0] * 3 + k]! * weights[0] +
      list[corners[1] * 3 + k]! * weights[1] +
      list[corners[2] * 3 + k]! * weights[2];
  }
}

/**
 * Bends a normal as a normal map says, in the triangle's own directions of u and v (glTF 2.0 §3.9.3). Tangents that a
 * file brings are not used: both models are drawn alike without.
 *
 * @param normal Unit length; changed in place.
 */
export function bendNormal(point: SurfacePoint, slot: Slot, scale: number, normal: Float32Array): void {
  const { part, corners } = point;
  const uv = part.uvs[slot.uv]!;
  const [a, b, c] = corners;
  const [u1, v1] = [uv[b * 2]! - uv[a * 2]!, uv[b * 2 + 1]! - uv[a * 2 + 1]!];
  const [u2, v2] = [uv[c * 2]! - uv[a * 2]!, uv[c * 2 + 1]! - uv[a * 2 + 1]!];
  const determinant = u1 * v2 - u2 * v1;
  if (determinant === 0) return;
  const p = part.points;
  const tangent = [0, 0, 0];
  for (let k = 0; k < 3; k++) {
    const [e1, e2] = [p[b * 3 + k]! - p[a * 3 + k]!, p[c * 3 + k]! - p[a * 3 + k]!];
    tangent[k] = (e1 * v2 - e2 * v1) / determinant;
  }
  const [nx, ny, nz] = [normal[0]!, normal[1]!, normal[2]!];
  const along = tangent[0]! * nx + tangent[1]! * ny + tangent[2]! * nz;
  let [tx, ty, tz] = [tangent[0]! - along * nx, tangent[1]! - along * ny, tangent[2]! - along * nz];
  const length = Math.hypot(tx, ty, tz);
  if (!(length > 0)) return;
  [tx, ty, tz] = [tx / length, ty / length, tz / length];
  // v counts downwards in glTF, and a map's green points up.
  const side = determinant > 0 ? -1 : 1;
  const [bx, by, bz] = [side * (ny * tz - nz * ty), side * (nz * tx - nx * tz), side * (nx * ty - ny * tx)];
  const map = bend;
  readSlot(point, slot, map);
  const [x, y, z] = [(map[0]! * 2 - 1) * scale, (map[1]! * 2 - 1) * scale, map[2]! * 2 - 1];
  const out = [x * tx + y * bx + z * nx, x * ty + y * by + z * ny, x * tz + y * bz + z * nz];
  const size = Math.hypot(...out) || 1;
  for (let k = 0; k < 3; k++) normal[k] = out[k]! / size;
}

const bend = new Float32Array(4);
