import type { Distance, Shape } from './shape';

/** Triangles of a closed surface. Metres; `normals` of unit length point outward. */
export type Surface = { positions: Float32Array; normals: Float32Array; indices: Uint32Array };

export type Box = { min: readonly [number, number, number]; max: readonly [number, number, number] };

/** Cells of a block along each edge: what is far from the surface is skipped a block at a time. */
const blockCells = 5;

type Grid = { box: Box; cell: number; nx: number; ny: number; nz: number; blocksX: number; blocksY: number };

/**
 * The surface of a shape, by naive surface nets: one point in each cell that the surface crosses, moved onto the
 * surface afterwards, four of them round each edge that it cuts. Closed where the box holds the whole shape.
 *
 * @param box Millimetres.
 * @param cell Edge of a cell, millimetres.
 */
export function surfaceOf(shape: Shape, box: Box, cell: number): Surface {
  const count = (k: 0 | 1 | 2) => Math.ceil((box.max[k] - box.min[k]) / cell) + 2;
  const [nx, ny, nz] = [count(0), count(1), count(2)];
  const blocks = (n: number) => Math.ceil(n / blockCells);
  const grid: Grid = { box, cell, nx, ny, nz, blocksX: blocks(nx), blocksY: blocks(ny) };
  const { values, nearby } = sampled(shape, grid);
  const points: number[] = [];
  const shapes: Distance[] = [];
  const pointOf = new Int32Array(nx * ny * nz).fill(-1);
  const at = (i: number, j: number, k: number) => i + nx * (j + ny * k);
  for (let k = 0; k < nz - 1; k++) {
    for (let j = 0; j < ny - 1; j++) {
      for (let i = 0; i < nx - 1; i++) {
        const near = nearby[blockOf(grid, i, j, k)];
        if (!near) continue;
        const point = crossing(values, at(i, j, k), nx, nx * ny);
        if (!point) continue;
        pointOf[at(i, j, k)] = points.length / 3;
        points.push(
          box.min[0] + (i + point[0]) * cell,
          box.min[1] + (j + point[1]) * cell,
          box.min[2] + (k + point[2]) * cell,
        );
        shapes.push(near);
      }
    }
  }
  const indices: number[] = [];
  const quad = (a: number, b: number, c: number, d: number, flip: boolean) => {
    if (flip) indices.push(a, c, b, b, c, d);
    else indices.push(a, b, c, b, d, c);
  };
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      for (let i = 1; i < nx - 1; i++) {
        const o = at(i, j, k);
        const inside = values[o]! < 0;
        const p = (x: number, y: number, z: number) => pointOf[at(i - x, j - y, k - z)]!;
        if (inside !== values[o + 1]! < 0) quad(p(0, 1, 1), p(0, 0, 1), p(0, 1, 0), p(0, 0, 0), !inside);
        if (inside !== values[o + nx]! < 0) quad(p(1, 0, 1), p(1, 0, 0), p(0, 0, 1), p(0, 0, 0), !inside);
        if (inside !== values[o + nx * ny]! < 0)
          quad(p(1, 1, 0), p(0, 1, 0), p(1, 0, 0), p(0, 0, 0), !inside);
      }
    }
  }
  return { ...onSurface(shapes, points, cell), indices: Uint32Array.from(indices) };
}

const blockOf = ({ blocksX, blocksY }: Grid, i: number, j: number, k: number) =>
  Math.floor(i / blockCells) + blocksX * (Math.floor(j / blockCells) + blocksY * Math.floor(k / blockCells));

/** Values at the grid's corners (far from the surface only their sign is right), and each block's narrowed shape. */
function sampled(shape: Shape, grid: Grid): { values: Float32Array; nearby: (Distance | undefined)[] } {
  const { box, cell, nx, ny, nz } = grid;
  const values = new Float32Array(nx * ny * nz);
  const nearby: (Distance | undefined)[] = [];
  const half = (blockCells * cell) / 2;
  const reach = half * Math.sqrt(3) + cell;
  const place = (k: 0 | 1 | 2, i: number) => box.min[k] + i * cell;
  for (let bz = 0; bz < nz; bz += blockCells) {
    for (let by = 0; by < ny; by += blockCells) {
      for (let bx = 0; bx < nx; bx += blockCells) {
        const [mx, my, mz] = [place(0, bx) + half, place(1, by) + half, place(2, bz) + half];
        const middle = shape(mx, my, mz);
        const distance = Math.abs(middle) < reach * 1.5 ? shape.near(mx, my, mz, reach) : undefined;
        nearby[blockOf(grid, bx, by, bz)] = distance;
        for (let k = bz; k < Math.min(nz, bz + blockCells); k++) {
          for (let j = by; j < Math.min(ny, by + blockCells); j++) {
            for (let i = bx; i < Math.min(nx, bx + blockCells); i++) {
              values[i + nx * (j + ny * k)] = distance
                ? distance(place(0, i), place(1, j), place(2, k))
                : middle;
            }
          }
        }
      }
    }
  }
  return { values, nearby };
}

/** The values at a cell's corners: kept between calls, for nothing is as frequent. */
const corner = new Float32Array(8);

/** The middle of where the surface crosses a cell's twelve edges, in cells; null where it does not. */
function crossing(
  values: Float32Array,
  o: number,
  row: number,
  layer: number,
): [number, number, number] | null {
  let inside = 0;
  for (let c = 0; c < 8; c++) {
    corner[c] = values[o + (c & 1) + (c & 2 ? row : 0) + (c & 4 ? layer : 0)]!;
    if (corner[c]! < 0) inside++;
  }
  if (inside === 0 || inside === 8) return null;
  let [x, y, z, count] = [0, 0, 0, 0];
  for (const [a, b] of edges) {
    const [va, vb] = [corner[a]!, corner[b]!];
    if (va < 0 === vb < 0) continue;
    const t = va / (va - vb);
    x += (a & 1) + ((b & 1) - (a & 1)) * t;
    y += ((a >> 1) & 1) + (((b >> 1) & 1) - ((a >> 1) & 1)) * t;
    z += ((a >> 2) & 1) + (((b >> 2) & 1) - ((a >> 2) & 1)) * t;
    count++;
  }
  return [x / count, y / count, z / count];
}

const edges = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 7],
  [0, 2],
  [1, 3],
  [4, 6],
  [5, 7],
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 7],
] as const;

/** Points moved onto the surface along its slope (at most half a cell), which is also their normal; in metres. */
function onSurface(
  shapes: readonly Distance[],
  points: readonly number[],
  cell: number,
): Pick<Surface, 'positions' | 'normals'> {
  const positions = new Float32Array(points.length);
  const normals = new Float32Array(points.length);
  const e = cell * 0.15;
  for (let i = 0; i < points.length; i += 3) {
    const distance = shapes[i / 3]!;
    let [x, y, z] = [points[i]!, points[i + 1]!, points[i + 2]!];
    for (let pass = 0; pass < 2; pass++) {
      // Four looks at the corners of a tetrahedron give the slope and, as their mean, the distance.
      const a = distance(x + e, y - e, z - e);
      const b = distance(x - e, y - e, z + e);
      const c = distance(x - e, y + e, z - e);
      const d = distance(x + e, y + e, z + e);
      const [gx, gy, gz] = [a - b - c + d, -a - b + c + d, -a + b - c + d];
      const size = Math.hypot(gx, gy, gz) || 1;
      normals[i] = gx / size;
      normals[i + 1] = gy / size;
      normals[i + 2] = gz / size;
      if (pass === 1) break;
      const by = Math.max(-cell / 2, Math.min(cell / 2, ((a + b + c + d) / 4) * ((4 * e) / size)));
      x -= (gx / size) * by;
      y -= (gy / size) * by;
      z -= (gz / size) * by;
    }
    positions[i] = x / 1000;
    positions[i + 1] = y / 1000;
    positions[i + 2] = z / 1000;
  }
  return { positions, normals };
}
