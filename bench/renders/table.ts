import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MatchThresholds, Verdict } from '../../lib/model3d/match/match-model';

export type Calibration = {
  thresholds: MatchThresholds;
  pairs: {
    truth: 'same' | 'wrong-product' | 'wrong-colour';
    likeness: number;
    colourDistance: number | null;
    verdict: Verdict;
  }[];
};

type Result = {
  model: string;
  machine: string;
  models: number;
  shots: number;
  millisecondsAShot: { p10: number; median: number; p90: number };
  heldBack: { views: number; asked: number; r1: number; r5: number; gallery: number }[];
  photosThroughRenders: { views: number; asked: number; r1: number }[];
  calibration: Calibration;
};

/** One row of bench/results/match.json. */
export type MatchRow = {
  modelId: string;
  truth: string;
  pairs: number;
  flagged: number;
  byLookAlone: number;
  likeness: { median: number };
  colourDistance: { median: number; p95: number };
  thresholds: MatchThresholds;
};

/** Writes bench/RENDERS.md out of the results that there are. */
export function writeRendersReport(root: string): void {
  const read = <T>(name: string): T | null => {
    const file = path.join(root, 'bench/results', name);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  };
  const renders = read<Result>('renders.json');
  const parts = [
    '# Renders for the search, and models held against photos',
    renders
      ? rendersPart(renders)
      : 'Not measured yet on this machine: found by a held-back view (`npm run bench:renders`).',
    matchPart(read<MatchRow[]>('match.json') ?? []),
  ];
  writeFileSync(path.join(root, 'bench/RENDERS.md'), `${parts.join('\n\n')}\n`);
}

function matchPart(rows: readonly MatchRow[]): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `## A model held against photos, without drawing

\`npm run bench:match\`. Two photos of a demo product stand for renders of its model, the third is the photo; "another product" are photos of the others of its category (ten categories). Flagged: cosine or ΔE 2000 of the colours beyond the thresholds of \`lib/model3d/match/thresholds.ts\`. "By look alone" leaves the colours out.

| embedding | truth | pairs | cosine (median) | ΔE (median, 95 %) | flagged | by look alone |
|---|---|---|---|---|---|---|
${rows
  .map(
    (row) =>
      `| ${row.modelId.split('-p256')[0]} | ${row.truth} | ${row.pairs} | ${row.likeness.median} | ${row.colourDistance.median}, ${row.colourDistance.p95} | ${percent(row.flagged)} | ${percent(row.byLookAlone)} |`,
  )
  .join('\n')}

Cosine 0.5 (CenterNet 0.47) and ΔE 10. Products of one kind and one colour are not told apart by this: a quarter of them passes.`;
}

function rendersPart(result: Result): string {
  const { calibration, millisecondsAShot: time } = result;
  const share = (value: number) => value.toFixed(3);
  const photos = new Map(result.photosThroughRenders.map((row) => [row.views, row]));
  const truths = ['same', 'wrong-colour', 'wrong-product'] as const;
  const errorRows = truths.map((truth) => {
    const pairs = calibration.pairs.filter((pair) => pair.truth === truth);
    const flagged = pairs.filter(({ verdict }) => verdict !== 'same').length;
    const median = (values: number[]) =>
      [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
    const likeness = median(pairs.map((pair) => pair.likeness)).toFixed(2);
    const distance = median(pairs.flatMap((pair) => pair.colourDistance ?? [])).toFixed(1);
    return `| ${truth} | ${pairs.length} | ${likeness} | ${distance} | ${((100 * flagged) / Math.max(1, pairs.length)).toFixed(0)} % |`;
  });
  return `\`npm run bench:renders\`, embedding model \`${result.model}\`. ${result.machine}.

${result.models} models, ${result.shots} pictures of 448 pixels: ${time.median} ms a picture (median; 10 % under ${time.p10} ms, 10 % over ${time.p90} ms). The machine was shared with other work.

## Found by a view that the index has not seen

Each model is known by its first n index views and by no photo; ${result.heldBack[0]?.asked} held-back renders (other angles, grounds and jitter) are looked for among them and the photos of all other demo products.

| views a model | R@1 | R@5 | views in the gallery | the shop's own photos, found through renders alone: R@1 |
|---|---|---|---|---|
${result.heldBack.map((row) => `| ${row.views} | ${share(row.r1)} | ${share(row.r5)} | ${row.gallery} | ${share(photos.get(row.views)?.r1 ?? 0)} |`).join('\n')}

## The same against renders

Thresholds: cosine ${calibration.thresholds.sameLikeness}, ΔE 2000 ${calibration.thresholds.colourDistance}. "Same" are the demo photos against renders of their own model; "wrong colour" the same photos against renders of another colour variant alone; "wrong product" photos of other products of the same category.

| truth | pairs | cosine (median) | ΔE (median) | flagged |
|---|---|---|---|---|
${errorRows.join('\n')}`;
}
