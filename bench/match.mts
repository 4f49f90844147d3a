// How surely renders of a model are told from photos of something else, and the weights of that judgement:
//   VITRINE_GLB=<folder of models> VITRINE_PHOTOS=<folder of photos> npm run bench:match
// writes bench/results/match.json and bench/MATCH.md, and prints the judge for lib/model3d/match/thresholds.ts.
// Both folders may be left out. Pictures, what was seen in them and the pairs are kept in data/bench-match
// (VITRINE_MATCH_FOLDER): after a change of lib/model3d/match, delete its pairs-*.json.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Product } from '../lib/product/product';
import { broughtModels, demoModels } from './match/bench-models';
import { fitJudge, isHeldOut, judged } from './match/fit-judge';
import {
  benchPixels,
  folderOf,
  heldViews,
  indexViewsCompared,
  pairsFile,
  variantViews,
} from './match/folders';
import type { Pair } from './match/pairs';
import { type MatchResult, ratesOf, writeMatchReport } from './match/table';
import { drawModels } from './renders/draw-models';

const root = path.resolve(import.meta.dirname, '..');
const folder = folderOf(root);
const parts = 2;
const { products }: { products: Product[] } = JSON.parse(
  readFileSync(path.join(root, 'public/models/demo/catalogue.json'), 'utf8'),
);
const kinds = [...new Set(products.map(({ category }) => category))];

if (!existsSync(folder) || !readdirSync(folder).some((name) => /^pairs-\d+\.json$/.test(name))) {
  const views = { indexViews: 24, variantViews, pixels: benchPixels, cutout: true };
  const to = path.join(folder, 'renders');
  await drawModels(demoModels(root, products), { ...views, heldViews: 0, ownViews: indexViewsCompared }, to);
  await drawModels(broughtModels(), { ...views, heldViews, ownViews: 12 }, to);
  await Promise.all(Array.from({ length: parts }, (_, part) => collect(part)));
}
const pairs = readdirSync(folder)
  .filter((name) => /^pairs-\d+\.json$/.test(name))
  .flatMap((name): Pair[] => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));

const fitted = pairs.filter(({ category }) => !isHeldOut(category, kinds));
const held = pairs.filter(({ category }) => isHeldOut(category, kinds));
const judge = fitJudge(fitted);
const modelsOf = (some: readonly Pair[]) => new Set(some.map(({ model }) => model)).size;
const result: MatchResult = {
  network: 'mobilenet-v2',
  judge,
  fitted: { models: modelsOf(fitted), ...ratesOf(judged(fitted, judge)) },
  heldOut: { models: modelsOf(held), ...ratesOf(judged(held, judge)) },
};
writeFileSync(path.join(root, 'bench/results/match.json'), `${JSON.stringify(result, null, 2)}\n`);
writeMatchReport(root, result);
console.log(JSON.stringify(judge, null, 2));
process.exit(0);

function collect(part: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = path.join(import.meta.dirname, 'match/collect.mts');
    const flags = ['--conditions=react-server', '--import', 'tsx', script, `${part}/${parts}`];
    spawn(process.execPath, flags, { cwd: root, stdio: 'inherit' }).on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${pairsFile(folder, part)}: exit ${code}`)),
    );
  });
}
