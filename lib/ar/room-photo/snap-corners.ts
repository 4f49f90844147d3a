import type { Pixels } from '@/lib/photo/pixels';
import type { Corners } from './check-corners';
import type { PicturePoint } from './room-camera';

export type SnapOptions = {
  /** How far from its marked side an edge may lie, picture pixels. */
  reachPixels: number;
  /** What lies around it is here brighter and there darker than it: an edge may be either way along one side. */
  eitherWay?: boolean;
};

/** Profiles are taken this far apart along their own line. */
const step = 0.5;
/** Share of a side at each end that is left out: a corner's own blur. */
const margin = 0.1;
/** Fewest grey levels a pixel that count as an edge. */
const faintest = 2.5;
/** Share of the profiles that must agree on one straight line. */
const agreeing = 0.6;

/**
 * Moves four roughly marked corners onto the straight edges that they mean: each side's edge is found in profiles across it,
 * to a fraction of a pixel (a parabola through the strongest slope), a line is fitted that ignores strays (iteratively
 * reweighted least squares), and neighbours are intersected.
 *
 * @param pixels Not modified.
 * @returns Null when one of the sides shows no such edge: the marks then stay as they are.
 */
export function snapCorners(pixels: Pixels, corners: Corners, options: SnapOptions): Corners | null {
  const { reachPixels, eitherWay = false } = options;
  const sides = corners.map((from, i) => {
    const to = corners[(i + 1) % 4] as PicturePoint;
    return edgeNear(pixels, from, to, Math.min(reachPixels, shortest(corners) / 4), eitherWay);
  });
  const out: PicturePoint[] = [];
  for (let i = 0; i < 4; i++) {
    const [before, after] = [sides[(i + 3) % 4], sides[i]];
    const was = corners[i] as PicturePoint;
    const at = before && after && meet(before, after);
    if (!at || Math.hypot(at.x - was.x, at.y - was.y) > 2 * reachPixels) return null;
    out.push(at);
  }
  return out as unknown as Corners;
}

function shortest(corners: Corners): number {
  return Math.min(
    ...corners.map((a, i) => {
      const b = corners[(i + 1) % 4] as PicturePoint;
      return Math.hypot(b.x - a.x, b.y - a.y);
    }),
  );
}

export type EdgeLine = { at: PicturePoint; along: PicturePoint };

/** The straight edge within `reach` pixels of a rough line; null where fewer than three in five profiles agree on one. */
export function edgeNear(
  pixels: Pixels,
  from: PicturePoint,
  to: PicturePoint,
  reach: number,
  eitherWay: boolean,
): EdgeLine | null {
  const long = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: (to.x - from.x) / long, y: (to.y - from.y) / long };
  const across = { x: -along.y, y: along.x };
  const count = Math.max(12, Math.min(80, Math.round(long / 2)));
  const half = Math.max(3, Math.ceil(reach / step));
  const profiles = Array.from({ length: count }, (_, i) => {
    const t = (margin + (1 - 2 * margin) * ((i + 0.5) / count)) * long;
    const slopes: number[] = [];
    for (let k = -half; k <= half; k++) {
      const x = from.x + along.x * t + across.x * k * step;
      const y = from.y + along.y * t + across.y * k * step;
      const ahead = luminance(pixels, x + across.x, y + across.y);
      const slope = (ahead - luminance(pixels, x - across.x, y - across.y)) / 2;
      slopes.push(eitherWay ? Math.abs(slope) : slope);
    }
    return { t, slopes };
  });
  // One side of an edge is the brighter one all along it.
  const [rising, falling] = [1, -1].map((sign) =>
    profiles.reduce((sum, { slopes }) => sum + Math.max(0, ...slopes.map((slope) => sign * slope)), 0),
  ) as [number, number];
  const sign = rising >= falling ? 1 : -1;
  const found: { t: number; offset: number; weight: number }[] = [];
  for (const { t, slopes } of profiles) {
    let best = 1;
    for (let k = 1; k < slopes.length - 1; k++) if (sign * slopes[k]! > sign * slopes[best]!) best = k;
    const [low, peak, high] = [best - 1, best, best + 1].map((k) => sign * slopes[k]!) as [
      number,
      number,
      number,
    ];
    if (peak < faintest) continue;
    const bend = low - 2 * peak + high;
    const shift = bend < 0 ? Math.max(-1, Math.min(1, (low - high) / (2 * bend))) : 0;
    found.push({ t, offset: (best - half + shift) * step, weight: 1 });
  }
  if (found.length < agreeing * count) return null;
  const line = robustLine(found);
  const inliers = found.filter(({ t, offset }) => Math.abs(offset - line.a - line.b * t) < 1).length;
  if (inliers < agreeing * count) return null;
  const start = { x: from.x + across.x * line.a, y: from.y + across.y * line.a };
  return { at: start, along: { x: along.x + across.x * line.b, y: along.y + across.y * line.b } };
}

/** offset = a + b·t with Tukey's weights, from the median outwards. */
function robustLine(points: { t: number; offset: number; weight: number }[]): { a: number; b: number } {
  const sorted = points.map(({ offset }) => offset).sort((p, q) => p - q);
  let [a, b] = [sorted[sorted.length >> 1] as number, 0];
  for (const width of [6, 4, 2.5, 1.5, 1.5, 1.5]) {
    let [w, wt, wtt, wo, wto] = [0, 0, 0, 0, 0];
    for (const { t, offset } of points) {
      const miss = (offset - a - b * t) / width;
      const weight = Math.abs(miss) < 1 ? (1 - miss * miss) ** 2 : 0;
      w += weight;
      wt += weight * t;
      wtt += weight * t * t;
      wo += weight * offset;
      wto += weight * t * offset;
    }
    const determinant = w * wtt - wt * wt;
    if (!(determinant > 1e-9)) break;
    b = (w * wto - wt * wo) / determinant;
    a = (wo - b * wt) / w;
  }
  return { a, b };
}

function meet(p: EdgeLine, q: EdgeLine): PicturePoint | null {
  const turn = p.along.x * q.along.y - p.along.y * q.along.x;
  if (Math.abs(turn) < 1e-3) return null;
  const s = ((q.at.x - p.at.x) * q.along.y - (q.at.y - p.at.y) * q.along.x) / turn;
  return { x: p.at.x + p.along.x * s, y: p.at.y + p.along.y * s };
}

/** Bilinear; places between pixel middles, whose first is at 0.5. Rec. 709 weights on the stored values. */
function luminance({ width, height, data }: Pixels, x: number, y: number): number {
  const [u, v] = [
    Math.max(0, Math.min(width - 1.001, x - 0.5)),
    Math.max(0, Math.min(height - 1.001, y - 0.5)),
  ];
  const [i, k] = [Math.floor(u), Math.floor(v)];
  const [fx, fy] = [u - i, v - k];
  const grey = (at: number) => 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!;
  const row = (k * width + i) * 4;
  const below = row + (k + 1 < height ? width * 4 : 0);
  const right = i + 1 < width ? 4 : 0;
  return (
    (grey(row) * (1 - fx) + grey(row + right) * fx) * (1 - fy) +
    (grey(below) * (1 - fx) + grey(below + right) * fx) * fy
  );
}
