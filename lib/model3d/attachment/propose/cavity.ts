import { anySquareTo, cross, dot, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { SurfacePoints } from './surface-points';

const cells = 40;

/**
 * How much of a thing's underside is a hollow that its rim closes in: seen from below along `up`, a cell lies in the
 * hollow as deep as it is above the highest rim on its way out to eight sides.
 *
 * @returns Cubic metres.
 */
export function cavityVolume({ positions, count }: SurfacePoints, up: Vec3): number {
  const u = anySquareTo(up);
  const v = cross(up, u);
  const seen: Vec3[] = [];
  for (let i = 0; i < count; i++) {
    const p: Vec3 = [positions[i * 3]!, positions[i * 3 + 1]!, positions[i * 3 + 2]!];
    seen.push([dot(p, u), dot(p, v), dot(p, up)]);
  }
  const x0 = Math.min(...seen.map((p) => p[0]));
  const y0 = Math.min(...seen.map((p) => p[1]));
  const cell =
    Math.max(Math.max(...seen.map((p) => p[0])) - x0, Math.max(...seen.map((p) => p[1])) - y0) / cells;
  const lowest = new Float64Array((cells + 1) ** 2).fill(Infinity);
  for (const [x, y, z] of seen) {
    const at = Math.floor((y - y0) / cell) * (cells + 1) + Math.floor((x - x0) / cell);
    lowest[at] = Math.min(lowest[at]!, z);
  }
  let volume = 0;
  for (let row = 0; row <= cells; row++) {
    for (let column = 0; column <= cells; column++) {
      const height = lowest[row * (cells + 1) + column]!;
      if (height === Infinity) continue;
      let rim = -Infinity;
      for (const [dx, dy] of sides) {
        let way = Infinity;
        for (
          let r = row + dy, c = column + dx;
          r >= 0 && r <= cells && c >= 0 && c <= cells;
          r += dy, c += dx
        ) {
          way = Math.min(way, lowest[r * (cells + 1) + c]!);
        }
        rim = Math.max(rim, way);
      }
      if (height > rim) volume += (height - rim) * cell * cell;
    }
  }
  return volume;
}

const sides = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
] as const;
