import type { MatchJudge } from './judge';

/**
 * Fitted with `npm run bench:match` (bench/MATCH.md says how often it is right). Colours do not depend on the network; what
 * a cosine means does.
 */
const colour: MatchJudge['colour'] = {
  bias: -5.326,
  weights: { colour: 2.122, ownColour: -1.519, hue: 0.708, tint: 0.728, busy: -3.357 },
};
const found: Record<string, MatchJudge> = {
  'mobilenet-v2': { product: { bias: 2.773, weights: { unlike: 4.128 } }, colour },
  // Set by hand above the few true pairs that were looked at; the report says how few.
  centernet: { product: { bias: 6.86, weights: { unlike: 4 } }, colour },
};

/** What tells "the same" from another thing for an embedding model; its id begins with its kind. */
export function matchJudgeFor(modelId: string | null): MatchJudge {
  const kind = Object.keys(found).find((name) => modelId?.startsWith(name)) ?? 'centernet';
  return found[kind] as MatchJudge;
}
