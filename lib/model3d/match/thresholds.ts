import type { MatchThresholds } from './match-model';

/**
 * Chosen with `npm run bench:match` on the demo's photos (bench/RENDERS.md): of true pairs 7.7 % are flagged, of photos of
 * another product of the category 72.5 % (MobileNet V2; CenterNet 6.3 % and 68.9 %). By the look alone the latter would be
 * 14.3 % and 8.5 %: things of one kind look alike to these models, and colours tell them apart.
 */
const found: Record<string, MatchThresholds> = {
  'mobilenet-v2': { sameLikeness: 0.5, colourDistance: 10 },
  centernet: { sameLikeness: 0.47, colourDistance: 10 },
};

/** Where "the same" ends for an embedding model; its id begins with its kind. */
export function matchThresholdsFor(modelId: string | null): MatchThresholds {
  const kind = Object.keys(found).find((name) => modelId?.startsWith(name)) ?? 'centernet';
  return found[kind] as MatchThresholds;
}
