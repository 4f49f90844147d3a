import type { Picture } from './draw-view';
import { pictureDifference } from './picture-difference';

/** How different a model looks, over all views together. Plain data. */
export type PixelDifference = {
  views: number;
  /** Pixels along each side of a view. */
  sidePixels: number;
  /**
   * ΔE OK over the pixels that show the model: the distance of colours in OKLab × 100. 2 is about what an attentive
   * eye tells apart (CSS Color 4 takes 0.02 for just noticeable).
   */
  meanDeltaE: number;
  /** 99 of 100 pixels differ by no more. */
  p99DeltaE: number;
  /** Share of those pixels that differ by more than 2. */
  changedShare: number;
  /** Share of those pixels that show the model in one of the two only. */
  silhouetteShare: number;
  /** The view that differs most, by its mean. */
  worst: { view: string; meanDeltaE: number };
};

export const visibleDeltaE = 2;

const bins = 20_000;
const binsPerUnit = 200;

/** Compares the same views of two models. */
export function pixelDifference(
  names: readonly string[],
  before: readonly Picture[],
  after: readonly Picture[],
): PixelDifference {
  const histogram = new Uint32Array(bins);
  let [covered, silhouette, changed, sum] = [0, 0, 0, 0];
  let worst = { view: names[0] ?? '', meanDeltaE: 0 };
  names.forEach((view, i) => {
    const found = pictureDifference(before[i]!, after[i]!);
    let ofView = 0;
    for (const value of found.deltaE) {
      if (value < 0) continue;
      ofView += value;
      if (value > visibleDeltaE) changed++;
      histogram[Math.min(bins - 1, Math.floor(value * binsPerUnit))]!++;
    }
    covered += found.covered;
    silhouette += found.silhouette;
    sum += ofView;
    const mean = ofView / Math.max(1, found.covered);
    if (mean > worst.meanDeltaE) worst = { view, meanDeltaE: rounded(mean) };
  });
  const all = Math.max(1, covered);
  return {
    views: names.length,
    sidePixels: before[0]?.side ?? 0,
    meanDeltaE: rounded(sum / all),
    p99DeltaE: rounded(percentile(histogram, covered, 0.99)),
    changedShare: rounded(changed / all),
    silhouetteShare: rounded(silhouette / all),
    worst,
  };
}

function percentile(histogram: Uint32Array, count: number, share: number): number {
  let left = count * share;
  for (let i = 0; i < histogram.length; i++) {
    left -= histogram[i]!;
    if (left <= 0) return i === 0 ? 0 : (i + 1) / binsPerUnit;
  }
  return 0;
}

const rounded = (value: number) => Number(value.toPrecision(4));
