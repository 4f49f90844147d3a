import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { irisManifest } from '@/lib/tryon/measure/iris/iris-manifest';
import { sha256 } from './graph.mjs';
import { placeIris } from './place-iris.mjs';

const project = path.resolve(import.meta.dirname, '../..');
let root;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'vitrine-iris-'));
  symlinkSync(path.join(project, 'node_modules'), path.join(root, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('places the irises’ network whole, half as large as in its package, under its own hash', () => {
  const manifest = irisManifest.parse(placeIris(root));
  const { graph, weights } = manifest.files;
  for (const { url, bytes, sha256: hash } of [graph, ...weights, manifest.wasm.simd]) {
    const data = readFileSync(path.join(root, 'public', url));
    expect(data.length).toBe(bytes);
    expect(sha256(data)).toBe(hash);
  }
  expect(graph.url).toMatch(/^\/models\/iris\/[0-9a-f]{16}\/model\.json$/);
  expect(weights.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(1.4e6);
  expect(placeIris(root)).toEqual(manifest);
});

it('places it anew where a file was cut short, and removes the network of an earlier package', () => {
  const old = path.join(root, 'public/models/iris/0123456789abcdef');
  mkdirSync(old, { recursive: true });
  const { files } = placeIris(root);
  const weights = path.join(root, 'public', files.weights[0].url);
  writeFileSync(weights, '');
  placeIris(root);
  expect(statSync(weights).size).toBe(files.weights[0].bytes);
  expect(existsSync(old)).toBe(false);
});
