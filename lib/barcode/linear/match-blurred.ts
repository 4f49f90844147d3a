import {
  blurredBars,
  blurs,
  characterPoints,
  pointsToModule,
  templatesOf,
  toUnit,
  windowMargin,
} from './blurred-templates';
import { codesOfCharacter, type Layout, worstCost } from './match-upc-ean';
import type { Profile } from './sample-line';

/** Where a symbol lies on a line: modules to samples, as a parabola, since a tilted code's modules grow along it. */
type Ruler = { start: number; slope: number; bend: number };

/** What a correlation of 1 - x costs, so that costs compare with those of `matchUpcEan`. */
const costOfMisfit = 5;
const leastGuardCorrelation = 0.55;

export type BlurredMatch = { costs: Float32Array; module: number; start: number; end: number; blur: number };

/**
 * Reads the characters between two ends by what blurred bars look like, where blur has run bars into each other and
 * there are no edges left to measure: each character's window is correlated with all codes' templates.
 *
 * @param start,end Samples, roughly: the outer edges of the first and the last bar. `end` < `start` reads backwards.
 * @returns null where the guards do not look like guards.
 */
export function matchBlurred(
  profile: Profile,
  start: number,
  end: number,
  layout: Layout,
): BlurredMatch | null {
  const ruler = fitRuler(profile, start, end, layout);
  if (!ruler) return null;
  const count = layout.characters.length;
  const firstModules = layout.characters.map((_, c) =>
    c < layout.left ? 3 + 7 * c : 3 + 7 * layout.left + 5 + 7 * (c - layout.left),
  );
  const windows = firstModules.map((first) =>
    toUnit(sampleModules(profile, ruler, first - windowMargin, characterPoints)),
  );
  let best: Float32Array | null = null;
  let bestBlur = 0;
  let bestSum = Number.POSITIVE_INFINITY;
  for (const blur of blurs) {
    const templates = templatesOf(blur);
    const costs = new Float32Array(count * codesOfCharacter).fill(worstCost);
    let sum = 0;
    for (let c = 0; c < count; c++) {
      const codes = c < layout.left ? templates.left : templates.right;
      let least = worstCost;
      for (let code = 0; code < codes.length; code++) {
        const correlation = dot(windows[c] as Float32Array, codes[code] as Float32Array);
        const cost = Math.min(worstCost, costOfMisfit * (1 - correlation));
        costs[c * codesOfCharacter + code] = cost;
        if (cost < least) least = cost;
      }
      sum += least;
    }
    if (sum < bestSum) {
      best = costs;
      bestBlur = blur;
      bestSum = sum;
    }
  }
  if (!best) return null;
  const at = (module: number) => place(ruler, module);
  return {
    costs: best,
    module: Math.abs(ruler.slope),
    start: at(0),
    end: at(layout.modules),
    blur: bestBlur,
  };
}

/** Finds the ends and the middle by their guards' looks. */
function fitRuler(profile: Profile, start: number, end: number, layout: Layout): Ruler | null {
  const slope = (end - start) / layout.modules;
  const rough: Ruler = { start, slope, bend: 0 };
  const first = seek(profile, rough, 0, startGuard, -2, 1);
  const lastGuard = layout.name === 'UPC-E' ? upceEnd : endGuard;
  const last = seek(profile, rough, layout.modules, lastGuard, -(lastGuard.length - 2), 1);
  if (first === null || last === null) return null;
  const a = place(rough, first);
  const b = place(rough, layout.modules + last);
  const straight: Ruler = { start: a, slope: (b - a) / layout.modules, bend: 0 };
  if (layout.name === 'UPC-E') return straight;
  const middle = layout.modules / 2;
  const off = seek(profile, straight, middle, middleGuard, -3.5, 2.5);
  if (off === null) return null;
  // A parabola through 0, the middle and the end.
  const bend = (-off * straight.slope) / (middle * middle);
  return { start: a, slope: straight.slope - bend * layout.modules, bend };
}

const startGuard = [0, 0, 1, 0, 1, 0];
const endGuard = [0, 1, 0, 1, 0, 0];
const upceEnd = [1, 0, 1, 0, 1, 0, 1, 0, 0];
const middleGuard = [1, 0, 1, 0, 1, 0, 1];

/** @returns How many modules off a guard stands from where it was thought to, or null where nothing looks like it. */
function seek(
  profile: Profile,
  ruler: Ruler,
  module: number,
  guard: number[],
  from: number,
  reach: number,
): number | null {
  const points = (guard.length - 1) * pointsToModule;
  const templates = blurs.map((blur) => guardTemplate(guard, points, blur));
  let best = leastGuardCorrelation;
  let bestOff: number | null = null;
  for (let off = -reach; off <= reach; off += 0.25) {
    const window = toUnit(sampleModules(profile, ruler, module + from + 0.5 + off, points));
    for (const template of templates) {
      const correlation = dot(window, template);
      if (correlation > best) {
        best = correlation;
        bestOff = off;
      }
    }
  }
  return bestOff;
}

const guards = new Map<string, Float32Array>();
function guardTemplate(guard: number[], points: number, blur: number): Float32Array {
  const key = `${guard.join('')} ${blur}`;
  let template = guards.get(key);
  if (!template) {
    template = blurredBars(guard, 0, 0.5, points, blur);
    guards.set(key, template);
  }
  return template;
}

function sampleModules(profile: Profile, ruler: Ruler, from: number, points: number): Float32Array {
  const { values, count } = profile;
  const window = new Float32Array(points);
  for (let i = 0; i < points; i++) {
    const at = Math.min(count - 1.001, Math.max(0, place(ruler, from + (i + 0.5) / pointsToModule)));
    const k = Math.floor(at);
    window[i] = (values[k] as number) + ((values[k + 1] as number) - (values[k] as number)) * (at - k);
  }
  return window;
}

function place(ruler: Ruler, module: number): number {
  return ruler.start + ruler.slope * module + ruler.bend * module * module;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
