import type { Distance } from './shape';

type Point = readonly [number, number, number];

/**
 * Where a ray from inside a shape first leaves it, millimetres along it. Inside, a distance is never more than the way
 * to the surface, so steps may be as long as nearly that.
 *
 * @param direction Unit length.
 * @returns NaN when it begins outside or does not leave within `reach`.
 */
export function exitAlong(distance: Distance, from: Point, direction: Point, reach = 400): number {
  const at = (t: number) =>
    distance(from[0] + direction[0] * t, from[1] + direction[1] * t, from[2] + direction[2] * t);
  let [before, was] = [0, at(0)];
  if (was >= 0) return Number.NaN;
  while (before < reach) {
    const t = before + Math.max(0.5, -was * 0.8);
    const now = at(t);
    if (now >= 0) return before + ((t - before) * was) / (was - now);
    [before, was] = [t, now];
  }
  return Number.NaN;
}

/** Round a level slice (square on y) as a tape lies on it: the perimeter of its convex hull. Millimetres. */
export function girthAt(distance: Distance, centre: Point, along: 'x' | 'y' = 'y'): number {
  const points: [number, number][] = [];
  for (let i = 0; i < 90; i++) {
    const [c, s] = [Math.cos((i * Math.PI) / 45), Math.sin((i * Math.PI) / 45)];
    const direction: Point = along === 'y' ? [s, 0, c] : [0, s, c];
    const r = exitAlong(distance, centre, direction);
    if (Number.isFinite(r)) points.push([r * s, r * c]);
  }
  return hullPerimeter(points);
}

function hullPerimeter(points: [number, number][]): number {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: [number, number][]) => {
    const out: [number, number][] = [];
    for (const p of list) {
      while (out.length > 1) {
        const [a, b] = [out.at(-2)!, out.at(-1)!];
        if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) break;
        out.pop();
      }
      out.push(p);
    }
    out.pop();
    return out;
  };
  const hull = [...half(sorted), ...half(sorted.reverse())];
  return hull.reduce((sum, p, i) => {
    const q = hull[(i + 1) % hull.length]!;
    return sum + Math.hypot(q[0] - p[0], q[1] - p[1]);
  }, 0);
}

/**
 * Finds the knobs of a form at which it measures what it should: each measure has one knob that moves it most, and all
 * are turned by what is missing, again and again; one of little effect is turned further (`gains`). Blended forms push each other, so one round is not enough.
 */
export function fitKnobs<Name extends string>(
  start: Record<Name, number>,
  wanted: Record<Name, number>,
  measure: (knobs: Record<Name, number>) => Record<Name, number>,
  gains: Partial<Record<Name, number>> = {},
  rounds = 24,
): Record<Name, number> {
  let knobs = start;
  for (let round = 0; round < rounds; round++) {
    const is = measure(knobs);
    if ((Object.keys(wanted) as Name[]).every((name) => Math.abs(is[name] - wanted[name]) < 0.1)) break;
    const next = { ...knobs };
    for (const name of Object.keys(knobs) as Name[]) {
      const by = (wanted[name] / is[name]) ** (gains[name] ?? 1);
      if (Number.isFinite(by)) next[name] = knobs[name] * Math.min(1.25, Math.max(0.8, by));
    }
    knobs = next;
  }
  return knobs;
}
