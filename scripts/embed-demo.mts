/**
 * Embeds the demo catalogue's photos with both models and writes `public/models/demo/vectors/<modelId>.bin` and
 * `.json` (read by lib/shop/demo-vectors.ts), so that a first start embeds nothing. Quick when run again: only new
 * photos are looked at (training/photo-features.mts).
 *
 *   node --conditions=react-server --import tsx scripts/embed-demo.mts [--features-only]
 *
 * MobileNet V2 is included when its weights are in VITRINE_MODELS (or ../shared/models). The raw features are also
 * written as training set `demo` (data/features/demo.*). `--features-only` stops there.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readManifest } from '@/lib/embedding/embedder.server';
import { toEmbedding } from '@/lib/embedding/embedding';
import { project, readProjection } from '@/lib/embedding/projection';
import { readDemoCatalogue } from '@/lib/shop/demo-catalogue';
import { photoHash, writeDemoVectors } from '@/lib/shop/demo-vectors';
import { photoFeatures } from '../training/photo-features.mts';
import { provisionModels } from './provision-models.mjs';

const root = path.resolve(import.meta.dirname, '..');
const demoFolder = path.join(root, 'public/models/demo');
const vectorsFolder = path.join(demoFolder, 'vectors');
const weights = path.resolve(process.env.VITRINE_MODELS ?? path.join(root, '../shared/models'));

type Photo = { id: string; slug: string; file: string; hash: string };

async function demoPhotos(): Promise<Photo[]> {
  const catalogue = await readDemoCatalogue(demoFolder);
  if (!catalogue?.products.length)
    throw new Error('There is no demo catalogue at public/models/demo/catalogue.json.');
  return catalogue.products.flatMap(({ slug, photos }) =>
    photos.map(({ id, url }) => {
      const file = path.join(root, 'public', url);
      return { id, slug, file, hash: photoHash(readFileSync(file)) };
    }),
  );
}

/** Provisions one model into a folder of its own, so that the shop's own models stay as they are. */
async function provision(from: string) {
  const other = mkdtempSync(path.join(tmpdir(), 'vitrine-demo-'));
  for (const name of ['node_modules', 'lib']) symlinkSync(path.join(root, name), path.join(other, name));
  await provisionModels({ from, offline: true, root: other, log: () => {} });
  const folder = path.join(other, 'public');
  return { other, folder, manifest: readManifest(folder) };
}

async function embedWith(from: string, photos: Photo[]) {
  const { other, folder, manifest } = await provision(from);
  const { embedder } = manifest;
  const read = (url: string) => new Uint8Array(readFileSync(path.join(folder, url)));
  const raw = photoFeatures(embedder.kind, {
    json: new TextDecoder().decode(read(embedder.files.graph.url)),
    shards: embedder.files.weights.map(({ url }) => read(url)),
  });
  const features: Float32Array[] = [];
  for (const { file } of photos) features.push(await raw.of(new Uint8Array(readFileSync(file))));
  writeTrainingSet(embedder.kind, photos, features);
  if (!process.argv.includes('--features-only')) {
    const projection = readProjection(read(embedder.projection.url));
    const rows = photos.map(({ id, hash }, i) => ({
      viewId: id,
      photo: hash,
      embedding: toEmbedding(
        embedder.id,
        project(projection, features[i] as Float32Array),
        embedder.dimension,
      ),
    }));
    await writeDemoVectors(vectorsFolder, rows);
  }
  rmSync(other, { recursive: true });
  console.log(`${embedder.id}: ${photos.length} photos, ${raw.looked()} of them new`);
  return embedder.id;
}

function writeTrainingSet(model: string, photos: Photo[], features: Float32Array[]) {
  const folder = path.join(root, 'data/features');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, `demo.${model}.keys`),
    photos.map((p) => `${p.slug}/${path.basename(p.file)}\n`).join(''),
  );
  writeFileSync(
    path.join(folder, `demo.${model}.f32`),
    Buffer.concat(features.map((f) => new Uint8Array(f.buffer))),
  );
}

const photos = await demoPhotos();
const ids = [await embedWith('bundled', photos)];
if (existsSync(weights)) ids.push(await embedWith(weights, photos));
else console.log(`MobileNet V2 is left out: no weights in ${weights}`);
if (!process.argv.includes('--features-only')) {
  for (const name of readdirSync(vectorsFolder)) {
    if (!ids.includes(name.replace(/\.(bin|json)$/, ''))) rmSync(path.join(vectorsFolder, name));
  }
}
