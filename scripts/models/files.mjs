import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseGraph, shardPaths } from './graph.mjs';

/** What a JSON file holds, or null where there is none. */
export const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** A TensorFlow.js graph and its weights: `{ json, shards }`. */
export function readGraph(folder, name = 'model.json') {
  const json = parseGraph(readFileSync(path.join(folder, name), 'utf8'));
  return { json, shards: shardPaths(json).map((p) => readFileSync(path.join(folder, p))) };
}

/** Writes through a temporary name, so that a stop never leaves half a file under the real one. */
export function writeWhole(file, data) {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.part`;
  writeFileSync(temporary, data);
  renameSync(temporary, file);
}
