import type { Pixels } from '@/lib/photo/pixels';
import type { IrisSeen } from './read-iris';

/** Where the rim is looked for, in the network's radius. */
const [nearest, farthest] = [0.72, 1.36];
/** Rays to each side. */
const rays = 15;
/** Fainter slopes are no rim. Levels of 255 a pixel. */
const faintest = 2;
/** Share of the rays of each side that must agree on one circle. */
const agreeing = 0.5;

/**
 * An iris' width from its own rim: the network answers half of how much an eye differs from others (bench/TRYON.md), so its circle
 * is only where to look. Along rays to both sides, where lids do not hide it, the steepest way from dark to light is a point of
 * the rim; a circle through them is fitted that ignores strays.
 *
 * @param frame Not modified. @param radians How far the eyes are turned in the picture, clockwise.
 * @returns Null where the two sides show no such rim.
 */
export function refineIris(frame: Pixels, seen: IrisSeen, radians: number): IrisSeen | null {
  const radius = seen.width / 2;
  // Not under the lids.
  const steepest = Math.asin(Math.min(0.6, (0.75 * seen.opening) / seen.width));
  const points: { x: number; y: number; side: 0 | 1 }[] = [];
  for (const side of [0, 1] as const) {
    for (let i = 0; i < rays; i++) {
      const angle = radians + side * Math.PI + steepest * ((2 * (i + 0.5)) / rays - 1);
      const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
      const at = rimAlong(frame, seen, ux, uy, radius);
      if (at !== null) points.push({ x: at * ux, y: at * uy, side });
    }
  }
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  let [shift, fitted] = [0, radius];
  const off = ({ x, y }: { x: number; y: number }) => Math.hypot(x - shift * cos, y - shift * sin) - fitted;
  for (const width of [0.3, 0.2, 0.12, 0.08, 0.08, 0.08]) {
    // Gauss–Newton on the middle's shift along the line of the eyes, and on the radius.
    let [w, ws, wss, wr, wrs] = [0, 0, 0, 0, 0];
    for (const point of points) {
      const miss = off(point);
      const weight = Math.max(0, 1 - (miss / (width * radius)) ** 2) ** 2;
      const along = ((point.x - shift * cos) * cos + (point.y - shift * sin) * sin) / (miss + fitted);
      w += weight;
      ws += weight * along;
      wss += weight * along * along;
      wr += weight * miss;
      wrs += weight * miss * along;
    }
    const determinant = w * wss - ws * ws;
    if (!(determinant > 1e-6)) return null;
    shift += (w * wrs - ws * wr) / determinant;
    fitted += (wss * wr - ws * wrs) / determinant;
  }
  const agree = (side: 0 | 1) =>
    points.filter((point) => point.side === side && Math.abs(off(point)) < 0.08 * radius).length;
  if (Math.min(agree(0), agree(1)) < agreeing * rays) return null;
  if (fitted < nearest * radius || fitted > farthest * radius || Math.abs(shift) > 0.35 * radius) return null;
  return { ...seen, x: seen.x + shift * cos, y: seen.y + shift * sin, width: 2 * fitted };
}

/** From the middle to the steepest rise of lightness along a ray, pixels; null where there is none. */
function rimAlong(frame: Pixels, { x, y }: IrisSeen, ux: number, uy: number, radius: number): number | null {
  const step = Math.max(0.2, 0.02 * radius);
  const half = Math.max(0.75, 0.07 * radius);
  const level = (r: number) => lightness(frame, x + r * ux, y + r * uy);
  const first = nearest * radius;
  const count = Math.ceil(((farthest - nearest) * radius) / step);
  let [best, at] = [0, -1];
  const slopes: number[] = [];
  for (let i = 0; i <= count; i++) {
    const r = first + i * step;
    const slope = (level(r + half) - level(r - half)) / (2 * half);
    slopes.push(slope);
    if (slope > best) [best, at] = [slope, i];
  }
  if (best < faintest || at <= 0 || at >= count) return null;
  const [a, b, c] = [slopes[at - 1], slopes[at], slopes[at + 1]] as [number, number, number];
  const bend = a - 2 * b + c;
  const peak = bend < 0 ? Math.max(-0.5, Math.min(0.5, (a - c) / (2 * bend))) : 0;
  return first + (at + peak) * step;
}

/** Bilinear; pixel middles lie at halves. */
function lightness({ width, height, data }: Pixels, x: number, y: number): number {
  const [u, v] = [
    Math.max(0, Math.min(width - 1.001, x - 0.5)),
    Math.max(0, Math.min(height - 1.001, y - 0.5)),
  ];
  const [i, k] = [Math.floor(u), Math.floor(v)];
  const [fx, fy] = [u - i, v - k];
  const grey = (at: number) => 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!;
  const row = 4 * (k * width + i);
  const below = row + 4 * width;
  return (
    (grey(row) * (1 - fx) + grey(row + 4) * fx) * (1 - fy) +
    (grey(below) * (1 - fx) + grey(below + 4) * fx) * fy
  );
}
