import type { PairFeatures } from './match-features';

/** What the two doubts are weighed from: differences that the eye and the network take by their proportions. */
export const doubtInputs = ['unlike', 'colour', 'ownColour', 'hue', 'tint', 'busy'] as const;
export type DoubtInput = (typeof doubtInputs)[number];

/** Log odds: the bias already holds the least doubt that is worth a word. */
export type Doubt = { bias: number; weights: Partial<Record<DoubtInput, number>> };

/** What says when a photo shows something else than a model; fitted by `npm run bench:match` (bench/MATCH.md). */
export type MatchJudge = { product: Doubt; colour: Doubt };

/** The inputs of a pair. */
export function inputsOf(features: PairFeatures): Record<DoubtInput, number> {
  return {
    // A cosine of .99 and one of .97 differ more than one of .60 and one of .58.
    unlike: Math.log(0.02 + Math.max(0, features.unlike)),
    colour: Math.log1p(features.cellColour),
    ownColour: Math.log1p(features.ownColour),
    hue: Math.log1p(features.hueDeviations),
    tint: Math.log1p(features.tint),
    busy: features.busy,
  };
}

/** Above 0: worth a word. */
export function doubtsOf(features: PairFeatures, judge: MatchJudge): { product: number; colour: number } {
  const inputs = inputsOf(features);
  const weigh = ({ bias, weights }: Doubt) =>
    doubtInputs.reduce((sum, name) => sum + (weights[name] ?? 0) * inputs[name], bias);
  return { product: weigh(judge.product), colour: weigh(judge.colour) };
}
