import type { MatchThresholds } from './match-model';

/** Found by `npm run bench:renders` on the demo catalogue; bench/RENDERS.md has the error rates. */
const found: Record<string, MatchThresholds> = {
  'mobilenet-v2': { sameLikeness: 0.5, colourDistance: 14 },
  centernet: { sameLikeness: 0.45, colourDistance: 14 },
};

/** Where "the same" ends for an embedding model; its id begins with its kind. */
export function matchThresholdsFor(modelId: string | null): MatchThresholds {
  const kind = Object.keys(found).find((name) => modelId?.startsWith(name)) ?? 'centernet';
  return found[kind] as MatchThresholds;
}
