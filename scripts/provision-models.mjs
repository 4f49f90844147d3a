/**
 * Puts the vision models and the WASM backend where the app serves them: `public/models/vision/<hash>/…`,
 * `public/models/vision/manifest.json` (read by lib/embedding/model-manifest.ts) and `public/wasm/<version>/`.
 *
 * MobileNet V2 comes from (1) a folder, else (2) its official homes, else (3) the CenterNet that ships inside
 * @vladmandic/human embeds as well as detects. Run by `npm start` and `npx vitrine models`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mobilenetSources } from './models/fetch-graph.mjs';
import { readGraph, readJson, writeWhole } from './models/files.mjs';
import { fromFolder, fromNetwork } from './models/find-mobilenet.mjs';
import { checkCenternet, sha256, weightsHash } from './models/graph.mjs';
import { isCurrent, placeGraph, placeProjection, placeWasm, sweep } from './models/place.mjs';

/** Part of every model id: raise it when the pixels that reach a model change (size, margins, resampling). */
const preprocessingVersion = 1;
/** A failed download is tried again by the next start after this long. */
const retryAfterMs = 24 * 3600 * 1000;
const about = {
  'mobilenet-v2': {
    name: 'MobileNet V2 1.0 224',
    licence: 'Apache-2.0',
    source: 'https://www.kaggle.com/models/google/mobilenet-v2',
  },
  centernet: {
    name: 'MB3-CenterNet 512 (COCO), from @vladmandic/human',
    licence: 'MIT (package); see THIRD-PARTY.md for the weights',
    source: 'https://github.com/vladmandic/human',
  },
};

const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The id that stored vectors carry: weights, projection, and how pixels are prepared. */
function modelId(kind, graph, projection) {
  const after = createHash('sha256').update(`${projection.file.sha256} pixels v${preprocessingVersion}`);
  return `${kind}-${weightsHash(graph).slice(0, 8)}-p${projection.dimension}-${after.digest('hex').slice(0, 8)}`;
}

/**
 * Provisions the models. Quick (a few stat calls) when nothing changed.
 *
 * @param options.from A folder with MobileNet V2 (the setting VITRINE_MODELS), or `bundled` to ask for the
 *   model inside the package. A folder without a usable model is an error: it was asked for by name.
 * @param options.offline Never touch the network.
 * @param options.dataDir Where the lock file of the network's weights is kept.
 * @param options.force Ask the network again though a start within a day could not reach it.
 * @param options.log Receives whole lines; `options.progress(loadedBytes, totalBytes)` a download's bytes.
 * @returns The manifest (also in public/models/vision/manifest.json) and whether it was there already.
 */
export async function provisionModels({
  from = process.env.VITRINE_MODELS,
  offline = process.env.VITRINE_OFFLINE === 'on',
  dataDir = process.env.DATA_DIR || 'data',
  root = projectFolder,
  sources = mobilenetSources,
  stallMs = 4000,
  force = false,
  log = console.log,
  progress = terminalProgress,
} = {}) {
  const visionFolder = path.join(root, 'public/models/vision');
  const stateFile = path.join(visionFolder, 'state.json');
  const projections = ['mobilenet-v2', 'centernet'].map((kind) =>
    sha256(readFileSync(path.join(root, 'lib/embedding/projections', `${kind}.bin`))),
  );
  const wish = JSON.stringify({ from: from || null, offline, projections, preprocessingVersion });
  if (!force && isCurrent(readJson(stateFile), wish, visionFolder, root)) {
    return { manifest: readJson(path.join(visionFolder, 'manifest.json')), fresh: false };
  }
  mkdirSync(visionFolder, { recursive: true });

  const centernet = readGraph(path.join(root, 'node_modules/@vladmandic/human/models'), 'centernet.json');
  checkCenternet(centernet);
  let mobilenet = null;
  let retryAt = null;
  if (from && from !== 'bundled') {
    mobilenet = fromFolder(path.resolve(root, from));
    log(`Vision: MobileNet V2 from ${mobilenet.origin}`);
  } else if (!offline && from !== 'bundled') {
    log('Vision: looking for MobileNet V2 at its official homes (4 s each at most) …');
    const lockFile = path.join(path.resolve(root, dataDir), 'models.lock.json');
    const result = await fromNetwork({ sources, stallMs, lockFile, log, progress, root });
    if (result.graph) {
      mobilenet = result;
      log(`Vision: MobileNet V2 from ${new URL(result.origin).host}`);
    } else {
      retryAt = Date.now() + retryAfterMs;
    }
  }
  if (!mobilenet) {
    log(
      'Vision: using the bundled model (CenterNet with our projection). For MobileNet V2, put its files in a folder and set VITRINE_MODELS, or run `npx vitrine models` when the network is there.',
    );
  }

  const kind = mobilenet ? 'mobilenet-v2' : 'centernet';
  const graph = mobilenet?.graph ?? centernet;
  const projection = placeProjection(visionFolder, kind, root);
  const detectorFiles = placeGraph(visionFolder, centernet);
  const manifest = {
    format: 1,
    embedder: {
      kind,
      id: modelId(kind, graph, projection),
      dimension: projection.dimension,
      files: mobilenet ? placeGraph(visionFolder, graph) : detectorFiles,
      projection: projection.file,
      ...about[kind],
    },
    detector: {
      kind: 'centernet',
      id: `centernet-${weightsHash(centernet).slice(0, 8)}`,
      files: detectorFiles,
      ...about.centernet,
    },
    wasm: placeWasm(root),
  };
  writeWhole(path.join(visionFolder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeWhole(stateFile, `${JSON.stringify({ wish, retryAt, origin: mobilenet?.origin ?? 'bundled' })}\n`);
  sweep(visionFolder, manifest);
  return { manifest, fresh: true };
}

/** A line that redraws itself on a terminal, and stays silent elsewhere. */
function terminalProgress(host, loadedBytes, totalBytes) {
  if (!process.stdout.isTTY) return;
  const mb = (bytes) => (bytes / 1e6).toFixed(1);
  const filled = Math.round((24 * loadedBytes) / totalBytes);
  process.stdout.write(
    `\r  ${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${mb(loadedBytes)} of ${mb(totalBytes)} MB from ${host} `,
  );
  if (loadedBytes === totalBytes) process.stdout.write('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { manifest, fresh } = await provisionModels({ force: process.argv.includes('--force') });
    console.log(`${fresh ? 'Ready' : 'Up to date'}: ${manifest.embedder.name}, ${manifest.embedder.id}`);
  } catch (error) {
    console.error(`Vision models: ${error.message}`);
    process.exitCode = 1;
  }
}
