// One part of the pairs of `bench/match.mts`, in a process of its own: <number> of <parts>.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Product } from '../../lib/product/product';
import { broughtModels, demoModels } from './bench-models';
import { throughCamera } from './camera';
import { folderOf, heldViews, indexViewsCompared, pairsFile, variantViews } from './folders';
import { type BenchPhoto, type Pair, pairsOf } from './pairs';
import { openSeer } from './seer';

const root = path.resolve(import.meta.dirname, '../..');
const [part = 0, parts = 1] = (process.argv[2] ?? '0/1').split('/').map(Number);
const folder = folderOf(root);
const seer = openSeer(root, path.join(folder, 'features'), 'mobilenet-v2');
const { products }: { products: Product[] } = JSON.parse(
  readFileSync(path.join(root, 'public/models/demo/catalogue.json'), 'utf8'),
);
const drawn = (id: string, kind: RegExp) =>
  readdirSync(path.join(folder, 'renders'))
    .filter((name) => name.startsWith(`${id}~`) && kind.test(name))
    .sort()
    .map((name) => path.join(folder, 'renders', name));
const render = (file: string) =>
  seer.render(path.basename(file, '.webp'), file, file.replace(/\.webp$/, '.cutout.webp'));
const models = [...demoModels(root, products), ...broughtModels()].filter(
  ({ id }) => drawn(id, /index-\d+\.webp$/).length > 0,
);
const shown = new Set(models.map(({ id }) => id));

const photos: BenchPhoto[] = [];
for (const { id, category, photos: own } of products) {
  for (const [i, photo] of own.entries()) {
    const file = path.join(root, 'public', photo.url);
    const what = { owner: id, category, kind: i === 2 ? ('room' as const) : ('packshot' as const) };
    photos.push({ ...(await seer.photo(photo.id, file)), ...what, camera: false });
    if (!shown.has(id)) continue;
    const seen = await seer.photo(`${photo.id}~camera`, file, throughCamera(photo.id));
    photos.push({ ...seen, ...what, camera: true });
  }
}
// Things that were brought have no photos: views that no render shares stand for them, their cut-outs unused.
const held: BenchPhoto[] = [];
for (const { id } of models.filter(({ category }) => category === 'brought')) {
  for (const file of drawn(id, /held-\d+\.webp$/).slice(0, heldViews)) {
    const key = `${path.basename(file, '.webp')}~photo`;
    const what = { owner: id, category: 'brought', kind: 'render' as const };
    held.push({ ...(await seer.photo(key, file)), ...what, camera: false });
    held.push({ ...(await seer.photo(`${key}~camera`, file, throughCamera(key))), ...what, camera: true });
  }
}
const strangers: BenchPhoto[] = [];
for (const file of realPhotos()) {
  const key = `real~${path.relative(process.env.VITRINE_PHOTOS ?? '', file).replaceAll(path.sep, '~')}`;
  strangers.push({
    ...(await seer.photo(key, file)),
    owner: key,
    category: 'real',
    kind: 'real',
    camera: false,
  });
}

const pairs: Pair[] = [];
for (const [number, { id, category }] of models.entries()) {
  if (number % parts !== part) continue;
  const renders = [];
  for (const file of drawn(id, /index-\d+\.webp$/).slice(0, indexViewsCompared))
    renders.push(await render(file));
  const variants = [];
  for (const file of drawn(id, /index-2[4-9]\.webp$/).slice(0, variantViews))
    variants.push(await render(file));
  pairs.push(
    ...pairsOf(
      { id, category, renders, variants },
      category === 'brought' ? [...photos, ...held] : photos,
      strangers,
    ),
  );
  console.error(`${id}: ${pairs.length} pairs`);
}
writeFileSync(pairsFile(folder, part), JSON.stringify(pairs));
process.exit(0);

/** A few of each kind of a folder of real photos, `VITRINE_PHOTOS`, where it is given. */
function realPhotos(): string[] {
  const given = process.env.VITRINE_PHOTOS;
  if (!given || !existsSync(given)) return [];
  const kinds = (under: string) =>
    readdirSync(path.join(given, under), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => path.join(under, name));
  return ['caltech101_products', 'clothing_train', 'grocery'].flatMap((set) =>
    existsSync(path.join(given, set))
      ? kinds(set)
          .slice(0, 12)
          .flatMap((kind) =>
            readdirSync(path.join(given, kind))
              .filter((name) => /\.jpe?g$/i.test(name))
              .slice(0, kind.endsWith('iconic') ? 10 : 1)
              .map((name) => path.join(given, kind, name)),
          )
      : [],
  );
}
