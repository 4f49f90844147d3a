import type { Camera } from './camera';
import type { RasterPart } from './raster-scene';
import { rasterise, type Visible } from './rasterise';
import { shade } from './shade';

/** A square picture in linear light; `coverage` is 0 where there is only background, 1 where there is none. */
export type Picture = { side: number; rgb: Float32Array; coverage: Float32Array };

/** What stands behind the model. */
export const background = 0.5;
/** Points a pixel, along each side: which parts it shows is found at 4 points, and light once for each such part. */
const points = 2;
const inPixel = points ** 2;

/** Draws a model without a graphics card: the same numbers give the same picture on any machine. */
export function drawView(parts: readonly RasterPart[], camera: Camera, side: number): Picture {
  const fine = side * points;
  const seen = rasterise(parts, camera, fine);
  const out: Picture = {
    side,
    rgb: new Float32Array(side * side * 3).fill(background),
    coverage: new Float32Array(side * side),
  };
  const light = new Float32Array(3);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const corner = y * points * fine + x * points;
      const at = [corner, corner + 1, corner + fine, corner + fine + 1] as const;
      const to = y * side + x;
      for (let i = 0; i < inPixel; i++) {
        const number = seen.part[at[i]!]!;
        if (number === 0 || shownBefore(seen.part, at, i)) continue;
        const share = sharesOf(seen.part, at, number) / inPixel;
        shadePoint(parts[number - 1]!, seen, at[i]!, camera, light);
        out.coverage[to]! += share;
        // As a screen shows it: what is brighter than white is white before parts are averaged.
        for (let k = 0; k < 3; k++)
          out.rgb[to * 3 + k]! += (Math.min(1, Math.max(0, light[k]!)) - background) * share;
      }
    }
  }
  return out;
}

type Four = readonly [number, number, number, number];

function shownBefore(part: Uint16Array, at: Four, i: number): boolean {
  for (let k = 0; k < i; k++) if (part[at[k]!] === part[at[i]!]) return true;
  return false;
}

function sharesOf(part: Uint16Array, at: Four, number: number): number {
  let count = 0;
  for (let k = 0; k < inPixel; k++) if (part[at[k]!] === number) count++;
  return count;
}

function shadePoint(part: RasterPart, seen: Visible, at: number, camera: Camera, out: Float32Array): void {
  const t = seen.triangle[at]!;
  const corners = [part.corners[t * 3]!, part.corners[t * 3 + 1]!, part.corners[t * 3 + 2]!] as const;
  const [first, second] = [seen.first[at]!, seen.second[at]!];
  const area = seen.areas[seen.part[at]! - 1]![t]! / inPixel;
  const point = { part, corners, weights: [first, second, 1 - first - second] as const, area };
  shade(point, camera, part.material.doubleSided && isBehind(part, corners, camera), out);
}

function isBehind(
  { points: p }: RasterPart,
  [a, b, c]: readonly [number, number, number],
  { eye }: Camera,
): boolean {
  const [ax, ay, az] = [p[a * 3]!, p[a * 3 + 1]!, p[a * 3 + 2]!];
  const [ux, uy, uz] = [p[b * 3]! - ax, p[b * 3 + 1]! - ay, p[b * 3 + 2]! - az];
  const [vx, vy, vz] = [p[c * 3]! - ax, p[c * 3 + 1]! - ay, p[c * 3 + 2]! - az];
  const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  return nx * (eye[0] - ax) + ny * (eye[1] - ay) + nz * (eye[2] - az) < 0;
}
