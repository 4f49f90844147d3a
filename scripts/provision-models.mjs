/**
 * Puts the vision models and the WASM backend where the app serves them: `public/models/vision/<hash>/…`,
 * `public/models/vision/manifest.json` (read by lib/embedding/model-manifest.ts) and `public/wasm/<version>/`.
 *
 * MobileNet V2 comes from (1) a folder, else (2) its official homes, else (3) the CenterNet that ships inside
 * @vladmandic/human embeds as well as detects. Run by `npm start` and `npx vitrine models`.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchGraph, mobilenetSources } from './models/fetch-graph.mjs';
import {
  checkCenternet,
  checkMobilenet,
  mobilenetNode,
  parseGraph,
  sha256,
  shardPaths,
  slimGraph,
  weightsHash,
} from './models/graph.mjs';
import { selfRetrieval } from './models/self-check.mjs';

/** Part of every model id: raise it when the pixels that reach a model change (size, margins, resampling). */
const preprocessingVersion = 1;
/** A failed download is tried again by the next start after this long. */
const retryAfterMs = 24 * 3600 * 1000;
/** The least share of demo products that weights from the network must find by another photo. */
const leastSelfRetrieval = 0.5;

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

const readText = (file) => readFileSync(file, 'utf8');
const readJson = (file) => (existsSync(file) ? JSON.parse(readText(file)) : null);

function readGraph(folder, name = 'model.json') {
  const json = parseGraph(readText(path.join(folder, name)));
  return { json, shards: shardPaths(json).map((p) => readFileSync(path.join(folder, p))) };
}

/** Writes through a temporary name, so that a stop never leaves half a file under the real one. */
function writeWhole(file, data) {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.part`;
  writeFileSync(temporary, data);
  renameSync(temporary, file);
}

/** MobileNet V2 in a folder: the folder itself, or the best of its subfolders (float16, float32, uint8). */
function fromFolder(folder) {
  if (!existsSync(folder)) throw new Error(`the folder ${folder} does not exist`);
  const candidates = [folder, ...readdirSync(folder).map((name) => path.join(folder, name))]
    .filter((dir) => existsSync(path.join(dir, 'model.json')))
    .sort((a, b) => rank(a) - rank(b));
  const reasons = [];
  for (const dir of candidates) {
    try {
      const graph = readGraph(dir);
      checkMobilenet(graph);
      return { graph: normalised(graph), origin: dir };
    } catch (error) {
      reasons.push(`${path.basename(dir)}: ${error.message}`);
    }
  }
  throw new Error(`no MobileNet V2 in ${folder}${reasons.length ? ` (${reasons.join('; ')})` : ''}`);
}

const rank = (dir) => (/f16|fp16/.test(dir) ? 0 : /uint8|quant/.test(dir) ? 2 : 1);

/** Slims a graph that has float32 weights or a classifier; leaves one that is slim already as it is. */
function normalised(graph) {
  const specs = graph.json.weightsManifest.flatMap((group) => group.weights);
  const slim = specs.every((spec) => spec.dtype !== 'float32' || spec.quantization);
  return slim ? graph : slimGraph(graph, mobilenetNode);
}

async function fromNetwork({ sources, stallMs, lockFile, log, progress, root }) {
  const lock = readJson(lockFile) ?? {};
  const dead = new Set();
  for (const url of sources) {
    const { host } = new URL(url);
    if (dead.has(host)) continue;
    try {
      const fetched = await fetchGraph(url, { stallMs, progress: (a, b) => progress(host, a, b) });
      checkMobilenet(fetched);
      const hashes = Object.fromEntries(Object.entries(fetched.files).map(([k, v]) => [k, sha256(v)]));
      const known = lock[url];
      if (known && JSON.stringify(known) !== JSON.stringify(hashes)) {
        throw new Error(`serves other files than the first time; refused (recorded in ${lockFile})`);
      }
      const share = known ? 1 : await selfRetrieval(root, fetched);
      if (share !== null && share < leastSelfRetrieval) {
        throw new Error(
          `serves weights that do not recognise the demo catalogue (${Math.round(share * 100)} %)`,
        );
      }
      writeWhole(lockFile, `${JSON.stringify({ ...lock, [url]: hashes }, null, 2)}\n`);
      return { graph: normalised(fetched), origin: url };
    } catch (error) {
      if (/could not be reached|was silent/.test(error.message)) dead.add(host);
      log(`  ${host} ${error.message}`);
    }
  }
  return { graph: null };
}

/** Writes a graph under a folder named by its content; returns the manifest's `files`. */
function placeGraph(visionFolder, { json, shards }) {
  const text = Buffer.from(JSON.stringify(json));
  const names = shardPaths(json);
  const key = sha256(Buffer.concat([text, ...shards])).slice(0, 16);
  const place = (name, data) => {
    const file = path.join(visionFolder, key, name);
    if (!existsSync(file) || statSync(file).size !== data.length) writeWhole(file, data);
    return { url: `/models/vision/${key}/${name}`, bytes: data.length, sha256: sha256(data) };
  };
  return { graph: place('model.json', text), weights: names.map((name, i) => place(name, shards[i])) };
}

function placeProjection(visionFolder, kind, root) {
  const data = readFileSync(path.join(root, 'lib/embedding/projections', `${kind}.bin`));
  const hash = sha256(data);
  const file = path.join(visionFolder, hash.slice(0, 16), 'projection.bin');
  if (!existsSync(file)) writeWhole(file, data);
  return {
    dimension: data.readUInt32LE(12),
    file: { url: `/models/vision/${hash.slice(0, 16)}/projection.bin`, bytes: data.length, sha256: hash },
  };
}

function placeWasm(root) {
  const folder = path.join(root, 'node_modules/@tensorflow/tfjs-backend-wasm');
  const { version } = readJson(path.join(folder, 'package.json'));
  const place = (name) => {
    const from = path.join(folder, 'dist', name);
    const to = path.join(root, 'public/wasm', version, name);
    mkdirSync(path.dirname(to), { recursive: true });
    if (!existsSync(to) || statSync(to).size !== statSync(from).size) copyFileSync(from, to);
    const data = readFileSync(from);
    return { url: `/wasm/${version}/${name}`, bytes: data.length, sha256: sha256(data) };
  };
  return { version, plain: place('tfjs-backend-wasm.wasm'), simd: place('tfjs-backend-wasm-simd.wasm') };
}

/** The id that stored vectors carry: weights, projection, and how pixels are prepared. */
function modelId(kind, graph, projection) {
  const after = createHash('sha256').update(`${projection.file.sha256} pixels v${preprocessingVersion}`);
  return `${kind}-${weightsHash(graph).slice(0, 8)}-p${projection.dimension}-${after.digest('hex').slice(0, 8)}`;
}

/** True when the last run had the same wishes and everything it wrote is still there. */
function isCurrent(state, wish, visionFolder, root) {
  if (!state || state.wish !== wish) return false;
  const manifest = readJson(path.join(visionFolder, 'manifest.json'));
  if (!manifest) return false;
  if (state.retryAt && Date.now() > state.retryAt) return false;
  const files = [
    manifest.embedder.files.graph,
    ...manifest.embedder.files.weights,
    manifest.embedder.projection,
    manifest.detector.files.graph,
    ...manifest.detector.files.weights,
    manifest.wasm.plain,
    manifest.wasm.simd,
  ];
  return files.every(({ url, bytes }) => {
    const file = path.join(root, 'public', url);
    return existsSync(file) && statSync(file).size === bytes;
  });
}

/** Removes folders of earlier models. */
function sweep(visionFolder, manifest) {
  const text = JSON.stringify(manifest);
  for (const name of readdirSync(visionFolder)) {
    if (/^[0-9a-f]{16}$/.test(name) && !text.includes(`/${name}/`)) {
      rmSync(path.join(visionFolder, name), { recursive: true });
    }
  }
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
