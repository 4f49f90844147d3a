import { setA } from './upc-ean-patterns';

/** Where the parts of a symbol of the EAN/UPC family lie, counted in runs and in modules. */
export type Layout = {
  name: 'EAN-13' | 'EAN-8' | 'UPC-E';
  runs: number;
  modules: number;
  /** First run of each character. */
  characters: readonly number[];
  /** Characters of the left half: of set A or B. Those after them are of set C. */
  left: number;
  /** First run, runs and modules of each guard. */
  guards: readonly (readonly [number, number])[];
};

const everyFour = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + 4 * i);
export const layouts: readonly Layout[] = [
  {
    name: 'EAN-13',
    runs: 59,
    modules: 95,
    characters: [...everyFour(3, 6), ...everyFour(32, 6)],
    left: 6,
    guards: [
      [0, 3],
      [27, 5],
      [56, 3],
    ],
  },
  {
    name: 'EAN-8',
    runs: 43,
    modules: 67,
    characters: [...everyFour(3, 4), ...everyFour(24, 4)],
    left: 4,
    guards: [
      [0, 3],
      [19, 5],
      [40, 3],
    ],
  },
  {
    name: 'UPC-E',
    runs: 33,
    modules: 51,
    characters: everyFour(3, 6),
    left: 6,
    guards: [
      [0, 3],
      [27, 6],
    ],
  },
];

/** Codes a character may have: 0-9 of set A (or C), 10-19 of set B. */
export const codesOfCharacter = 20;
/** A cost above this says no more: one ruined character must not outvote a whole line. */
export const worstCost = 2;

/** How well the runs of one line fit a layout. Costs are squared modules: [character × code]. */
export type Match = { layout: Layout; at: number; costs: Float32Array; module: number };

export type Strictness = { quietModules: number; guardTolerance: number; characterTolerance: number };
export const usualStrictness: Strictness = { quietModules: 3, guardTolerance: 0.4, characterTolerance: 0.3 };

/**
 * Fits a layout to runs that begin at a dark one.
 *
 * Distances between edges of the same direction (a bar with its space, a space with its bar) are what is compared: they
 * do not change when blur or ink makes all bars wider. Only the pairs 1-7 and 2-8 need the width of the bars
 * themselves, less what the guards show all bars to have gained (ISO/IEC 15420, reference decode algorithm).
 *
 * @returns null where the guards, quiet zones or sizes of characters do not fit.
 */
export function matchUpcEan(
  widths: Float32Array,
  at: number,
  layout: Layout,
  strict: Strictness,
): Match | null {
  const { runs, modules, characters, left, guards } = layout;
  if (at < 1 || at + runs >= widths.length) return null;
  let total = 0;
  for (let i = at; i < at + runs; i++) total += widths[i] as number;
  const module = total / modules;
  if (module < 0.6) return null;
  const quiet = strict.quietModules * module;
  if ((widths[at - 1] as number) < quiet || (widths[at + runs] as number) < quiet) return null;
  let gain = 0;
  for (const [first, count] of guards) {
    let sum = 0;
    let dark = 0;
    for (let i = 0; i < count; i++) {
      const width = widths[at + first + i] as number;
      if (width > 2.4 * module || width < 0.25 * module) return null;
      sum += width;
      if ((first + i) % 2 === 0) dark += width;
    }
    if (Math.abs(sum / module - count) > strict.guardTolerance * count) return null;
    const bars = first % 2 === 0 ? Math.ceil(count / 2) : Math.floor(count / 2);
    gain += dark / bars / (sum / count) - 1;
  }
  gain /= guards.length;
  const costs = new Float32Array(characters.length * codesOfCharacter).fill(worstCost);
  for (let c = 0; c < characters.length; c++) {
    const first = at + (characters[c] as number);
    const w0 = widths[first] as number;
    const w1 = widths[first + 1] as number;
    const w2 = widths[first + 2] as number;
    const w3 = widths[first + 3] as number;
    const sum = w0 + w1 + w2 + w3;
    if (Math.abs(sum / module - 7) > strict.characterTolerance * 7) return null;
    const scale = 7 / sum;
    const isLeft = c < left;
    fillCosts(
      costs,
      c,
      (w0 + w1) * scale,
      (w1 + w2) * scale,
      (isLeft ? w1 + w3 : w0 + w2) * scale - 2 * gain,
      isLeft,
    );
  }
  return { layout, at, costs, module };
}

/** @param e1,e2 Two distances between like edges. @param dark Both bars, without their gain. All in modules. */
function fillCosts(
  costs: Float32Array,
  character: number,
  e1: number,
  e2: number,
  dark: number,
  isLeft: boolean,
) {
  for (let digit = 0; digit < 10; digit++) {
    const [a, b, c, d] = setA[digit] as [number, number, number, number];
    const at = character * codesOfCharacter + digit;
    costs[at] = cost(e1 - a - b, e2 - b - c, dark - (isLeft ? b + d : a + c));
    // Set B is set A from the other end: d c b a, and still light first.
    if (isLeft) costs[at + 10] = cost(e1 - d - c, e2 - c - b, dark - c - a);
  }
}

function cost(first: number, second: number, dark: number): number {
  return Math.min(worstCost, first * first + second * second + 0.35 * dark * dark);
}
