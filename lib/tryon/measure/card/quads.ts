import type { Slopes } from './grey';
import { type Segment, segmentDefaults } from './segments';

export type Spot = { x: number; y: number };
/** Clockwise in the picture, the first two along a long side. `score`: how much of the four sides is edge, 0..1. */
export type Quad = { corners: [Spot, Spot, Spot, Spot]; score: number };

/** Sides of a card that is seen at a slant: long over short, and a side over the one opposite. */
const [leastRatio, mostRatio, mostUneven] = [1.1, 2.3, 1.5];
/** Of each side, and of all: what must be edge. */
const [leastCovered, leastScore] = [0.5, 0.72];
const samples = 28;
/** Round corners, and their blur, are no side. Share of a side at each end. */
const margin = 0.1;

/** The quadrilaterals that straight edges make and that look like a card's, best first. @param isLike Whether corners can be a card's. */
export function findQuads(
  segments: readonly Segment[],
  slopes: Slopes,
  most: number,
  isLike: (corners: Quad['corners']) => boolean,
): Quad[] {
  const pairs = parallelPairs(segments, slopes);
  const found: Quad[] = [];
  for (let p = 0; p < pairs.length; p++) {
    for (let q = p + 1; q < pairs.length; q++) {
      const [a, b] = pairs[p] as Pair;
      const [c, d] = pairs[q] as Pair;
      if (Math.abs(a.dx * c.dx + a.dy * c.dy) > 0.5) continue;
      const corners = cornersOf(a, b, c, d, slopes);
      if (!corners) continue;
      const score = covered(corners, slopes);
      if (score >= leastScore && isLike(corners)) found.push({ corners, score });
    }
  }
  return distinct(
    found.sort((a, b) => b.score - a.score),
    most,
  );
}

type Pair = readonly [Segment, Segment];

function parallelPairs(segments: readonly Segment[], { width, height }: Slopes): Pair[] {
  const long = Math.max(width, height);
  const pairs: Pair[] = [];
  segments.forEach((a, i) => {
    for (const b of segments.slice(i + 1)) {
      if (Math.abs(a.dx * b.dx + a.dy * b.dy) < 0.9) continue;
      const apart = Math.abs((b.x - a.x) * -a.dy + (b.y - a.y) * a.dx);
      const along = Math.abs((b.x - a.x) * a.dx + (b.y - a.y) * a.dy);
      if (apart < 0.04 * long || along > 0.8 * (a.length + b.length)) continue;
      pairs.push([a, b]);
    }
  });
  return pairs;
}

function cornersOf(
  a: Segment,
  b: Segment,
  c: Segment,
  d: Segment,
  { width, height }: Slopes,
): Quad['corners'] | null {
  const spots = [meet(a, c), meet(c, b), meet(b, d), meet(d, a)];
  const slack = 2;
  for (const spot of spots) {
    if (!spot || spot.x < -slack || spot.y < -slack || spot.x > width + slack || spot.y > height + slack)
      return null;
  }
  let corners = spots as Quad['corners'];
  const area = corners.reduce((sum, at, i) => {
    const next = corners[(i + 1) % 4] as Spot;
    return sum + at.x * next.y - next.x * at.y;
  }, 0);
  // y runs down: clockwise as seen is a positive area.
  if (area < 0) corners = [corners[0], corners[3], corners[2], corners[1]];
  const sides = corners.map((at, i) => apartOf(at, corners[(i + 1) % 4] as Spot)) as [
    number,
    number,
    number,
    number,
  ];
  const uneven = (p: number, q: number) => Math.max(p, q) / Math.min(p, q);
  if (uneven(sides[0], sides[2]) > mostUneven || uneven(sides[1], sides[3]) > mostUneven) return null;
  const [first, second] = [sides[0] + sides[2], sides[1] + sides[3]];
  const ratio = Math.max(first, second) / Math.min(first, second);
  if (
    !(ratio >= leastRatio && ratio <= mostRatio) ||
    Math.min(first, second) < 0.08 * Math.max(width, height)
  )
    return null;
  return first >= second ? corners : [corners[1], corners[2], corners[3], corners[0]];
}

/** How much of the sides is edge: the mean of all, 0 where one is mostly not. */
export function covered(corners: readonly Spot[], { width, height, dx, dy }: Slopes): number {
  let sum = 0;
  for (let side = 0; side < 4; side++) {
    const [from, to] = [corners[side] as Spot, corners[(side + 1) % 4] as Spot];
    const long = apartOf(from, to);
    const [nx, ny] = [-(to.y - from.y) / long, (to.x - from.x) / long];
    let seen = 0;
    for (let i = 0; i < samples; i++) {
      const t = margin + (1 - 2 * margin) * ((i + 0.5) / samples);
      const [x, y] = [from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t];
      let steepest = 0;
      for (const by of [-1.5, -0.75, 0, 0.75, 1.5]) {
        const [u, v] = [Math.floor(x + by * nx), Math.floor(y + by * ny)];
        if (u < 0 || v < 0 || u >= width || v >= height) continue;
        const at = v * width + u;
        steepest = Math.max(steepest, Math.abs((dx[at] as number) * nx + (dy[at] as number) * ny));
      }
      if (steepest >= 0.75 * segmentDefaults.faintest) seen += 1;
    }
    if (seen < leastCovered * samples) return 0;
    sum += seen / samples / 4;
  }
  return sum;
}

/** Of quadrilaterals that are nearly the same, the best. */
function distinct(quads: readonly Quad[], most: number): Quad[] {
  const kept: Quad[] = [];
  for (const quad of quads) {
    const same = kept.some(({ corners }) =>
      corners.every((at, i) => apartOf(at, quad.corners[i] as Spot) < 2),
    );
    if (!same) kept.push(quad);
    if (kept.length >= most) break;
  }
  return kept;
}

const apartOf = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y);

function meet(a: Segment, b: Segment): Spot | null {
  const turn = a.dx * b.dy - a.dy * b.dx;
  if (Math.abs(turn) < 0.2) return null;
  const t = ((b.x - a.x) * b.dy - (b.y - a.y) * b.dx) / turn;
  return { x: a.x + t * a.dx, y: a.y + t * a.dy };
}
