import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { readJson, writeWhole } from './files.mjs';
import { sha256, shardPaths } from './graph.mjs';

/**
 * Writes a graph under a folder named by its content; returns the manifest's `files`.
 *
 * @param address Where the shop serves `folder`.
 */
export function placeGraph(folder, { json, shards }, address = '/models/vision') {
  const text = Buffer.from(JSON.stringify(json));
  const names = shardPaths(json);
  const key = sha256(Buffer.concat([text, ...shards])).slice(0, 16);
  const place = (name, data) => {
    const file = path.join(folder, key, name);
    if (!existsSync(file) || statSync(file).size !== data.length) writeWhole(file, data);
    return { url: `${address}/${key}/${name}`, bytes: data.length, sha256: sha256(data) };
  };
  return { graph: place('model.json', text), weights: names.map((name, i) => place(name, shards[i])) };
}

export function placeProjection(visionFolder, kind, root) {
  const data = readFileSync(path.join(root, 'lib/embedding/projections', `${kind}.bin`));
  const hash = sha256(data);
  const file = path.join(visionFolder, hash.slice(0, 16), 'projection.bin');
  if (!existsSync(file)) writeWhole(file, data);
  return {
    dimension: data.readUInt32LE(12),
    file: { url: `/models/vision/${hash.slice(0, 16)}/projection.bin`, bytes: data.length, sha256: hash },
  };
}

export function placeWasm(root) {
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

/** Removes folders of earlier models. */
export function sweep(visionFolder, manifest) {
  const text = JSON.stringify(manifest);
  for (const name of readdirSync(visionFolder)) {
    if (/^[0-9a-f]{16}$/.test(name) && !text.includes(`/${name}/`)) {
      rmSync(path.join(visionFolder, name), { recursive: true });
    }
  }
}

/** True when the last run had the same wishes and everything it wrote is still there. */
export function isCurrent(state, wish, visionFolder, root) {
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
