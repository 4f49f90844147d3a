// How well a model is told from others by its photos, without drawing anything: the demo's photos are pictures of
// models under three lights, so two of a product stand for its renders and the third is the photo. Draws on the
// vectors that the demo carries:
//   npm run bench:match            writes bench/results/match.json and its part of bench/RENDERS.md
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { matchModel, type PhotoMatch, type SeenRender } from '../lib/model3d/match/match-model';
import { matchThresholdsFor } from '../lib/model3d/match/thresholds';
import type { Product } from '../lib/product/product';
import { readDemoVectors } from '../lib/shop/demo-vectors';
import { coloursOf } from '../lib/shop/renders/colours-of';
import { type MatchRow, writeRendersReport } from './renders/table';

const root = path.resolve(import.meta.dirname, '..');
const models = ['mobilenet-v2-5f70f9e3-p256-b9648467', 'centernet-1b635a15-p256-c29c02ed'];
const kinds = [
  'mirrors',
  'mugs',
  'sunglasses',
  'stools',
  'vases',
  'sofas',
  'sneakers',
  'watches',
  'bags',
  'hats',
];
const open = { sameLikeness: -1, colourDistance: Number.POSITIVE_INFINITY };
const { products }: { products: Product[] } = JSON.parse(
  readFileSync(path.join(root, 'public/models/demo/catalogue.json'), 'utf8'),
);
const palettes = new Map<string, SeenRender['colours']>();

const results: MatchRow[] = [];
for (const modelId of models) {
  const ready = await readDemoVectors(path.join(root, 'public/models/demo/vectors'), modelId);
  if (!ready) continue;
  const vectors = new Map(ready.rows.map((row) => [row.viewId, row.vector]));
  const see = async (product: Product, number: number): Promise<SeenRender> => {
    const photo = product.photos[number];
    const vector = photo && vectors.get(photo.id);
    if (!photo || !vector) throw new Error(`${product.id} has no photo ${number}`);
    const known =
      palettes.get(photo.url) ?? (await coloursOf(readFileSync(path.join(root, 'public', photo.url))));
    palettes.set(photo.url, known);
    return { id: photo.id, vector, colours: known, variant: null };
  };
  const found: Record<'same' | 'another product', PhotoMatch[]> = { same: [], 'another product': [] };
  for (const kind of kinds) {
    const all = products.filter(({ category }) => category === kind);
    for (const product of all) {
      const renders = [await see(product, 0), await see(product, 1)];
      const judge = async (of: Product, number: number, against: SeenRender[]) =>
        matchModel([await see(of, number)], against, open)?.photos ?? [];
      found.same.push(
        ...(await judge(product, 2, renders)),
        ...(await judge(product, 1, renders.slice(0, 1))),
      );
      for (const other of all.filter(({ id }) => id !== product.id)) {
        for (const number of [0, 2]) found['another product'].push(...(await judge(other, number, renders)));
      }
    }
  }
  const thresholds = matchThresholdsFor(modelId);
  for (const [truth, pairs] of Object.entries(found)) {
    const flagged = pairs.filter(
      ({ likeness, colourDistance }) =>
        likeness < thresholds.sameLikeness || (colourDistance ?? 0) > thresholds.colourDistance,
    ).length;
    const low = pairs.filter(({ likeness }) => likeness < thresholds.sameLikeness).length;
    const row = {
      modelId,
      truth,
      pairs: pairs.length,
      flagged: flagged / pairs.length,
      byLookAlone: low / pairs.length,
      likeness: spread(pairs.map(({ likeness }) => likeness)),
      colourDistance: spread(pairs.flatMap(({ colourDistance }) => colourDistance ?? [])),
      coloursUnknown: pairs.filter(({ colourDistance }) => colourDistance === null).length,
      thresholds,
    };
    results.push(row);
    console.log(
      `${modelId.slice(0, 9)}  ${truth.padEnd(16)} ${pairs.length} pairs, flagged ${(100 * row.flagged).toFixed(1)} %, by look alone ${(100 * row.byLookAlone).toFixed(1)} %`,
    );
  }
}
writeFileSync(path.join(root, 'bench/results/match.json'), `${JSON.stringify(results, null, 2)}\n`);
writeRendersReport(root);

function spread(values: number[]): Record<'p5' | 'p25' | 'median' | 'p75' | 'p95', number> {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN) * 100) / 100;
  return { p5: at(0.05), p25: at(0.25), median: at(0.5), p75: at(0.75), p95: at(0.95) };
}
