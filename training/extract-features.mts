/**
 * Extracts raw features of every photo of a set with both models and keeps them on disk, so that fitting and
 * measuring take seconds. Resumes: photos already in the store are skipped.
 *
 *   node --conditions=react-server --import tsx training/extract-features.mts --set name --list files.txt \
 *     --models ../shared/models/mobilenet-v2-1.0-224-f16 --out data/features [--only mobilenet|centernet]
 *
 * `files.txt` has one photo a line (`path` or `path<TAB>key`). Writes `<out>/<set>.<model>.f32`, one row a
 * photo, and `<out>/<set>.<model>.keys` with one key a line; photos that cannot be read are named and left out.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import * as mobilenet from '@tensorflow-models/mobilenet';
import { centernetFeatureLength, centernetSize, runCenternet } from '@/lib/embedding/centernet';
import { graphHandler } from '@/lib/embedding/graph-handler';
import { mobilenetFeatureLength, mobilenetSize, runMobilenet } from '@/lib/embedding/mobilenet';
import { decodePhoto } from '@/lib/photo/decode.server';
import { type Pixels, wholePhoto } from '@/lib/photo/pixels';
import { letterbox } from '@/lib/photo/resample';

const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    list: { type: 'string' },
    models: { type: 'string', default: '../shared/models/mobilenet-v2-1.0-224-f16' },
    out: { type: 'string', default: 'data/features' },
    only: { type: 'string' },
  },
});
if (!values.set || !values.list) throw new Error('--set and --list are needed; see the top of this file');

function graphFrom(folder: string, name: string) {
  const json = readFileSync(path.join(folder, name), 'utf8');
  const paths = (JSON.parse(json).weightsManifest as { paths: string[] }[]).flatMap((group) => group.paths);
  return graphHandler(
    json,
    paths.map((p) => new Uint8Array(readFileSync(path.join(folder, p)))),
  );
}

type Extractor = { name: string; length: number; run: (pixels: Pixels) => Promise<Float32Array> };

async function extractors(): Promise<Extractor[]> {
  await tf.setBackend('wasm');
  const list: Extractor[] = [];
  if (values.only !== 'centernet') {
    const modelUrl = graphFrom(values.models, 'model.json');
    const model = await mobilenet.load({ version: 2, alpha: 1, modelUrl, inputRange: [0, 1] });
    const run = (pixels: Pixels) => runMobilenet(tf, model, letterbox(pixels, wholePhoto, mobilenetSize));
    list.push({ name: 'mobilenet', length: mobilenetFeatureLength, run });
  }
  if (values.only !== 'mobilenet') {
    const model = await loadGraphModel(graphFrom('node_modules/@vladmandic/human/models', 'centernet.json'));
    const run = async (pixels: Pixels) => {
      const square = letterbox(pixels, wholePhoto, centernetSize);
      const { features } = await runCenternet(tf, model, square, { features: true, detections: false });
      return features as Float32Array;
    };
    list.push({ name: 'centernet', length: centernetFeatureLength, run });
  }
  return list;
}

const lines = readFileSync(values.list, 'utf8').split('\n').filter(Boolean);
mkdirSync(values.out, { recursive: true });
for (const { name, length, run } of await extractors()) {
  const rowsFile = path.join(values.out, `${values.set}.${name}.f32`);
  const keysFile = path.join(values.out, `${values.set}.${name}.keys`);
  if (!existsSync(keysFile)) {
    writeFileSync(keysFile, '');
    writeFileSync(rowsFile, '');
  }
  const keys = readFileSync(keysFile, 'utf8').split('\n').filter(Boolean);
  // A stop between the two appends leaves a row without a key: drop it.
  truncateSync(rowsFile, keys.length * length * 4);
  const done = new Set(keys);
  const started = performance.now();
  let count = 0;
  for (const line of lines) {
    const [file = '', key = file] = line.split('\t');
    if (done.has(key)) continue;
    try {
      const features = await run(await decodePhoto(new Uint8Array(readFileSync(file)), 640));
      appendFileSync(rowsFile, Buffer.from(features.buffer, features.byteOffset, length * 4));
      appendFileSync(keysFile, `${key}\n`);
    } catch (error) {
      console.error(`${key}: ${error}`);
    }
    count++;
    if (count % 200 === 0) {
      const each = (performance.now() - started) / count;
      console.log(
        `${values.set} ${name}: ${count} of ${lines.length - done.size}, ${each.toFixed(0)} ms each`,
      );
    }
  }
  console.log(`${values.set} ${name}: ${count} new, ${done.size + count} in all`);
}
process.exit(0);
