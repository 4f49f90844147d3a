import { add, anySquareTo, cross, dot, scale, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import { hullOf, middleOf, type Point2, perimeterOf, widths } from './points-2d';
import type { PrincipalAxes } from './principal-axes';

/** A hole that a finger or a wrist goes through. Metres. */
export type Hole = {
  centre: Vec3;
  /** Unit vector along the hole. */
  axis: Vec3;
  /** Unit vectors across it: `u` along its widest way. */
  u: Vec3;
  v: Vec3;
  /** Radius of the largest rod that goes through. */
  radius: number;
  widest: number;
  narrowest: number;
  circumference: number;
  /** How much of the way round has nothing: an open cuff. Degrees, and in which direction across. */
  gapDegrees: number;
  gap: Vec3 | null;
  /** How far the thing reaches along the axis, from the centre. */
  from: number;
  to: number;
};

/**
 * Finds the hole that the largest rod fits through: over all directions, the one along which the largest empty circle
 * is seen that the thing surrounds. A tilted look narrows a hole by its width, so the largest circle is the true axis.
 * A symmetric thing has its axis among its principal ones exactly: one of those is kept where the climb from it gains
 * less than 3 %. (Without that, watches were 3° to 10° off and a domed ring 5°: buckles and prongs reach in.)
 *
 * @param points Shape [n × 3], dense on the surface (corners and points between). Not modified.
 * @param principal Of the same surface; even directions over the half sphere are tried besides.
 * @returns null where nothing surrounds anything.
 */
export function fitHole(points: ArrayLike<number>, principal: PrincipalAxes): Hole | null {
  const coarse = thinned(points, 900);
  const looks = (tries: readonly Vec3[]) =>
    tries.flatMap((axis) => {
      const circle = emptyCircle(seenAlong(coarse, axis));
      return circle ? [{ axis, radius: circle.radius }] : [];
    });
  const own = best(looks(principal.axes));
  const other = best(looks(halfSphere(40)));
  const start = own && (!other || own.radius > other.radius * 0.9) ? own : other;
  if (!start) return null;
  const climbed = refined(thinned(points, 2000), start.axis);
  const axis = start === own && climbed.gain < 1.03 ? own.axis : climbed.axis;
  return measured(points, axis, dot(principal.centre, axis));
}

const best = <Look extends { radius: number }>(looks: readonly Look[]): Look | null =>
  looks.reduce<Look | null>((a, b) => (!a || b.radius > a.radius ? b : a), null);

type Circle = { at: Point2; radius: number };
type Seen = { points: Float64Array; u: Vec3; v: Vec3 };

function seenAlong(points: ArrayLike<number>, axis: Vec3): Seen {
  const u = anySquareTo(axis);
  const v = cross(axis, u);
  const out = new Float64Array((points.length / 3) * 2);
  for (let i = 0, o = 0; i + 2 < points.length; i += 3) {
    const [x, y, z] = [points[i]!, points[i + 1]!, points[i + 2]!];
    out[o++] = x * u[0] + y * u[1] + z * u[2];
    out[o++] = x * v[0] + y * v[1] + z * v[2];
  }
  return { points: out, u, v };
}

/** The largest circle without a point in it that has points round most of it. */
function emptyCircle({ points }: Seen): Circle | null {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    x0 = Math.min(x0, points[i]!);
    x1 = Math.max(x1, points[i]!);
    y0 = Math.min(y0, points[i + 1]!);
    y1 = Math.max(y1, points[i + 1]!);
  }
  const steps = 7;
  let best: Circle | null = null;
  for (let a = 1; a < steps; a++) {
    for (let b = 1; b < steps; b++) {
      const at: Point2 = [x0 + ((x1 - x0) * a) / steps, y0 + ((y1 - y0) * b) / steps];
      const radius = clearance(points, at);
      if ((!best || radius > best.radius) && surrounds(points, at)) best = { at, radius };
    }
  }
  return best && grown(points, best, Math.max(x1 - x0, y1 - y0) / steps / 2);
}

/** Moves a circle to where it is largest: steps halve from `first` metres to 1/200 of it. */
function grown(points: Float64Array, from: Circle, first: number): Circle {
  let best = from;
  for (let step = first; step > first / 200; ) {
    let moved = false;
    for (const [dx, dy] of around) {
      const at: Point2 = [best.at[0] + dx * step, best.at[1] + dy * step];
      const radius = clearance(points, at);
      if (radius > best.radius && surrounds(points, at)) {
        best = { at, radius };
        moved = true;
      }
    }
    if (!moved) step /= 2;
  }
  return best;
}

const around = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [0.7, 0.7],
  [-0.7, 0.7],
  [0.7, -0.7],
  [-0.7, -0.7],
] as const;

function clearance(points: Float64Array, [x, y]: Point2): number {
  let least = Infinity;
  for (let i = 0; i < points.length; i += 2) {
    const [dx, dy] = [points[i]! - x, points[i + 1]! - y];
    const d = dx * dx + dy * dy;
    if (d < least) least = d;
  }
  return Math.sqrt(least);
}

/** Something is seen in at least two thirds of 36 directions, and no third of the way round is empty. */
function surrounds(points: Float64Array, [x, y]: Point2): boolean {
  const hit = new Uint8Array(36);
  for (let i = 0; i < points.length; i += 2) {
    const angle = Math.atan2(points[i + 1]! - y, points[i]! - x) / (2 * Math.PI);
    hit[Math.min(35, Math.floor((angle + 0.5) * 36))] = 1;
  }
  let [count, run, longest] = [0, 0, 0];
  for (let k = 0; k < 72; k++) {
    run = hit[k % 36] ? 0 : run + 1;
    longest = Math.max(longest, run);
    if (k < 36) count += hit[k]!;
  }
  return count >= 24 && longest < 12;
}

/** Climbs to the direction of the largest circle: steps of 8° down to 0.25°. `gain`: how much larger it became. */
function refined(points: ArrayLike<number>, from: Vec3): { axis: Vec3; gain: number } {
  let now = { axis: from, circle: emptyCircle(seenAlong(points, from)) };
  const first = now.circle?.radius ?? 0;
  for (let step = (8 * Math.PI) / 180; now.circle && step > 0.004; step /= 2) {
    const u = anySquareTo(now.axis);
    const v = cross(now.axis, u);
    for (const by of [u, scale(u, -1), v, scale(v, -1)]) {
      const axis = unit(add(now.axis, scale(by, step)));
      // The circle of a near look is near: it only has to be moved.
      const seen = seenAlong(points, axis);
      const centre = onto(now.axis, now.circle as Circle, seen);
      const circle = grown(seen.points, { at: centre, radius: 0 }, first / 8);
      if (circle.radius > (now.circle as Circle).radius * (1 + 1e-6)) now = { axis, circle };
    }
  }
  return { axis: now.axis, gain: first > 0 ? (now.circle?.radius ?? 0) / first : 0 };
}

/** The middle of a circle seen along one axis, as a look along a near one sees it. */
function onto(axis: Vec3, { at }: Circle, seen: Seen): Point2 {
  const u = anySquareTo(axis);
  const p = add(scale(u, at[0]), scale(cross(axis, u), at[1]));
  return [dot(p, seen.u), dot(p, seen.v)];
}

/** @param half Where along the axis the middle of the surface is: a crown on one side has little weight in it. */
function measured(points: ArrayLike<number>, axis: Vec3, half: number): Hole | null {
  const seen = seenAlong(points, axis);
  const circle = emptyCircle(seen);
  if (!circle) return null;
  let { outline, gapDegrees, gapRadians } = innerOutline(seen.points, circle.at);
  const hull = hullOf(outline);
  // An oval's largest circle can slide along it: its middle is the middle of its area.
  const middle = gapDegrees > 30 ? circle.at : middleOf(hull);
  ({ outline, gapDegrees, gapRadians } = innerOutline(seen.points, middle));
  const inner = hullOf(outline);
  const { widest, narrowest, widestRadians } = widths(inner);
  const along = (radians: number): Vec3 =>
    add(scale(seen.u, Math.cos(radians)), scale(seen.v, Math.sin(radians)));
  const [from, to] = reach(points, axis);
  const u = along(widestRadians);
  return {
    centre: add(add(scale(seen.u, middle[0]), scale(seen.v, middle[1])), scale(axis, half)),
    axis,
    u,
    v: cross(axis, u),
    radius: circle.radius,
    widest,
    narrowest,
    circumference: perimeterOf(inner),
    gapDegrees,
    gap: gapDegrees > 12 ? along(gapRadians) : null,
    from: from - half,
    to: to - half,
  };
}

/** The nearest point in each of 120 directions, and the longest run of directions without one. */
function innerOutline(
  points: Float64Array,
  at: Point2,
): { outline: Point2[]; gapDegrees: number; gapRadians: number } {
  const bins = 120;
  const nearest = new Float64Array(bins).fill(Infinity);
  const which = new Int32Array(bins).fill(-1);
  for (let i = 0; i < points.length; i += 2) {
    const [dx, dy] = [points[i]! - at[0], points[i + 1]! - at[1]];
    const bin = Math.min(bins - 1, Math.floor((Math.atan2(dy, dx) / (2 * Math.PI) + 0.5) * bins));
    const d = dx * dx + dy * dy;
    if (d < nearest[bin]!) {
      nearest[bin] = d;
      which[bin] = i;
    }
  }
  const outline: Point2[] = [];
  let [run, longest, end] = [0, 0, 0];
  for (let k = 0; k < bins * 2; k++) {
    const i = which[k % bins]!;
    if (k < bins && i >= 0) outline.push([points[i]!, points[i + 1]!]);
    run = i >= 0 ? 0 : run + 1;
    if (run > longest) [longest, end] = [run, k];
  }
  const middle = end - (longest - 1) / 2;
  return {
    outline,
    gapDegrees: (Math.min(longest, bins) / bins) * 360,
    gapRadians: ((middle + 0.5) / bins - 0.5) * 2 * Math.PI,
  };
}

function reach(points: ArrayLike<number>, axis: Vec3): [number, number] {
  let [from, to] = [Infinity, -Infinity];
  for (let i = 0; i + 2 < points.length; i += 3) {
    const along = dot(axis, [points[i]!, points[i + 1]!, points[i + 2]!]);
    from = Math.min(from, along);
    to = Math.max(to, along);
  }
  return [from, to];
}

function thinned(points: ArrayLike<number>, count: number): Float64Array {
  const total = Math.floor(points.length / 3);
  const keep = Math.min(total, count);
  const out = new Float64Array(keep * 3);
  for (let i = 0; i < keep; i++) {
    const o = Math.floor((i * total) / keep) * 3;
    for (let k = 0; k < 3; k++) out[i * 3 + k] = points[o + k]!;
  }
  return out;
}

/** Even directions over a half sphere (Fibonacci). */
function halfSphere(count: number): Vec3[] {
  return Array.from({ length: count }, (_, i) => {
    const y = (i + 0.5) / count;
    const ring = Math.sqrt(1 - y * y);
    const turn = i * Math.PI * (3 - Math.sqrt(5));
    return [Math.cos(turn) * ring, y, Math.sin(turn) * ring] as Vec3;
  });
}
