// What renders of a model bring to the photo search, and how well a model is told from another by them:
//   npm run bench:renders            writes bench/results/renders.json and bench/RENDERS.md
// Models: two of each of five demo categories (VITRINE_KINDS names others), and the good ones of VITRINE_GLB (a folder), where it is given.
// Pictures are kept in data/bench-renders: a second run draws nothing.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { openEmbedder } from '../lib/embedding/embedder.server';
import { decodePhoto } from '../lib/photo/decode.server';
import { wholePhoto } from '../lib/photo/pixels';
import type { Anchor } from '../lib/product/category';
import type { Product } from '../lib/product/product';
import { readDemoVectors } from '../lib/shop/demo-vectors';
import { type BenchModel, type DrawnShot, drawModels } from './renders/draw-models';
import { writeRendersReport } from './renders/table';

const root = path.resolve(import.meta.dirname, '..');
const cache = path.join(root, 'data', 'bench-renders');
const counts = [6, 12, 24, 36];
const heldViews = 4;
const kinds = (process.env.VITRINE_KINDS ?? 'mirrors,mugs,sunglasses,stools,vases').split(',');

const { products }: { products: Product[] } = JSON.parse(
  readFileSync(path.join(root, 'public/models/demo/catalogue.json'), 'utf8'),
);
const inPublic = (url: string) => path.join(root, 'public', url);
const chosen = kinds.flatMap((kind) =>
  products.filter(({ category, model }) => category === kind && model).slice(0, 2),
);
const demo = chosen.map(
  ({ id, model, variants }): BenchModel => ({
    id,
    file: inPublic(model?.url ?? ''),
    anchor: model?.anchor ?? 'none',
    variants: variants.slice(1, 2).flatMap(({ materialVariant }) => materialVariant ?? []),
  }),
);
const drawn = await drawModels([...demo, ...brought()], { indexViews: 36, heldViews }, cache);

const vision = await openEmbedder(path.join(root, 'public'));
// The demo's photos carry their vectors; renders are embedded here.
const ready = await readDemoVectors(path.join(root, 'public/models/demo/vectors'), vision.modelId);
const readyOf = new Map(ready?.rows.map((row) => [row.viewId, row.vector]));
const photoId = new Map(products.flatMap(({ photos }) => photos.map(({ id, url }) => [inPublic(url), id])));
const vectors = new Map<string, Float32Array>();
async function vectorOf(file: string): Promise<Float32Array> {
  const known = vectors.get(file) ?? readyOf.get(photoId.get(file) ?? '');
  if (known) return known;
  const { vector } = await vision.embed(await decodePhoto(readFileSync(file)), wholePhoto);
  vectors.set(file, vector);
  return vector;
}

// Held-back renders against everything in the shop: photos of every other product, renders of every model.
const rows = [];
for (const count of counts) {
  const gallery: { product: string; vector: Float32Array }[] = [];
  for (const product of products) {
    if (drawn.has(product.id)) continue;
    for (const { url } of product.photos)
      gallery.push({ product: product.id, vector: await vectorOf(inPublic(url)) });
  }
  for (const [id, shots] of drawn) {
    for (const { file } of ownViews(shots).slice(0, count))
      gallery.push({ product: id, vector: await vectorOf(file) });
  }
  let [first, five, asked] = [0, 0, 0];
  for (const [id, shots] of drawn) {
    for (const { file } of shots.filter(({ shot }) => shot.kind === 'held')) {
      const ranked = rank(await vectorOf(file), gallery);
      asked++;
      if (ranked[0] === id) first++;
      if (ranked.slice(0, 5).includes(id)) five++;
    }
  }
  rows.push({ views: count, asked, r1: first / asked, r5: five / asked, gallery: gallery.length });
  console.error(`${count} views: R@1 ${(first / asked).toFixed(3)}`);
}
// The photos that the shop shows, found through renders alone.
const photoRows = [];
for (const count of counts) {
  const gallery: { product: string; vector: Float32Array }[] = [];
  for (const product of products) {
    if (drawn.has(product.id)) continue;
    for (const { url } of product.photos)
      gallery.push({ product: product.id, vector: await vectorOf(inPublic(url)) });
  }
  for (const { id } of chosen) {
    for (const { file } of ownViews(drawn.get(id) ?? []).slice(0, count))
      gallery.push({ product: id, vector: await vectorOf(file) });
  }
  let [first, asked] = [0, 0];
  for (const { id, photos } of chosen) {
    for (const { url } of photos) {
      asked++;
      if (rank(await vectorOf(inPublic(url)), gallery)[0] === id) first++;
    }
  }
  photoRows.push({ views: count, asked, r1: first / asked });
}

const milliseconds = [...drawn.values()]
  .flat()
  .map((each) => each.milliseconds)
  .sort((a, b) => a - b);
const at = (share: number) => Math.round(milliseconds[Math.floor(share * (milliseconds.length - 1))] ?? 0);
const result = {
  model: vision.modelId,
  machine: `${cpus()[0]?.model}, ${cpus().length} cores, software WebGL (SwiftShader)`,
  models: drawn.size,
  shots: milliseconds.length,
  millisecondsAShot: { p10: at(0.1), median: at(0.5), p90: at(0.9) },
  heldBack: rows,
  photosThroughRenders: photoRows,
};
writeFileSync(path.join(root, 'bench/results/renders.json'), `${JSON.stringify(result, null, 2)}\n`);
writeRendersReport(root);
process.exit(0);

function ownViews(shots: DrawnShot[]): DrawnShot[] {
  return shots.filter(({ shot }) => shot.kind === 'index' && shot.variant === null);
}

/** Products by their best view, best first. */
function rank(vector: Float32Array, gallery: { product: string; vector: Float32Array }[]): string[] {
  const best = new Map<string, number>();
  for (const each of gallery) {
    let cosine = 0;
    for (let i = 0; i < vector.length; i++) cosine += (vector[i] ?? 0) * (each.vector[i] ?? 0);
    if (cosine > (best.get(each.product) ?? -2)) best.set(each.product, cosine);
  }
  return [...best.entries()].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/** The models of the folder VITRINE_GLB. Their names say what they are. */
function brought(): BenchModel[] {
  const folder = process.env.VITRINE_GLB;
  if (!folder || !existsSync(folder)) return [];
  const anchors: [RegExp, Anchor][] = [
    [/sunglasses|glasses_/i, 'face'],
    [/watch/i, 'wrist'],
    [/shoe/i, 'foot'],
    [/hat/i, 'head'],
    [/earring/i, 'ear'],
    [/chair|couch|table_|lamp|glass_table|corset/i, 'floor'],
  ];
  return readdirSync(folder)
    .filter((name) =>
      /^(glass_table|kaykit_armchair|kaykit_lamp_standing|glasses_thuglife|watch_monaco)\.glb$/.test(name),
    )
    .map((name) => ({
      id: `brought-${path.basename(name, '.glb')}`,
      file: path.join(folder, name),
      anchor: anchors.find(([pattern]) => pattern.test(name))?.[1] ?? 'table',
      variants: [],
    }));
}
