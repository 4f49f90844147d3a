import type { Vec3 } from '@/lib/model3d/attachment/vector';

export type Lenses = {
  /** Middle of the left lens' box (x > 0), in the upright frame. */
  middle: Vec3;
  width: number;
  height: number;
  /** Between the two lens boxes: what opticians call the bridge (ISO 8624, boxed system). */
  gap: number;
  frameWidth: number;
  /** False: no lens was found, and its place is guessed from the front. */
  measured: boolean;
};

/**
 * Boxed sizes of glasses that stand upright with x = 0 in their plane of symmetry, metres.
 *
 * @param lensParts Points of parts that are lenses, if any are known.
 */
export function measureLenses(
  lensParts: readonly (readonly Vec3[])[],
  all: readonly Vec3[],
  halfWidth: number,
): Lenses {
  const known = lensParts.flat().filter(([x]) => Math.abs(x) > halfWidth * 0.03);
  const frontZ = quantile(
    all.filter(([x]) => Math.abs(x) < halfWidth * 0.4).map(([, , z]) => z),
    0.5,
  );
  const front = all.filter(([, , z]) => z > frontZ - 0.016);
  const frameWidth = 2 * front.reduce((most, [x]) => Math.max(most, Math.abs(x)), 0);
  const box = known.length > 100 ? boxOf(known) : openingOf(front, halfWidth);
  if (!box) {
    const y = quantile(
      front.map(([, v]) => v),
      0.5,
    );
    return {
      middle: [halfWidth * 0.48, y, frontZ],
      width: halfWidth * 0.74,
      height: halfWidth * 0.55,
      gap: halfWidth * 0.26,
      frameWidth,
      measured: false,
    };
  }
  return {
    middle: [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, box.z ?? frontZ],
    width: box.x1 - box.x0,
    height: box.y1 - box.y0,
    gap: 2 * box.x0,
    frameWidth,
    measured: true,
  };
}

type Box = { x0: number; x1: number; y0: number; y1: number; z?: number };

function boxOf(points: readonly Vec3[]): Box {
  const x = points.map((p) => Math.abs(p[0]));
  const y = points.map((p) => p[1]);
  return {
    x0: Math.min(...x),
    x1: Math.max(...x),
    y0: Math.min(...y),
    y1: Math.max(...y),
    z: quantile(
      points.map((p) => p[2]),
      0.5,
    ),
  };
}

/**
 * The hole that a lens would fill, where no part is known to be one: half millimetre cells of the front seen from the
 * front, both halves laid on each other, and of the empty regions that the frame closes in the largest.
 */
function openingOf(front: readonly Vec3[], halfWidth: number): Box | null {
  const cell = halfWidth / 70;
  const y0 = Math.min(...front.map(([, y]) => y)) - 2 * cell;
  const rows = Math.ceil((Math.max(...front.map(([, y]) => y)) - y0) / cell) + 3;
  const columns = Math.ceil(halfWidth / cell) + 3;
  const filled = new Uint8Array(rows * columns);
  for (const [x, y] of front) {
    const at = Math.floor((y - y0) / cell) * columns + Math.floor(Math.abs(x) / cell) + 1;
    for (const by of [0, 1, -1, columns, -columns])
      if (at + by >= 0 && at + by < filled.length) filled[at + by] = 1;
  }
  let best: { count: number; box: Box } | null = null;
  for (let start = 0; start < filled.length; start++) {
    if (filled[start]) continue;
    let [count, open] = [0, false];
    const box: Box = { x0: Infinity, x1: -Infinity, y0: Infinity, y1: -Infinity };
    const stack = [start];
    filled[start] = 2;
    while (stack.length > 0) {
      const at = stack.pop()!;
      const [row, column] = [Math.floor(at / columns), at % columns];
      if (row === 0 || row === rows - 1 || column === 0 || column === columns - 1) open = true;
      // What was painted is one cell wider than it is.
      box.x0 = Math.min(box.x0, (column - 2) * cell);
      box.x1 = Math.max(box.x1, (column + 1) * cell);
      box.y0 = Math.min(box.y0, y0 + (row - 1) * cell);
      box.y1 = Math.max(box.y1, y0 + (row + 2) * cell);
      count++;
      const next = [
        row > 0 && at - columns,
        row < rows - 1 && at + columns,
        column > 0 && at - 1,
        column < columns - 1 && at + 1,
      ];
      for (const n of next) {
        if (n !== false && filled[n] === 0) {
          filled[n] = 2;
          stack.push(n);
        }
      }
    }
    if (!open && (!best || count > best.count)) best = { count, box };
  }
  return best && best.count > 300 ? best.box : null;
}

export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
