import type { Camera } from './camera';
import { type Projected, project } from './project';
import type { RasterPart } from './raster-scene';
import { sample } from './texture';

/** What is seen in each pixel of a square picture. */
export type Visible = {
  side: number;
  /** Number of the part plus 1; 0 is nothing. */
  part: Uint16Array;
  triangle: Uint32Array;
  /** Weights of the triangle's first and second corner there, true to perspective. */
  first: Float32Array;
  second: Float32Array;
  /** 1 / distance. */
  near: Float32Array;
  /** For each part, pixels that each triangle covers when nothing hides it. */
  areas: Float32Array[];
};

/** Where see-through surfaces let a pixel through: the ordered pattern of Bayer, 4 × 4. */
const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map((value) => (value + 0.5) / 16);
/** Two faces in one place: the first one stays, for rounding decides nothing then. */
const bias = 1 + 1e-6;

/** Finds the nearest surface of each pixel. See-through surfaces fill as many pixels as they are opaque. */
export function rasterise(parts: readonly RasterPart[], camera: Camera, side: number): Visible {
  const count = side * side;
  const out: Visible = {
    side,
    part: new Uint16Array(count),
    triangle: new Uint32Array(count),
    first: new Float32Array(count),
    second: new Float32Array(count),
    near: new Float32Array(count),
    areas: [],
  };
  parts.forEach((part, number) => {
    const seen = project(part, camera, side);
    const areas = new Float32Array(part.corners.length / 3);
    out.areas.push(areas);
    for (let t = 0; t < areas.length; t++) areas[t] = fill(out, part, number, t, seen);
  });
  return out;
}

/** @returns Pixels that the triangle covers; 0 when it is seen from behind, is empty, or lies behind the camera. */
function fill(out: Visible, part: RasterPart, number: number, t: number, seen: Projected): number {
  const { corners, material } = part;
  const [a, b, c] = [corners[t * 3]!, corners[t * 3 + 1]!, corners[t * 3 + 2]!];
  const [na, nb, nc] = [seen.near[a]!, seen.near[b]!, seen.near[c]!];
  if (!(na > 0 && nb > 0 && nc > 0)) return 0;
  const [ax, ay, bx, by, cx, cy] = [seen.x[a]!, seen.y[a]!, seen.x[b]!, seen.y[b]!, seen.x[c]!, seen.y[c]!];
  // Pixels count downwards, so a front is clockwise on them.
  const twice = (cx - ax) * (by - ay) - (bx - ax) * (cy - ay);
  if (!Number.isFinite(twice) || twice === 0 || (twice < 0 && !material.doubleSided)) return 0;
  const { side } = out;
  const x0 = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const x1 = Math.min(side - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const y0 = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const y1 = Math.min(side - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  const through = material.alpha !== 'opaque';
  const over = 1 / twice;
  // Weights of a and b change evenly from pixel to pixel.
  const [stepA, stepB] = [(by - cy) * over * -1, (cy - ay) * over * -1];
  for (let y = y0; y <= y1; y++) {
    const py = y + 0.5;
    let wa = ((cx - (x0 + 0.5)) * (by - py) - (bx - (x0 + 0.5)) * (cy - py)) * over;
    let wb = ((ax - (x0 + 0.5)) * (cy - py) - (cx - (x0 + 0.5)) * (ay - py)) * over;
    for (let x = x0; x <= x1; x++, wa += stepA, wb += stepB) {
      const wc = 1 - wa - wb;
      if (wa < 0 || wb < 0 || wc < 0) continue;
      const near = wa * na + wb * nb + wc * nc;
      const at = y * side + x;
      if (near <= out.near[at]! * bias) continue;
      const [first, second] = [(wa * na) / near, (wb * nb) / near];
      if (through && !isThere(part, a, b, c, first, second, x, y)) continue;
      out.near[at] = near;
      out.part[at] = number + 1;
      out.triangle[at] = t;
      out.first[at] = first;
      out.second[at] = second;
    }
  }
  return Math.abs(twice) / 2;
}

const texel = new Float32Array(4);

function isThere(
  { uvs, material }: RasterPart,
  a: number,
  b: number,
  c: number,
  first: number,
  second: number,
  x: number,
  y: number,
): boolean {
  let alpha = material.colour[3];
  const slot = material.slots.colour;
  if (slot) {
    const uv = uvs[slot.uv]!;
    const third = 1 - first - second;
    const u = uv[a * 2]! * first + uv[b * 2]! * second + uv[c * 2]! * third;
    const v = uv[a * 2 + 1]! * first + uv[b * 2 + 1]! * second + uv[c * 2 + 1]! * third;
    sample(slot.texture, u, v, 1, texel);
    alpha *= texel[3]!;
  }
  return alpha >= (material.alpha === 'mask' ? material.cutoff : bayer[(y & 3) * 4 + (x & 3)]!);
}
