import type { Frame, Point } from '../frame';

/** A part of a frame that has bars in it: a box with its own axes. */
export type BarRegion = {
  centre: Point;
  /** Unit vector across the bars: the direction to read in, or its opposite. */
  reading: Point;
  /** Pixels along `reading`, and along the bars. */
  length: number;
  height: number;
  /** Sum of gradient energy: what has the most of it is most likely a code. */
  energy: number;
};

/**
 * Finds what looks like bars: many edges close together that all run the same way (structure tensor per cell, as in
 * Bigün and Granlund 1987), joined over neighbouring cells.
 *
 * @param cell Edge of a cell in pixels. Small codes need small cells.
 * @returns Regions, the strongest first; at most `limit`.
 */
export function locateBars(frame: Frame, cell: number, limit: number, coherence = 0.55): BarRegion[] {
  const columns = Math.floor(frame.width / cell);
  const rows = Math.floor(frame.height / cell);
  if (columns < 2 || rows < 2) return [];
  const field = tensorField(frame, cell, columns, rows);
  const { energy, cos, sin } = field;
  const least = leastEnergy(energy, cell);
  const taken = new Uint8Array(columns * rows);
  const isBars = (i: number) =>
    (energy[i] as number) > least &&
    Math.hypot(cos[i] as number, sin[i] as number) > coherence * (energy[i] as number);
  const regions: BarRegion[] = [];
  const queue: number[] = [];
  for (let seed = 0; seed < taken.length; seed++) {
    if (taken[seed] || !isBars(seed)) continue;
    const members: number[] = [];
    queue.push(seed);
    taken[seed] = 1;
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      members.push(at);
      const x = at % columns;
      const y = (at / columns) | 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const nx = x + dx;
          const ny = y + dy;
          if (nx < 0 || ny < 0 || nx >= columns || ny >= rows) continue;
          const next = ny * columns + nx;
          if (taken[next] || !isBars(next) || !alike(cos, sin, at, next)) continue;
          taken[next] = 1;
          queue.push(next);
        }
      }
    }
    if (members.length >= 4) regions.push(toRegion(members, field, columns, cell));
  }
  return regions.sort((a, b) => b.energy - a.energy).slice(0, limit);
}

type Field = { energy: Float32Array; cos: Float32Array; sin: Float32Array };

/** Per cell: gradient energy, and its sum at the doubled angle, where opposite gradients agree. */
function tensorField(frame: Frame, cell: number, columns: number, rows: number): Field {
  const { width, luminance } = frame;
  const field = {
    energy: new Float32Array(columns * rows),
    cos: new Float32Array(columns * rows),
    sin: new Float32Array(columns * rows),
  };
  for (let row = 0; row < rows; row++) {
    for (let y = Math.max(1, row * cell); y < Math.min((row + 1) * cell, frame.height - 1); y++) {
      for (let column = 0; column < columns; column++) {
        let xx = 0;
        let yy = 0;
        let xy = 0;
        const end = Math.min((column + 1) * cell, width - 1);
        for (let x = Math.max(1, column * cell), at = y * width + x; x < end; x++, at++) {
          const gx = (luminance[at + 1] as number) - (luminance[at - 1] as number);
          const gy = (luminance[at + width] as number) - (luminance[at - width] as number);
          xx += gx * gx;
          yy += gy * gy;
          xy += gx * gy;
        }
        const i = row * columns + column;
        field.energy[i] = (field.energy[i] as number) + xx + yy;
        field.cos[i] = (field.cos[i] as number) + xx - yy;
        field.sin[i] = (field.sin[i] as number) + 2 * xy;
      }
    }
  }
  return field;
}

/** A cell counts from an eighth of what the strongest twentieth of the cells have, and never below a faint print's. */
function leastEnergy(energy: Float32Array, cell: number): number {
  const sorted = Float32Array.from(energy).sort();
  const strong = sorted[Math.floor(sorted.length * 0.95)] as number;
  return Math.max(strong / 8, 60 * cell * cell);
}

/** Within 22.5° of each other: 45° at the doubled angle. */
function alike(cos: Float32Array, sin: Float32Array, a: number, b: number): boolean {
  const dot = (cos[a] as number) * (cos[b] as number) + (sin[a] as number) * (sin[b] as number);
  const lengths =
    Math.hypot(cos[a] as number, sin[a] as number) * Math.hypot(cos[b] as number, sin[b] as number);
  return dot > Math.SQRT1_2 * lengths;
}

function toRegion(members: number[], field: Field, columns: number, cell: number): BarRegion {
  let cos = 0;
  let sin = 0;
  let energy = 0;
  for (const i of members) {
    cos += field.cos[i] as number;
    sin += field.sin[i] as number;
    energy += field.energy[i] as number;
  }
  const angle = Math.atan2(sin, cos) / 2;
  const reading = { x: Math.cos(angle), y: Math.sin(angle) };
  let fromU = Number.POSITIVE_INFINITY;
  let toU = Number.NEGATIVE_INFINITY;
  let fromV = Number.POSITIVE_INFINITY;
  let toV = Number.NEGATIVE_INFINITY;
  for (const i of members) {
    const x = ((i % columns) + 0.5) * cell;
    const y = (((i / columns) | 0) + 0.5) * cell;
    const u = x * reading.x + y * reading.y;
    const v = -x * reading.y + y * reading.x;
    fromU = Math.min(fromU, u);
    toU = Math.max(toU, u);
    fromV = Math.min(fromV, v);
    toV = Math.max(toV, v);
  }
  const u = (fromU + toU) / 2;
  const v = (fromV + toV) / 2;
  return {
    centre: { x: u * reading.x - v * reading.y, y: u * reading.y + v * reading.x },
    reading,
    length: toU - fromU + cell,
    height: toV - fromV + cell,
    energy,
  };
}
