import type { Frame, Point } from '../frame';
import { findRuns, type Runs, reversed } from './find-runs';
import { type BlurredMatch, matchBlurred } from './match-blurred';
import {
  codesOfCharacter,
  type Layout,
  layouts,
  matchUpcEan,
  type Strictness,
  usualStrictness,
} from './match-upc-ean';
import { type Profile, sampleLine } from './sample-line';
import { type Spelling, spellUpcEan } from './spell-upc-ean';

/** Lines of a frame that see the same symbol, their evidence summed. */
export type Sighting = {
  layout: Layout;
  /** Summed costs, [character × code]. */
  costs: Float32Array;
  lines: number;
  /** How many lines by themselves say what. */
  alone: Map<string, number>;
  /** Of each line: both ends of the symbol, in reading order. */
  ends: [Point, Point][];
  module: number;
};

export type Line = { from: Point; to: Point };
export type LineOptions = { sideways: number; pitch: number; depth: number; strict: Strictness };
export const usualLine: LineOptions = { sideways: 1, pitch: 1, depth: 0.18, strict: usualStrictness };

/** Adds what the given lines see of EAN and UPC symbols to the sightings. */
export function sightUpcEan(
  frame: Frame,
  lines: Iterable<Line>,
  options: LineOptions,
  sightings: Sighting[],
): void {
  for (const line of lines) {
    const profile = sampleLine(frame, line.from, line.to, options.sideways, options.pitch);
    const runs = profile && findRuns(profile, options.depth);
    if (!runs) continue;
    sightRuns(profile, runs, options.strict, sightings);
    sightRuns(profile, reversed(runs), options.strict, sightings);
  }
}

function sightRuns(profile: Profile, runs: Runs, strict: Strictness, sightings: Sighting[]) {
  const { widths, edges } = runs;
  for (let at = 2; at + 33 < widths.length; at += 2) {
    // Before a symbol there is light, at least as wide as its start guard.
    const start = (widths[at] as number) + (widths[at + 1] as number) + (widths[at + 2] as number);
    if ((widths[at - 1] as number) < start * 0.66) continue;
    for (const layout of layouts) {
      const match = matchUpcEan(widths, at, layout, strict);
      if (!match) continue;
      const first = place(profile, edges[at] as number);
      const last = place(profile, edges[at + layout.runs] as number);
      add(sightings, layout, match.costs, match.module, [first, last]);
    }
  }
}

/** Adds what the given lines look like where bars have run into each other. Slower than `sightUpcEan`, and sees more. */
export function sightBlurred(
  frame: Frame,
  lines: Iterable<Line>,
  options: LineOptions,
  sought: readonly Layout[],
  sightings: Sighting[],
): void {
  for (const line of lines) {
    const profile = sampleLine(frame, line.from, line.to, options.sideways, options.pitch);
    const runs = profile && findRuns(profile, options.depth);
    if (!runs) continue;
    // Of several pairs of ends for one symbol (an add-on, a frame around it) the right one fits best.
    let best: { match: BlurredMatch; layout: Layout; cost: number } | null = null;
    for (const [start, end, layout] of likelyEnds(runs, sought)) {
      for (const [from, to] of [
        [start, end],
        [end, start],
      ] as const) {
        const match = matchBlurred(profile, from, to, layout);
        const cost = match ? leastCosts(match.costs) : Number.POSITIVE_INFINITY;
        if (match && (!best || cost < best.cost)) best = { match, layout, cost };
      }
    }
    if (!best) continue;
    const { match, layout } = best;
    add(sightings, layout, match.costs, match.module, [
      place(profile, match.start),
      place(profile, match.end),
    ]);
  }
}

function leastCosts(costs: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < costs.length; at += codesOfCharacter) {
    sum += Math.min(...costs.subarray(at, at + codesOfCharacter));
  }
  return sum;
}

/** Pairs of edges that a symbol may lie between: light outside them, and about as many runs inside as it has. */
function likelyEnds(runs: Runs, sought: readonly Layout[]): [number, number, Layout][] {
  const { widths, edges } = runs;
  const pairs: [number, number, Layout][] = [];
  for (let first = 2; first < widths.length - 16; first += 2) {
    const quiet = widths[first - 1] as number;
    for (const layout of sought) {
      const from = (first + Math.floor(layout.runs * 0.55)) | 1;
      for (let last = from; last <= Math.min(first + layout.runs, widths.length - 1); last += 2) {
        const module = ((edges[last] as number) - (edges[first] as number)) / layout.modules;
        if (quiet < 3 * module || (widths[last] as number) < 3 * module) continue;
        pairs.push([edges[first] as number, edges[last] as number, layout]);
      }
    }
  }
  return pairs;
}

function place(profile: Profile, edge: number): Point {
  return { x: profile.from.x + edge * profile.step.x, y: profile.from.y + edge * profile.step.y };
}

function add(
  sightings: Sighting[],
  layout: Layout,
  costs: Float32Array,
  module: number,
  ends: [Point, Point],
) {
  const length = distance(ends[0], ends[1]);
  let sighting = sightings.find((other) => {
    const [first, last] = other.ends.at(-1) as [Point, Point];
    return (
      other.layout === layout &&
      distance(first, ends[0]) < length * 0.35 + 0.35 * distance(first, last) &&
      distance(last, ends[1]) < length * 0.35 + 0.35 * distance(first, last) &&
      Math.abs(distance(first, last) / length - 1) < 0.2
    );
  });
  if (!sighting) {
    sighting = {
      layout,
      costs: new Float32Array(costs.length),
      lines: 0,
      alone: new Map(),
      ends: [],
      module,
    };
    sightings.push(sighting);
  }
  for (let i = 0; i < costs.length; i++)
    sighting.costs[i] = (sighting.costs[i] as number) + (costs[i] as number);
  sighting.lines++;
  sighting.ends.push(ends);
  const alone = spellUpcEan(layout, costs);
  if (alone) sighting.alone.set(alone.text, (sighting.alone.get(alone.text) ?? 0) + 1);
}

/** What a sighting's lines say together, as costs of one line. */
export function spellSighting(sighting: Sighting): Spelling | null {
  return spellUpcEan(
    sighting.layout,
    sighting.costs.map((cost) => cost / sighting.lines),
  );
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
