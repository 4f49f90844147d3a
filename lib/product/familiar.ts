import type { Dimensions } from './product';

/** Things that everybody knows the size of. Metres. */
export const familiarThings = {
  person: { widthMetres: 0.46, heightMetres: 1.7 },
  chair: { widthMetres: 0.44, heightMetres: 0.82 },
  bottle: { widthMetres: 0.075, heightMetres: 0.3 },
  card: { widthMetres: 0.0856, heightMetres: 0.05398 },
} as const;
export type FamiliarThing = keyof typeof familiarThings;

/** What to draw beside a product so that its size is understood: the largest thing that does not dwarf it. */
export function familiarFor({ widthMetres, heightMetres, depthMetres }: Dimensions): FamiliarThing {
  const largest = Math.max(widthMetres, heightMetres, depthMetres);
  if (largest >= 1.1) return 'person';
  if (largest >= 0.5) return 'chair';
  if (largest >= 0.18) return 'bottle';
  return 'card';
}
