import type { CategorySlug } from '@/lib/product/category';
import { type ModelFix, type SourceUnit, sourceUnits } from './model-fix';
import { type UsualSize, usualSize } from './usual-size';

type Vector = readonly [number, number, number];

/** Sizes that a merchant entered; null where none was. */
export type EnteredSize = {
  widthMetres: number | null;
  heightMetres: number | null;
  depthMetres: number | null;
};

/**
 * - `right`: the size agrees with what was entered, or with the category.
 * - `fix`: one explanation makes it agree; `fixes` does it.
 * - `ambiguous`: several do; `alternatives` lists them, the likeliest first.
 * - `differs`: no unit or turn explains the difference.
 * - `unknown`: nothing to compare with.
 */
export type ScaleVerdict = {
  verdict: 'right' | 'fix' | 'ambiguous' | 'differs' | 'unknown';
  comparedWith: 'entered' | 'category' | 'nothing';
  /** Width, height, depth as the file says. */
  sizeMetres: Vector;
  /** The size once `fixes` are done. */
  fixedSizeMetres: Vector;
  fixes: ModelFix[];
  alternatives: { fixes: ModelFix[]; sizeMetres: Vector }[];
};

type Turn = { fixes: ModelFix[]; apply: (size: Vector) => Vector; cost: number };
type Candidate = { fixes: ModelFix[]; sizeMetres: Vector; error: number; cost: number; factor: number };

/** How far a size may be from the entered one: a merchant rounds, and measures with or without the cushions. */
export const sizeTolerance = { share: 0.1, metres: 0.004 };

const turns: Turn[] = [
  { fixes: [], apply: (size) => size, cost: 0 },
  // Blender, CAD and 3ds Max have z up; an exporter that forgets it leaves the thing lying on its back.
  { fixes: [{ kind: 'rotate', axis: 'x', degrees: -90 }], apply: ([x, y, z]) => [x, z, y], cost: 1 },
];
const quarter: Turn = {
  fixes: [{ kind: 'rotate', axis: 'y', degrees: 90 }],
  apply: ([x, y, z]) => [z, y, x],
  cost: 1,
};
const units = [{ unit: 'none' as SourceUnit, factor: 1 }, ...sourceUnits];

/**
 * Asks whether a model's size can be true: against the size that the merchant entered, else against what its category
 * usually measures. Tries millimetres, centimetres, inches, feet and powers of ten, and z-up for y-up.
 *
 * @param sizeMetres Width (x), height (y), depth (z) of the model's box, as if its unit were the metre.
 */
export function judgeScale(sizeMetres: Vector, entered: EnteredSize, category: CategorySlug): ScaleVerdict {
  const wanted: (number | null)[] = [entered.widthMetres, entered.heightMetres, entered.depthMetres];
  if (wanted.some((value) => value !== null)) return againstEntered(sizeMetres, wanted);
  const usual = usualSize(category);
  if (usual) return againstCategory(sizeMetres, usual);
  return answer('unknown', 'nothing', sizeMetres, []);
}

function againstEntered(size: Vector, wanted: readonly (number | null)[]): ScaleVerdict {
  const error = (candidate: Vector) =>
    Math.max(
      ...wanted.map((want, k) => {
        if (want === null) return 0;
        const off = Math.abs(candidate[k]! - want);
        return off <= sizeTolerance.metres ? 0 : off / want;
      }),
    );
  const fitting = (from: readonly Turn[]) =>
    candidates(size, from, error).filter((candidate) => candidate.error <= sizeTolerance.share);
  // Width and depth changed places only where all three were entered: with one, half of all things would "fit" turned.
  const whole = wanted.every((value) => value !== null);
  const found = fitting(whole ? [...turns, quarter] : turns);
  if (found.length > 0) return decide('entered', size, found);
  const even = evenFactor(size, wanted);
  if (even === null) return answer('differs', 'entered', size, []);
  const fixes: ModelFix[] = [{ kind: 'scale', factor: even, unit: 'none' }];
  const fixed: Vector = [size[0] * even, size[1] * even, size[2] * even];
  return answer('fix', 'entered', size, [{ fixes, sizeMetres: fixed, error: 0, cost: 1, factor: even }]);
}

/** One factor that explains at least two entered sizes within the tolerance; null when there is none. */
function evenFactor(size: Vector, wanted: readonly (number | null)[]): number | null {
  const ratios = wanted.flatMap((want, k) => (want !== null && size[k]! > 0 ? [want / size[k]!] : []));
  if (ratios.length < 2) return null;
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  const even = ratios.every((ratio) => Math.abs(ratio / mean - 1) <= sizeTolerance.share / 2);
  return even ? Number(mean.toPrecision(4)) : null;
}

function againstCategory(size: Vector, usual: UsualSize): ScaleVerdict {
  const ranges = [usual.width, usual.height, usual.depth] as const;
  const outside = (value: number, [least, most]: readonly [number, number]) =>
    value < least ? Math.log(least / Math.max(value, 1e-12)) : Math.max(0, Math.log(value / most));
  const misfit = (s: Vector) => Math.max(...ranges.map((range, k) => outside(s[k]!, range)));
  const error = (s: Vector) => Math.min(misfit(s), misfit(quarter.apply(s)));
  const found = candidates(size, turns, error).filter((candidate) => candidate.error === 0);
  if (found.length === 0) return answer('differs', 'category', size, []);
  // Where several units fit, the nearest to the middle of the range leads (geometric, by the largest side).
  const middle = Math.sqrt(
    Math.max(...ranges.map(([least]) => least)) * Math.max(...ranges.map(([, most]) => most)),
  );
  for (const candidate of found) {
    candidate.error = Math.abs(Math.log(Math.max(...candidate.sizeMetres) / middle));
  }
  return decide('category', size, found);
}

function candidates(size: Vector, from: readonly Turn[], error: (size: Vector) => number): Candidate[] {
  return from.flatMap((turn) =>
    units.map(({ unit, factor }) => {
      const [x, y, z] = turn.apply(size);
      const sizeMetres: Vector = [x * factor, y * factor, z * factor];
      const scale: ModelFix[] = factor === 1 ? [] : [{ kind: 'scale', factor, unit }];
      const cost = turn.cost + scale.length;
      return { fixes: [...scale, ...turn.fixes], sizeMetres, error: error(sizeMetres), cost, factor };
    }),
  );
}

/** The simplest explanations win; among equally simple ones the nearest leads, and more than one is said to be so. */
function decide(comparedWith: 'entered' | 'category', size: Vector, found: Candidate[]): ScaleVerdict {
  const least = Math.min(...found.map(({ cost }) => cost));
  const simplest = found.filter(({ cost }) => cost === least).sort((a, b) => a.error - b.error);
  if (least === 0) return answer('right', comparedWith, size, []);
  return answer(simplest.length === 1 ? 'fix' : 'ambiguous', comparedWith, size, simplest);
}

function answer(
  verdict: ScaleVerdict['verdict'],
  comparedWith: ScaleVerdict['comparedWith'],
  sizeMetres: Vector,
  explanations: Candidate[],
): ScaleVerdict {
  const [first] = explanations;
  const alternatives = explanations.map(({ fixes, sizeMetres }) => ({ fixes, sizeMetres }));
  return {
    verdict,
    comparedWith,
    sizeMetres,
    fixedSizeMetres: first?.sizeMetres ?? sizeMetres,
    fixes: first?.fixes ?? [],
    alternatives: verdict === 'ambiguous' ? alternatives : [],
  };
}
