import {
  type Doubt,
  type DoubtInput,
  doubtsOf,
  inputsOf,
  type MatchJudge,
} from '../../lib/model3d/match/judge';
import { fitLogistic } from './logistic';
import type { Pair, Truth } from './pairs';

/** Chosen on the fitted categories alone, by fitting on one half of them and judging the other. */
const productInputs: readonly DoubtInput[] = ['unlike'];
const colourInputs: readonly DoubtInput[] = ['colour', 'ownColour', 'hue', 'tint', 'busy'];
/** Share of true pairs that may be flagged where the thresholds are chosen: under the 5 % that is aimed at. */
const budget = 0.04;
/** Inputs that may excuse a difference; the others may only add to a doubt. */
const free: readonly DoubtInput[] = ['ownColour', 'busy'];

export type Judged = Pair & { flagged: boolean; asProduct: boolean };

/** Every other category of the demo is held out, and all things that were brought. */
export function isHeldOut(category: string, kinds: readonly string[]): boolean {
  const at = kinds.indexOf(category);
  return at < 0 || at % 2 === 1;
}

export function judged(pairs: readonly Pair[], judge: MatchJudge): Judged[] {
  return pairs.map((pair) => {
    const { product, colour } = doubtsOf(pair.features, judge);
    return { ...pair, flagged: product > 0 || colour > 0, asProduct: product > 0 };
  });
}

/** The weights of both doubts, and where each begins: so that together they flag `budget` of the true pairs. */
export function fitJudge(pairs: readonly Pair[]): MatchJudge {
  const rowsOf = (wrong: readonly Truth[], right: readonly Truth[]) =>
    pairs
      .filter(({ truth }) => wrong.includes(truth) || right.includes(truth))
      .map(({ features, truth }) => ({ inputs: inputsOf(features), truth: wrong.includes(truth) }));
  const product: Doubt = fitLogistic(rowsOf(['product'], ['same', 'variant']), productInputs, { free });
  const colour: Doubt = fitLogistic(rowsOf(['hue-10', 'hue-20', 'variant'], ['same']), colourInputs, {
    free,
  });
  const scored = pairs.map(({ truth, features }) => ({ truth, ...doubtsOf(features, { product, colour }) }));
  const same = scored.filter(({ truth }) => truth === 'same');
  const allowed = Math.floor(same.length * budget);
  const detected = (truth: Truth, from: { product: number; colour: number }) => {
    const some = scored.filter((each) => each.truth === truth);
    return (
      some.filter((each) => each.product > from.product || each.colour > from.colour).length / some.length
    );
  };
  let best = { product: 0, colour: 0, sum: -1 };
  for (let byProduct = 0; byProduct <= allowed; byProduct++) {
    const from = {
      product: between(
        same.map((each) => each.product),
        byProduct,
      ),
      colour: 0,
    };
    const rest = same.filter((each) => each.product <= from.product);
    const left = allowed - (same.length - rest.length);
    if (left < 0) continue;
    from.colour = between(
      rest.map((each) => each.colour),
      left,
    );
    const sum = detected('product', from) + detected('hue-10', from) + detected('variant', from);
    if (sum > best.sum) best = { ...from, sum };
  }
  const begun = ({ bias, weights }: Doubt, from: number): Doubt => ({
    bias: rounded(bias - from),
    weights: Object.fromEntries(
      Object.entries(weights)
        .map(([name, value]) => [name, rounded(value)] as const)
        .filter(([, value]) => value !== 0),
    ),
  });
  return { product: begun(product, best.product), colour: begun(colour, best.colour) };
}

/** A threshold that `above` of the values exceed. */
function between(values: readonly number[], above: number): number {
  const sorted = [...values].sort((a, b) => b - a);
  const below = sorted[above] ?? 0;
  return above === 0 ? below + 0.01 : ((sorted[above - 1] ?? below) + below) / 2;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
