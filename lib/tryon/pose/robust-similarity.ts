import { fitSimilarity, moved, type Similarity } from './similarity';

export type RobustFit = Similarity & {
  /** What each point counted, 0 (an outlier) to its given weight. */
  weights: Float64Array;
  /** Weighted root mean square of what is left, in units of `to`, along one axis. */
  sigma: number;
};

/**
 * `fitSimilarity` that points which moved by themselves (a lifted brow, a wrongly seen ear) do not pull: weights are
 * made anew from what each point is off (Tukey's biweight, 4.685 robust standard deviations), six times.
 */
export function fitRobustly(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  given: ArrayLike<number>,
): RobustFit | null {
  const count = given.length;
  const weights = Float64Array.from(given);
  const off = new Float64Array(count);
  let fit = fitSimilarity(from, to, weights);
  for (let round = 0; fit && round < 6; round++) {
    const now: Similarity = fit;
    const known: number[] = [];
    for (let i = 0; i < count; i++) {
      off[i] = offBy(now, from, to, i);
      if ((given[i] as number) > 0) known.push(off[i] as number);
    }
    known.sort((a, b) => a - b);
    // A length in space of which the median is half: 1.538 standard deviations along one axis.
    const deviation = (known[known.length >> 1] as number) / 1.538;
    const most = Math.max(4.685 * deviation * Math.sqrt(3), 1e-12);
    for (let i = 0; i < count; i++) {
      const share = (off[i] as number) / most;
      weights[i] = share < 1 ? (given[i] as number) * (1 - share * share) ** 2 : 0;
    }
    fit = fitSimilarity(from, to, weights);
  }
  if (!fit) return null;
  let sum = 0;
  let total = 0;
  for (let i = 0; i < count; i++) {
    sum += (weights[i] as number) * offBy(fit, from, to, i) ** 2;
    total += weights[i] as number;
  }
  return { ...fit, weights, sigma: Math.sqrt(sum / total / 3) };
}

function offBy(fit: Similarity, from: ArrayLike<number>, to: ArrayLike<number>, i: number): number {
  const at = 3 * i;
  const [x, y, z] = moved(fit, [from[at] as number, from[at + 1] as number, from[at + 2] as number]);
  return Math.hypot(x - (to[at] as number), y - (to[at + 1] as number), z - (to[at + 2] as number));
}
