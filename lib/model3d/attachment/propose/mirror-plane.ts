import {
  across,
  add,
  anySquareTo,
  cross,
  dot,
  scale,
  unit,
  type Vec3,
} from '@/lib/model3d/attachment/vector';
import type { PrincipalAxes } from './principal-axes';
import type { SurfacePoints } from './surface-points';

export type MirrorPlane = {
  /** Unit vector square on the plane. */
  normal: Vec3;
  /** dot(normal, p) of the plane's points. */
  offset: number;
  /** Mean distance of a mirrored point from the surface, as a share of the thing's largest spread. */
  error: number;
};

/**
 * The plane that the thing is most nearly its own mirror image in: the best of those square on a principal axis or an
 * axis of the file, through its middle by area or by extent, and from there to where the error is least.
 *
 * A symmetric thing has its plane square on a principal axis; but an exporter may give one lens two skins.
 *
 * @param trials Directions that are tried; all are when left out.
 */
export function mirrorPlane(
  points: SurfacePoints,
  { centre, axes, spread }: PrincipalAxes,
  trials: readonly Vec3[] = [...axes, [1, 0, 0], [0, 1, 0], [0, 0, 1]],
): MirrorPlane {
  const cell = spread[0] / 14;
  const grid = gridOf(points, cell);
  const look = (normal: Vec3, offset: number): MirrorPlane => ({
    normal,
    offset,
    error: errorOf(points, grid, cell, normal, offset) / spread[0],
  });
  let best = trials
    .flatMap((normal) => [look(normal, dot(normal, centre)), look(normal, middleAlong(points, normal))])
    .reduce((a, b) => (b.error < a.error ? b : a));
  if (best.error < 0.004) return best;
  for (let radians = 0.07; radians > 0.002; radians /= 2) {
    const u = anySquareTo(best.normal);
    const v = cross(best.normal, u);
    const pivot = scale(best.normal, best.offset);
    for (const by of [u, scale(u, -1), v, scale(v, -1)]) {
      const normal = unit(add(best.normal, scale(by, radians)));
      // Turned about the middle, not about the file's origin.
      const through = dot(normal, add(pivot, across(centre, best.normal)));
      const found = look(normal, through);
      if (found.error < best.error) best = found;
    }
    for (const by of [radians, -radians]) {
      const found = look(best.normal, best.offset + by * spread[0] * 0.5);
      if (found.error < best.error) best = found;
    }
  }
  return best;
}

function middleAlong({ positions, count }: SurfacePoints, normal: Vec3): number {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    const at = dot(normal, [positions[i * 3]!, positions[i * 3 + 1]!, positions[i * 3 + 2]!]);
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  return (low + high) / 2;
}

type Grid = Map<string, number[]>;
const key = (x: number, y: number, z: number) => `${x},${y},${z}`;

function gridOf({ positions, count }: SurfacePoints, cell: number): Grid {
  const grid: Grid = new Map();
  for (let i = 0; i < count; i++) {
    const at = key(
      Math.floor(positions[i * 3]! / cell),
      Math.floor(positions[i * 3 + 1]! / cell),
      Math.floor(positions[i * 3 + 2]! / cell),
    );
    const bucket = grid.get(at);
    if (bucket) bucket.push(i);
    else grid.set(at, [i]);
  }
  return grid;
}

function errorOf(points: SurfacePoints, grid: Grid, cell: number, normal: Vec3, offset: number): number {
  const { positions, count } = points;
  const step = Math.max(1, Math.floor(count / 400));
  let [sum, tried] = [0, 0];
  for (let i = 0; i < count; i += step) {
    const p: Vec3 = [positions[i * 3]!, positions[i * 3 + 1]!, positions[i * 3 + 2]!];
    const by = 2 * (dot(p, normal) - offset);
    const q: Vec3 = [p[0] - by * normal[0], p[1] - by * normal[1], p[2] - by * normal[2]];
    sum += nearest(positions, grid, cell, q);
    tried++;
  }
  return sum / Math.max(1, tried);
}

/** Distance to the nearest point, at most two cells: further is simply far. */
function nearest(positions: Float64Array, grid: Grid, cell: number, q: Vec3): number {
  const [cx, cy, cz] = q.map((v) => Math.floor(v / cell)) as Vec3;
  let best = (2 * cell) ** 2;
  for (let x = cx - 1; x <= cx + 1; x++) {
    for (let y = cy - 1; y <= cy + 1; y++) {
      for (let z = cz - 1; z <= cz + 1; z++) {
        for (const i of grid.get(key(x, y, z)) ?? []) {
          const d =
            (positions[i * 3]! - q[0]) ** 2 +
            (positions[i * 3 + 1]! - q[1]) ** 2 +
            (positions[i * 3 + 2]! - q[2]) ** 2;
          if (d < best) best = d;
        }
      }
    }
  }
  return Math.sqrt(best);
}
