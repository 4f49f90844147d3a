/**
 * Puts the network that finds irises, and the runtime that computes it, where the shop serves them:
 * `public/models/iris/<hash>/…`, `public/models/iris/manifest.json` (read by lib/tryon/measure/iris/iris-manifest.ts) and
 * `public/wasm/<version>/`. Both lie in packages that `npm ci` installed; nothing is fetched.
 */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { readGraph, readJson, writeWhole } from './files.mjs';
import { checkShards, slimGraph } from './graph.mjs';
import { placeGraph, placeWasm, sweep } from './place.mjs';

const address = '/models/iris';
const from = '@vladmandic/human';
/** The network's one output: 71 points of the eye's rim and brow, then 5 of the iris. */
const output = 'Identity';

const about = {
  name: 'MediaPipe Iris, converted for TensorFlow.js',
  licence: 'MIT (package); MediaPipe, from which it was converted: Apache-2.0',
  source: 'https://github.com/vladmandic/human',
  package: from,
};

/** The network out of the installed package, its weights as 16-bit floats: 1.3 MB. Throws a sentence when it is another one. */
export function irisGraph(root) {
  const graph = readGraph(path.join(root, 'node_modules', ...from.split('/'), 'models'), 'iris.json');
  checkShards(graph.json, graph.shards);
  if (!graph.json.modelTopology.node.some(({ name }) => name === output)) {
    throw new Error(`the irises' network of ${from} has no output ${output}`);
  }
  return slimGraph(graph, output);
}

/** @returns {object} The manifest. Quick when everything is there. */
export function placeIris(root) {
  const folder = path.join(root, 'public', address);
  const { version } = readJson(path.join(root, 'node_modules', ...from.split('/'), 'package.json'));
  const wasm = placeWasm(root);
  const wish = JSON.stringify({ format: 1, version, wasm: wasm.version });
  const kept = readJson(path.join(folder, 'manifest.json'));
  if (readJson(path.join(folder, 'state.json'))?.wish === wish && kept && isThere(root, kept)) return kept;
  const manifest = { format: 1, ...about, files: placeGraph(folder, irisGraph(root), address), wasm };
  writeWhole(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeWhole(path.join(folder, 'state.json'), `${JSON.stringify({ wish })}\n`);
  sweep(folder, manifest);
  return manifest;
}

const isThere = (root, { files }) =>
  [files.graph, ...files.weights].every(({ url, bytes }) => {
    const file = path.join(root, 'public', url);
    return existsSync(file) && statSync(file).size === bytes;
  });
