import { existsSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { provisionModels } from '../provision-models.mjs';
import { fetchGraph, shardUrl } from './fetch-graph.mjs';
import { mobilenetNode } from './graph.mjs';

/** A graph with MobileNet V2's landmarks (its node, its first and last shapes) and made-up float32 weights. */
function fakeMobilenet(seed = 1) {
  const weights = [
    { name: 'first', shape: [3, 3, 3, 32], dtype: 'float32' },
    { name: 'last', shape: [1, 1, 320, 1280], dtype: 'float32' },
    { name: 'classifier', shape: [1280, 11], dtype: 'float32' },
  ];
  const counts = weights.map(({ shape }) => shape.reduce((a, b) => a * b, 1));
  const all = new Float32Array(counts.reduce((a, b) => a + b, 0)).map((_, i) => ((i * seed) % 17) / 8 - 1);
  const bytes = Buffer.from(all.buffer);
  const node = [
    { name: 'images', op: 'Placeholder' },
    ...weights.map(({ name }) => ({ name, op: 'Const' })),
    { name: 'conv', op: 'Conv2D', input: ['images', 'first'] },
    { name: mobilenetNode, op: 'AvgPool', input: ['conv', 'last'] },
    { name: 'logits', op: 'MatMul', input: [mobilenetNode, 'classifier'] },
  ];
  const json = {
    format: 'graph-model',
    modelTopology: { node },
    weightsManifest: [{ paths: ['a.bin', 'b.bin'], weights }],
  };
  return {
    'model.json': Buffer.from(JSON.stringify(json)),
    'a.bin': bytes.subarray(0, 999_999),
    'b.bin': bytes.subarray(999_999),
  };
}

let server;
let base;
let answer;
beforeEach(async () => {
  server = createServer((request, response) =>
    answer(new URL(request.url, 'http://x').pathname.slice(1), response),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${server.address().port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const serve = (files) => (name, response) => {
  if (!files[name]) return response.writeHead(404).end();
  response.writeHead(200, { 'content-length': files[name].length }).end(files[name]);
};
const fetched = (options) => fetchGraph(`${base}/model.json`, { stallMs: 3000, ...options });

describe('fetching a model over the network', () => {
  it('brings the shards in order and counts every byte', async () => {
    const files = fakeMobilenet();
    answer = serve(files);
    const seen = [];
    const graph = await fetched({ progress: (loaded, total) => seen.push(loaded / total) });
    expect(Buffer.concat(graph.shards).equals(Buffer.concat([files['a.bin'], files['b.bin']]))).toBe(true);
    expect(seen.at(-1)).toBe(1);
    expect(Math.max(...seen)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['404', (_, response) => response.writeHead(404).end(), /answered 404/],
    ['403', (_, response) => response.writeHead(403).end('Forbidden'), /answered 403/],
    ['an HTML page', (_, response) => response.writeHead(200).end('<!doctype html><p>moved'), /HTML page/],
    [
      'other JSON',
      (_, response) => response.writeHead(200).end('{"ok":true}'),
      /not a TensorFlow.js graph model/,
    ],
    ['silence', () => {}, /silent for 0.3 s/],
    [
      'shards outside its folder',
      (_, response) =>
        response.end(
          JSON.stringify({
            modelTopology: { node: [] },
            weightsManifest: [{ paths: ['../x'], weights: [] }],
          }),
        ),
      /outside its own folder/,
    ],
  ])('says in words what is wrong: %s', async (_, handler, words) => {
    answer = handler;
    await expect(fetched({ stallMs: 300 })).rejects.toThrow(words);
  });

  it('notices a connection that breaks in the middle of a shard', async () => {
    const files = fakeMobilenet();
    answer = (name, response) => {
      if (name !== 'b.bin') return serve(files)(name, response);
      response.writeHead(200, { 'content-length': files[name].length });
      response.write(files[name].subarray(0, 1000));
      setTimeout(() => response.destroy(), 20);
    };
    await expect(fetched()).rejects.toThrow(/could not be reached|cut/);
  });

  it('gives up on a shard that starts and then stalls', async () => {
    const files = fakeMobilenet();
    answer = (name, response) => {
      if (name !== 'a.bin') return serve(files)(name, response);
      response.writeHead(200, { 'content-length': files[name].length });
      response.write(files[name].subarray(0, 1000));
    };
    await expect(fetched({ stallMs: 200 })).rejects.toThrow(/silent/);
  });

  it('waits for a slow but steady host', async () => {
    const files = fakeMobilenet();
    answer = (name, response) => {
      if (name !== 'b.bin') return serve(files)(name, response);
      response.writeHead(200, { 'content-length': files[name].length });
      const step = Math.ceil(files[name].length / 8);
      let at = 0;
      const timer = setInterval(() => {
        response.write(files[name].subarray(at, at + step));
        at += step;
        if (at >= files[name].length) {
          clearInterval(timer);
          response.end();
        }
      }, 150);
    };
    expect((await fetched({ stallMs: 400 })).shards.length).toBe(2);
  });

  it('keeps the query of a model address for its shards', () => {
    expect(shardUrl('https://host/a/model.json?tfjs-format=file', 'group1-shard1of2.bin')).toBe(
      'https://host/a/group1-shard1of2.bin?tfjs-format=file',
    );
  });
});

describe('provisioning from the network', () => {
  function project() {
    const root = mkdtempSync(path.join(tmpdir(), 'vitrine-provision-'));
    for (const name of ['node_modules', 'lib']) symlinkSync(path.resolve(name), path.join(root, name));
    return root;
  }
  const provision = (root, options = {}) =>
    provisionModels({
      from: '',
      offline: false,
      root,
      sources: [`${base}/model.json`],
      stallMs: 3000,
      log: () => {},
      ...options,
    });

  it('slims the model, drops the classifier, and serves what the manifest says', async () => {
    answer = serve(fakeMobilenet());
    const root = project();
    const { manifest } = await provision(root);
    expect(manifest.embedder.kind).toBe('mobilenet-v2');
    const [weights] = manifest.embedder.files.weights;
    expect(weights.bytes).toBe(2 * (3 * 3 * 3 * 32 + 320 * 1280));
    const json = JSON.parse(
      readFileSync(path.join(root, 'public', manifest.embedder.files.graph.url), 'utf8'),
    );
    expect(json.modelTopology.node.map((node) => node.name)).not.toContain('logits');
    expect(json.weightsManifest[0].weights.map((spec) => spec.name)).toEqual(['first', 'last']);
    expect(existsSync(path.join(root, 'public', manifest.wasm.simd.url))).toBe(true);
  });

  it('refuses other bytes from the same address later, and falls back to the bundled model', async () => {
    answer = serve(fakeMobilenet(1));
    const root = project();
    await provision(root);
    answer = serve(fakeMobilenet(5));
    const lines = [];
    const { manifest } = await provision(root, { force: true, log: (line) => lines.push(line) });
    expect(lines.join('\n')).toMatch(/other files than the first time; refused/);
    expect(manifest.embedder.kind).toBe('centernet');
    answer = serve(fakeMobilenet(1));
    expect((await provision(root, { force: true })).manifest.embedder.kind).toBe('mobilenet-v2');
  });

  it('uses the bundled model with one line when no host answers, and does not ask again within a day', async () => {
    let asked = 0;
    answer = (_, response) => {
      asked += 1;
      response.writeHead(403).end();
    };
    const root = project();
    const lines = [];
    const first = await provision(root, { log: (line) => lines.push(line) });
    expect(first.manifest.embedder.kind).toBe('centernet');
    expect(lines.filter((line) => /bundled model/.test(line)).length).toBe(1);
    expect((await provision(root)).fresh).toBe(false);
    expect(asked).toBe(1);
  });

  it('never asks the network when told to stay offline', async () => {
    answer = () => {
      throw new Error('asked');
    };
    const { manifest } = await provision(project(), { offline: true });
    expect(manifest.embedder.kind).toBe('centernet');
  });

  it('asks a host that does not answer once, not once an address', async () => {
    let asked = 0;
    answer = () => {
      asked += 1;
    };
    const sources = ['a', 'b', 'c'].map((name) => `${base}/${name}/model.json`);
    await provision(project(), { sources, stallMs: 200 });
    expect(asked).toBe(1);
  });

  it('says so when a folder that was asked for holds no model', async () => {
    const root = project();
    await expect(provision(root, { from: root })).rejects.toThrow(/no MobileNet V2 in/);
    await expect(provision(root, { from: '/nowhere/at/all' })).rejects.toThrow(/does not exist/);
  });
});
