import type { Profile } from './sample-line';

/**
 * A line as alternating dark and light runs. Run `i` spans `edges[i]` to `edges[i + 1]` (in samples, with fractions)
 * and is dark where `i` is even. The first and the last run are dark.
 */
export type Runs = { edges: Float32Array; widths: Float32Array };

const block = 24;

/**
 * Parts a profile at its edges. An edge stands where the profile crosses the middle between one extreme and the next:
 * so a bar that blur has left grey still has its two edges, at the right distance, which one threshold for the whole
 * line (or one for a window) would lose. A swing counts as one where it is larger than `depth` of the contrast around it.
 */
export function findRuns(profile: Profile, depth = 0.18): Runs | null {
  const { values, count } = profile;
  const least = swings(values, count, depth);
  const edges: number[] = [];
  let rising = (values[1] as number) > (values[0] as number);
  let extreme = values[0] as number;
  let extremeAt = 0;
  let before = extreme;
  let beforeAt = 0;
  let firstIsDark = false;
  for (let i = 1; i < count; i++) {
    const value = values[i] as number;
    if (rising ? value >= extreme : value <= extreme) {
      extreme = value;
      extremeAt = i;
    } else if (Math.abs(value - extreme) > (least[(i / block) | 0] as number)) {
      if (Math.abs(extreme - before) > 0 && extremeAt > beforeAt) {
        // A swing up is an edge from dark to light.
        if (edges.length === 0) firstIsDark = rising;
        edges.push(crossing(values, beforeAt, extremeAt, (before + extreme) / 2, rising));
      }
      before = extreme;
      beforeAt = extremeAt;
      rising = !rising;
      extreme = value;
      extremeAt = i;
    }
  }
  if (extremeAt > beforeAt && Math.abs(extreme - before) > 0) {
    if (edges.length === 0) firstIsDark = rising;
    edges.push(crossing(values, beforeAt, extremeAt, (before + extreme) / 2, rising));
  }
  if (edges.length < 24) return null;
  // The line's ends close its first and last runs; where those are light, dark ones of no width stand outside.
  const lastIsDark = firstIsDark === (edges.length % 2 === 0);
  const kept = Float32Array.from([
    ...(firstIsDark ? [0] : [0, 0]),
    ...edges,
    ...(lastIsDark ? [count - 1] : [count - 1, count - 1]),
  ]);
  const widths = new Float32Array(kept.length - 1);
  for (let i = 0; i < widths.length; i++) widths[i] = (kept[i + 1] as number) - (kept[i] as number);
  return { edges: kept, widths };
}

/** Where the profile last crosses a level between two extremes, by a straight line between samples. */
function crossing(values: Float32Array, from: number, to: number, level: number, rising: boolean): number {
  for (let i = from; i < to; i++) {
    const a = values[i] as number;
    const b = values[i + 1] as number;
    if (rising ? a <= level && b > level : a >= level && b < level) return i + (level - a) / (b - a);
  }
  return (from + to) / 2;
}

/** For each block of samples: the least swing, from the contrast of the block and its neighbours. */
function swings(values: Float32Array, count: number, depth: number): Float32Array {
  const blocks = Math.ceil(count / block);
  const low = new Float32Array(blocks).fill(255);
  const high = new Float32Array(blocks);
  for (let i = 0; i < count; i++) {
    const b = (i / block) | 0;
    const value = values[i] as number;
    if (value < (low[b] as number)) low[b] = value;
    if (value > (high[b] as number)) high[b] = value;
  }
  const least = new Float32Array(blocks);
  for (let b = 0; b < blocks; b++) {
    const from = Math.max(0, b - 1);
    const to = Math.min(blocks - 1, b + 1);
    let a = 255;
    let z = 0;
    for (let k = from; k <= to; k++) {
      a = Math.min(a, low[k] as number);
      z = Math.max(z, high[k] as number);
    }
    least[b] = Math.max(5, (z - a) * depth);
  }
  return least;
}

/** The same runs, read from the other end: edges keep their places on the line, so they now fall. */
export function reversed(runs: Runs): Runs {
  return { edges: runs.edges.slice().reverse(), widths: runs.widths.slice().reverse() };
}
