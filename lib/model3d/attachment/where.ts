import type { Anchor } from '@/lib/product/category';

const standing: ReadonlySet<Anchor> = new Set(['floor', 'table', 'wall', 'ceiling']);

/** Stands, hangs or lies in a room, so that AR can place it. */
export const isPlacedInRoom = (where: Anchor): boolean => standing.has(where);

/** Is worn on a body, so that a try-on can show it. */
export const isWorn = (where: Anchor): boolean => !standing.has(where) && where !== 'none';

/**
 * Which side of the body a model is made for. `pair`: both sides are in the file. `either`: one is in the file, and
 * the other side wears its mirror image (an earring) or the thing itself (a ring). `both`: it spans both (glasses).
 */
export const sides = ['left', 'right', 'pair', 'either', 'both'] as const;
export type Side = (typeof sides)[number];

/** The sides that make sense at a place; the first is assumed. */
export function sidesAt(where: Anchor): readonly Side[] {
  if (where === 'ear') return ['either', 'pair', 'left', 'right'];
  if (where === 'foot') return ['pair', 'left', 'right'];
  if (where === 'wrist' || where === 'finger') return ['either', 'left', 'right'];
  return ['both'];
}
