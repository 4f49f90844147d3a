import type { Interval, Measured } from './measured';

export const sides = ['width', 'height', 'depth'] as const;
/** Of a thing as it stands: across, up, and away from the onlooker. */
export type Side = (typeof sides)[number];

/** The outer box of a thing as it stands. */
export type Box = Record<Side, Measured>;

/** A place to put something; null where nothing bounds it, such as no ceiling worth the name. */
export type Gap = Record<Side, Measured | null>;

export const verdicts = ['fits', 'tight', 'cannot-tell', 'does-not'] as const;
/**
 * `fits`: it goes in with the clearance that was asked. `tight`: it goes in, with less than that. `does-not`: some side is
 * too short. `cannot-tell`: the measuring errors are larger than the question. Each but the last is wrong in at most 5 %
 * of measurements. In this order from best to worst.
 */
export type Verdict = (typeof verdicts)[number];

/** What one bounded side of a place leaves, and which side of the thing lies along it. */
export type SideSpare = { side: Side; along: Side; spare: Interval; verdict: Verdict };

/** The verdict on one interval of what is left. */
export function verdictOn(spare: Interval, clearanceMillimetres: number): Verdict {
  if (spare.leastMillimetres >= clearanceMillimetres) return 'fits';
  if (spare.leastMillimetres >= 0) return 'tight';
  return spare.mostMillimetres < 0 ? 'does-not' : 'cannot-tell';
}

/** The side that decides: the worst verdict, and of equal ones the least room. Null for none. */
export function worstSide(spares: readonly SideSpare[]): SideSpare | null {
  let worst: SideSpare | null = null;
  for (const each of spares) if (!worst || compareSpares(each, worst) > 0) worst = each;
  return worst;
}

/** Positive when `a` is worse than `b`. */
export function compareSpares(a: SideSpare, b: SideSpare): number {
  return (
    verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || b.spare.millimetres - a.spare.millimetres
  );
}
