import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedder } from '@/lib/embedding/embedder.server';
import type { VisionModel } from '@/lib/embedding/vision';
import { decodePhoto } from '@/lib/photo/decode.server';
import { wholePhoto } from '@/lib/photo/pixels';
import { type DemoVectors, readDemoVectors } from '@/lib/shop/demo-vectors';
import { provisionModels } from '@/scripts/provision-models.mjs';
import { calibrateFor } from './calibrate-for';
import { type Confidence, confidences } from './match';

const shared = process.env.VITRINE_SHARED ?? '../shared';
const photos = path.join(shared, 'data/photos');
const weights = path.resolve(shared, 'models');
const vectors = path.resolve('public/models/demo/vectors');

const catalogue = JSON.parse(readFileSync('public/models/demo/catalogue.json', 'utf8')) as {
  products: { category: string }[];
};
const sold = new Set(catalogue.products.map(({ category }) => category));

/** Eight photos of a folder, spread over it. */
function some(folder: string): string[] {
  const names = readdirSync(path.join(photos, folder))
    .filter((name) => name.endsWith('.jpg'))
    .sort();
  return Array.from({ length: 8 }, (_, i) =>
    path.join(photos, folder, names[Math.floor((i * names.length) / 8)] as string),
  );
}

/** The demo shop's ready-made vectors of a model, one row a view. */
async function demoRows(modelId: string): Promise<Float32Array[]> {
  const demo = await readDemoVectors(vectors, modelId);
  expect(demo, `${modelId} has no vectors in ${vectors}: run scripts/embed-demo.mts`).not.toBeNull();
  return (demo as DemoVectors).rows.map(({ vector }) => vector);
}

describe.each([
  ['the bundled model', 'bundled', existsSync(photos)],
  ['MobileNet V2', weights, existsSync(photos) && existsSync(weights)],
] as const)('%s against the demo shop (skipped without ../shared)', (_, from, here) => {
  let vision: VisionModel;
  let rows: Float32Array[];
  beforeAll(async () => {
    if (!here) return;
    const root = mkdtempSync(path.join(tmpdir(), 'vitrine-sure-'));
    for (const name of ['node_modules', 'lib']) symlinkSync(path.resolve(name), path.join(root, name));
    await provisionModels({ from, offline: true, root, log: () => {} });
    vision = await openEmbedder(path.join(root, 'public'));
    rows = await demoRows(vision.modelId);
  });
  afterAll(() => vision?.dispose());

  async function ask(file: string): Promise<Confidence> {
    const pixels = await decodePhoto(new Uint8Array(readFileSync(file)));
    const { modelId, vector } = await vision.embed(pixels, wholePhoto);
    const cosines = Float32Array.from(rows, (row) =>
      row.reduce((sum, v, i) => sum + v * (vector[i] as number), 0),
    );
    return calibrateFor(modelId)(cosines, vector)(Math.max(...cosines)).confidence;
  }
  const answered = async (folder: string) => {
    let count = 0;
    for (const file of some(folder))
      if (confidences.indexOf(await ask(file)) < confidences.indexOf('none')) count += 1;
    return count;
  };

  describe.each([
    ['caltech101_products/chair', 'chairs', 6],
    ['caltech101_products/lamp', 'table-lamps', 6],
    ['caltech101_products/watch', 'watches', 6],
    ['clothing_train/hat', 'hats', 6],
    ['clothing_train/shoes', 'sneakers', 6],
    ['caltech101_products/headphone', 'headphones', 6],
  ] as const)('photos of %s', (folder, category, least) => {
    it.skipIf(!here || !sold.has(category))(
      `are mostly answered, for the demo sells ${category}`,
      async () => expect(await answered(folder)).toBeGreaterThanOrEqual(least),
      120_000,
    );
  });

  it
    .skipIf(!here)
    .each(['clothing_train/shirt', 'clothing_train/pants', 'grocery/test', 'caltech101_products/accordion'])(
    'has nothing like %s',
    async (folder) => expect(await answered(folder)).toBeLessThanOrEqual(1),
    120_000,
  );
});
