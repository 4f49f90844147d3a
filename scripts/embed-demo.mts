/**
 * Embeds the demo catalogue's photos with both models and writes `public/models/demo/vectors/<modelId>.bin` and
 * `.json` (read by lib/shop/demo-vectors.ts), so that a first start embeds nothing. Quick when run again: the
 * networks' raw features are kept in data/demo-features by the photo's hash, and only new photos are looked at.
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
import '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { load as loadMobilenet } from '@tensorflow-models/mobilenet';
import { centernetSize, runCenternet } from '@/lib/embedding/centernet';
import { readManifest } from '@/lib/embedding/embedder.server';
import { toEmbedding } from '@/lib/embedding/embedding';
import { graphHandler } from '@/lib/embedding/graph-handler';
import { mobilenetSize, runMobilenet } from '@/lib/embedding/mobilenet';
import { project, readProjection } from '@/lib/embedding/projection';
import { decodePhoto } from '@/lib/photo/decode.server';
import { type Pixels, wholePhoto } from '@/lib/photo/pixels';
import { letterbox } from '@/lib/photo/resample';
import { readDemoCatalogue } from '@/lib/shop/demo-catalogue';
import { photoHash, writeDemoVectors } from '@/lib/shop/demo-vectors';
import { provisionModels } from './provision-models.mjs';

const root = path.resolve(import.meta.dirname, '..');
const demoFolder = path.join(root, 'public/models/demo');
const vectorsFolder = path.join(demoFolder, 'vectors');
const weights = process.env.VITRINE_MODELS ?? path.resolve(root, '../shared/models');

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
  const handler = () =>
    graphHandler(
      new TextDecoder().decode(read(embedder.files.graph.url)),
      embedder.files.weights.map(({ url }) => read(url)),
    );
  let look: ((pixels: Pixels) => Promise<Float32Array>) | null = null;
  const open = async () => {
    if (embedder.kind === 'mobilenet-v2') {
      const model = await loadMobilenet({ version: 2, alpha: 1, modelUrl: handler(), inputRange: [0, 1] });
      return (pixels: Pixels) => runMobilenet(tf, model, letterbox(pixels, wholePhoto, mobilenetSize));
    }
    const model = await loadGraphModel(handler());
    return async (pixels: Pixels) => {
      const square = letterbox(pixels, wholePhoto, centernetSize);
      return (await runCenternet(tf, model, square, { features: true, detections: false }))
        .features as Float32Array;
    };
  };
  const cache = path.join(root, 'data/demo-features', embedder.kind);
  mkdirSync(cache, { recursive: true });
  const features: Float32Array[] = [];
  let looked = 0;
  for (const { file, hash } of photos) {
    const kept = path.join(cache, `${hash}.f32`);
    if (!existsSync(kept)) {
      look ??= await open();
      const feature = await look(await decodePhoto(new Uint8Array(readFileSync(file))));
      writeFileSync(kept, new Uint8Array(feature.buffer, feature.byteOffset, feature.byteLength));
      looked += 1;
      if (looked % 25 === 0) console.log(`${embedder.kind}: ${looked} photos looked at`);
    }
    features.push(new Float32Array(new Uint8Array(readFileSync(kept)).buffer));
  }
  writeTrainingSet(embedder.kind === 'centernet' ? 'centernet' : 'mobilenet', photos, features);
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
  console.log(`${embedder.id}: ${photos.length} photos, ${looked} of them new`);
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

await tf.setBackend('wasm');
const photos = await demoPhotos();
const ids = [await embedWith('bundled', photos)];
if (existsSync(weights)) ids.push(await embedWith(weights, photos));
else console.log(`MobileNet V2 is left out: no weights in ${weights}`);
if (!process.argv.includes('--features-only')) {
  for (const name of readdirSync(vectorsFolder)) {
    if (!ids.includes(name.replace(/\.(bin|json)$/, ''))) rmSync(path.join(vectorsFolder, name));
  }
}
