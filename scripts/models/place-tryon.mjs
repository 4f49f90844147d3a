/**
 * Puts the try-on's tracking models and the runtime that computes them where the shop serves them:
 * `public/models/tryon/<hash>/…`, `public/models/tryon/manifest.json` (read by lib/tryon/runtime/tryon-manifest.ts) and
 * `public/wasm/litert-<version>/`. All of it lies in packages that `npm ci` installed; nothing is fetched.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { compressFile } from './compress-file.mjs';
import { readJson, writeWhole } from './files.mjs';
import { sha256 } from './graph.mjs';

const about = {
  licence: 'Apache-2.0',
  source: 'https://github.com/google-ai-edge/mediapipe',
};

/** Where each model lies: a file of a package, or a part of the package's packed assets. */
const models = {
  faceDetector: {
    name: 'BlazeFace, short range',
    package: '@mediapipe/face_mesh',
    packed: 'face_mesh_solution_packed_assets',
    file: 'face_detection_short_range.tflite',
  },
  faceLandmarks: {
    name: 'Face mesh, 468 points',
    package: '@mediapipe/face_mesh',
    packed: 'face_mesh_solution_packed_assets',
    file: 'face_landmark.tflite',
  },
  palmDetector: {
    name: 'BlazePalm, full',
    package: '@mediapipe/hands',
    packed: 'hands_solution_packed_assets',
    file: 'palm_detection_full.tflite',
  },
  handLandmarks: {
    name: 'Hand landmarks, lite',
    package: '@mediapipe/hands',
    file: 'hand_landmark_lite.tflite',
  },
  personDetector: {
    name: 'BlazePose detector',
    package: '@mediapipe/pose',
    packed: 'pose_solution_packed_assets',
    file: 'pose_detection.tflite',
  },
  personLandmarks: {
    name: 'BlazePose landmarks, lite',
    package: '@mediapipe/pose',
    file: 'pose_landmark_lite.tflite',
  },
};

/** Builds of LiteRT: `relaxed` needs relaxed SIMD, `plain` runs wherever WebAssembly has SIMD. */
const builds = { relaxed: 'litert_wasm_internal', plain: 'litert_wasm_compat_internal' };

const packageFolder = (root, name) => path.join(root, 'node_modules', ...name.split('/'));

/**
 * The parts that an Emscripten loader says its packed assets have.
 *
 * @returns {{ filename: string, start: number, end: number }[]}
 */
export function packedParts(loader) {
  const found = /loadPackage\((\{"files":.*?\})\);/s.exec(loader);
  if (!found) throw new Error('the loader of the packed models does not say what they hold');
  return JSON.parse(found[1]).files;
}

/** The bytes of one model. A flatbuffer of TensorFlow Lite has `TFL3` at its fourth byte. */
export function cutModel(root, name) {
  const { package: from, packed, file } = models[name];
  const folder = packageFolder(root, from);
  let bytes;
  if (packed) {
    const parts = packedParts(readFileSync(path.join(folder, `${packed}_loader.js`), 'utf8'));
    const part = parts.find(({ filename }) => path.posix.basename(filename) === file);
    if (!part) throw new Error(`${from} holds no ${file}`);
    bytes = readFileSync(path.join(folder, `${packed}.data`)).subarray(part.start, part.end);
  } else bytes = readFileSync(path.join(folder, file));
  if (bytes.subarray(4, 8).toString('latin1') !== 'TFL3') throw new Error(`${file} of ${from} is no model`);
  return bytes;
}

/** LiteRT's loader as a module: a worker of modules cannot take it any other way. */
export const loaderModule = (source) => `${source}\nexport default ModuleFactory;\n`;

/**
 * @returns {Promise<object>} The manifest. Quick when everything is there.
 */
export async function placeTryon(root) {
  const folder = path.join(root, 'public/models/tryon');
  const litert = packageFolder(root, '@litertjs/core');
  const { version } = readJson(path.join(litert, 'package.json'));
  const versions = Object.values(models).map((model) => {
    const own = readJson(path.join(packageFolder(root, model.package), 'package.json'));
    return `${model.package} ${own.version}`;
  });
  const wish = JSON.stringify({ format: 1, version, versions, models: Object.keys(models) });
  const before = readJson(path.join(folder, 'state.json'));
  const kept = readJson(path.join(folder, 'manifest.json'));
  if (before?.wish === wish && kept && filesOf(kept).every((file) => isThere(root, file))) return kept;

  const place = (address, data) => {
    const file = path.join(root, 'public', address);
    if (!existsSync(file) || statSync(file).size !== data.length) writeWhole(file, data);
    return { url: address, bytes: data.length, sha256: sha256(data) };
  };
  const placed = {};
  for (const [key, { name, file, package: from }] of Object.entries(models)) {
    const data = cutModel(root, key);
    const address = `/models/tryon/${sha256(data).slice(0, 16)}/${file}`;
    placed[key] = { name, ...about, package: from, file: place(address, data) };
  }
  const runtime = { version, licence: 'Apache-2.0', source: 'https://github.com/google-ai-edge/LiteRT' };
  for (const [key, name] of Object.entries(builds)) {
    const base = `/wasm/litert-${version}`;
    const source = readFileSync(path.join(litert, 'wasm', `${name}.js`), 'utf8');
    const loader = place(`${base}/${name}.mjs`, Buffer.from(loaderModule(source)));
    const wasm = place(`${base}/${name}.wasm`, readFileSync(path.join(litert, 'wasm', `${name}.wasm`)));
    runtime[key] = { loader, wasm };
  }
  for (const { url } of filesOf({ models: {}, runtime })) {
    const file = path.join(root, 'public', url);
    if (!existsSync(`${file}.br`)) await compressFile(file, 6);
  }
  const manifest = { format: 1, runtime, models: placed };
  mkdirSync(folder, { recursive: true });
  writeWhole(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeWhole(path.join(folder, 'state.json'), `${JSON.stringify({ wish })}\n`);
  sweep(root, folder, manifest);
  return manifest;
}

const filesOf = ({ models: placed, runtime }) => [
  ...Object.values(placed).map(({ file }) => file),
  ...Object.keys(builds).flatMap((key) => [runtime[key].loader, runtime[key].wasm]),
];

function isThere(root, { url, bytes }) {
  const file = path.join(root, 'public', url);
  const packed = !url.startsWith('/wasm/') || existsSync(`${file}.br`);
  return packed && existsSync(file) && statSync(file).size === bytes;
}

/** Removes models and runtimes of earlier packages. */
function sweep(root, folder, manifest) {
  const text = JSON.stringify(manifest);
  const inUse = (name) => text.includes(`/${name}/`);
  const wasm = path.join(root, 'public/wasm');
  for (const name of readdirSync(folder)) {
    if (/^[0-9a-f]{16}$/.test(name) && !inUse(name)) rmSync(path.join(folder, name), { recursive: true });
  }
  for (const name of readdirSync(wasm)) {
    if (/^litert-/.test(name) && !inUse(name)) rmSync(path.join(wasm, name), { recursive: true });
  }
}
