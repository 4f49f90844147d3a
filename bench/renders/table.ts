import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Result = {
  model: string;
  machine: string;
  models: number;
  shots: number;
  millisecondsAShot: { p10: number; median: number; p90: number };
  heldBack: { views: number; asked: number; r1: number; r5: number; gallery: number }[];
  photosThroughRenders: { views: number; asked: number; r1: number }[];
};

/** Writes bench/RENDERS.md out of the results that there are. */
export function writeRendersReport(root: string): void {
  const read = <T>(name: string): T | null => {
    const file = path.join(root, 'bench/results', name);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  };
  const renders = read<Result>('renders.json');
  const parts = [
    '# Renders for the search',
    renders
      ? rendersPart(renders)
      : 'Not measured yet on this machine: found by a held-back view (`npm run bench:renders`).',
    'How surely a model is told from photos of something else: `bench/MATCH.md`.',
  ];
  writeFileSync(path.join(root, 'bench/RENDERS.md'), `${parts.join('\n\n')}\n`);
}

function rendersPart(result: Result): string {
  const { millisecondsAShot: time } = result;
  const share = (value: number) => value.toFixed(3);
  const photos = new Map(result.photosThroughRenders.map((row) => [row.views, row]));
  return `\`npm run bench:renders\`, embedding model \`${result.model}\`. ${result.machine}.

${result.models} models, ${result.shots} pictures of 448 pixels: ${time.median} ms a picture (median; 10 % under ${time.p10} ms, 10 % over ${time.p90} ms). The machine was shared with other work.

## Found by a view that the index has not seen

Each model is known by its first n index views and by no photo; ${result.heldBack[0]?.asked} held-back renders (other angles, grounds and jitter) are looked for among them and the photos of all other demo products.

| views a model | R@1 | R@5 | views in the gallery | the shop's own photos, found through renders alone: R@1 |
|---|---|---|---|---|
${result.heldBack.map((row) => `| ${row.views} | ${share(row.r1)} | ${share(row.r5)} | ${row.gallery} | ${share(photos.get(row.views)?.r1 ?? 0)} |`).join('\n')}`;
}
