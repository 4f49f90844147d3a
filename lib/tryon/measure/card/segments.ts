import type { Slopes } from './grey';

/** A straight edge: its middle, its direction (unit) and its length. Pixels of the slopes' picture. */
export type Segment = { x: number; y: number; dx: number; dy: number; length: number };

export type SegmentOptions = {
  /** Fainter slopes are no edge. Levels a pixel. */
  faintest: number;
  /** How far a pixel's slope may be turned from its edge's, radians. */
  turn: number;
  /** Shorter edges are left out, as a share of the picture's longer side. */
  shortest: number;
  most: number;
};

export const segmentDefaults: SegmentOptions = { faintest: 4, turn: Math.PI / 9, shortest: 0.025, most: 90 };

/**
 * The straight edges of a picture, longest first: from the steepest pixel outwards, neighbours whose slope points the same way
 * are one edge (the regions of LSD: Grompone von Gioi et al., TPAMI 2010), kept where they are long and thin.
 */
export function findSegments(slopes: Slopes, options: SegmentOptions = segmentDefaults): Segment[] {
  const { width, height, size } = slopes;
  const used = new Uint8Array(size.length);
  const seeds: number[] = [];
  for (let at = 0; at < size.length; at++) if ((size[at] as number) >= options.faintest) seeds.push(at);
  seeds.sort((a, b) => (size[b] as number) - (size[a] as number));
  const shortest = options.shortest * Math.max(width, height);
  const found: Segment[] = [];
  for (const seed of seeds) {
    if (used[seed]) continue;
    const segment = segmentOf(grow(slopes, seed, used, options), slopes);
    if (segment && segment.length >= shortest) found.push(segment);
  }
  return joined(found.sort((a, b) => b.length - a.length)).slice(0, options.most);
}

/** Pieces of one straight edge as one, as long as all of them: fingers lie over it, or the ground behind it changes. */
function joined(pieces: readonly Segment[]): Segment[] {
  const whole: Segment[] = [];
  for (const piece of pieces) {
    const same = whole.find((line) => {
      const turn = Math.abs(line.dx * piece.dy - line.dy * piece.dx);
      const off = Math.abs((piece.x - line.x) * -line.dy + (piece.y - line.y) * line.dx);
      const along = Math.abs((piece.x - line.x) * line.dx + (piece.y - line.y) * line.dy);
      return turn < 0.05 && off < 1.5 && along < 1.5 * (line.length + piece.length);
    });
    if (same) same.length += piece.length;
    else whole.push({ ...piece });
  }
  return whole.sort((a, b) => b.length - a.length);
}

/** An edge is as wide as its blur. Pixels to each side of its line. */
const offLine = 2;

/** The pixels of one edge. Marks them as used. */
function grow(
  { width, dx, dy, size }: Slopes,
  seed: number,
  used: Uint8Array,
  options: SegmentOptions,
): number[] {
  const region = [seed];
  used[seed] = 1;
  let [sx, sy] = [
    (dx[seed] as number) / (size[seed] as number),
    (dy[seed] as number) / (size[seed] as number),
  ];
  let [cx, cy] = [seed % width, Math.floor(seed / width)];
  const least = Math.cos(options.turn);
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  for (let i = 0; i < region.length; i++) {
    for (const by of around) {
      const at = (region[i] as number) + by;
      const slope = size[at];
      if (slope === undefined || slope < options.faintest || used[at]) continue;
      const [ux, uy] = [(dx[at] as number) / slope, (dy[at] as number) / slope];
      const long = Math.hypot(sx, sy);
      if (ux * sx + uy * sy < least * long) continue;
      // Off the line so far: another edge begins here, and is one of its own.
      const [x, y] = [at % width, Math.floor(at / width)];
      if (Math.abs((x - cx) * sx + (y - cy) * sy) > offLine * long) continue;
      used[at] = 1;
      region.push(at);
      sx += ux;
      sy += uy;
      cx += (x - cx) / region.length;
      cy += (y - cy) / region.length;
    }
  }
  return region;
}

/** The line through the pixels of one edge, weighted by their slopes. Null where they are a blot rather than a line. */
function segmentOf(region: readonly number[], { width, size }: Slopes): Segment | null {
  if (region.length < 8) return null;
  let [w, x, y] = [0, 0, 0];
  for (const at of region) {
    const weight = size[at] as number;
    w += weight;
    x += weight * (at % width);
    y += weight * Math.floor(at / width);
  }
  [x, y] = [x / w, y / w];
  let [xx, xy, yy] = [0, 0, 0];
  for (const at of region) {
    const weight = (size[at] as number) / w;
    const [u, v] = [(at % width) - x, Math.floor(at / width) - y];
    xx += weight * u * u;
    xy += weight * u * v;
    yy += weight * v * v;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const across = Math.sqrt(Math.max(0, xx * dy * dy - 2 * xy * dx * dy + yy * dx * dx));
  let [low, high] = [Infinity, -Infinity];
  for (const at of region) {
    const along = ((at % width) - x) * dx + (Math.floor(at / width) - y) * dy;
    low = Math.min(low, along);
    high = Math.max(high, along);
  }
  const length = high - low;
  if (across > 1.6 || length < 5 * across) return null;
  const middle = (low + high) / 2;
  // Pixel middles lie at halves.
  return { x: x + middle * dx + 0.5, y: y + middle * dy + 0.5, dx, dy, length };
}
