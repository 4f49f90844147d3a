/**
 * Raw features of photos, kept on disk by what they are made of: the network's weights, the code that pools it, and
 * the photo's bytes. Fitting, measuring and the demo's vectors read the same ones, and whatever changed is looked at
 * again. For scripts in Node.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { load as loadMobilenet } from '@tensorflow-models/mobilenet';
import { centernetLayers, centernetSize, runCenternet } from '@/lib/embedding/centernet';
import { graphHandler } from '@/lib/embedding/graph-handler';
import { mobilenetSize, runMobilenet } from '@/lib/embedding/mobilenet';
import { decodePhoto } from '@/lib/photo/decode.server';
import { type Pixels, wholePhoto } from '@/lib/photo/pixels';
import { letterbox } from '@/lib/photo/resample';

const root = path.resolve(import.meta.dirname, '..');

/** To be raised when the way that pixels are prepared or maps are pooled changes. */
const preparation = 1;

export type NetworkKind = 'mobilenet-v2' | 'centernet';

/** A graph model's files, in memory. */
export type Graph = { json: string; shards: Uint8Array[] };

export type PhotoFeatures = {
  /** The raw feature of a photo file, as the shop computes it for a whole photo. */
  of: (photo: Uint8Array) => Promise<Float32Array>;
  /** How many photos were looked at; the others were kept from an earlier run. */
  looked: () => number;
};

/** Reads a graph model's folder. */
export function readGraph(folder: string, name: string): Graph {
  const json = readFileSync(path.join(folder, name), 'utf8');
  const paths = (JSON.parse(json).weightsManifest as { paths: string[] }[]).flatMap((group) => group.paths);
  return { json, shards: paths.map((p) => new Uint8Array(readFileSync(path.join(folder, p)))) };
}

/** The bundled network, and MobileNet V2 from VITRINE_MODELS (or ../shared/models); null where it is not there. */
export function graphOf(kind: NetworkKind): Graph | null {
  if (kind === 'centernet') {
    return readGraph(path.join(root, 'node_modules/@vladmandic/human/models'), 'centernet.json');
  }
  const models = process.env.VITRINE_MODELS ?? path.resolve(root, '../shared/models');
  const folder = path.join(models, 'mobilenet-v2-1.0-224-f16');
  return existsSync(path.join(folder, 'model.json')) ? readGraph(folder, 'model.json') : null;
}

/** Opens a network's features; the network itself is loaded when the first new photo comes. */
export function photoFeatures(kind: NetworkKind, graph: Graph): PhotoFeatures {
  const folder = path.join(root, 'data/photo-features', `${kind}-${recipe(kind, graph)}`);
  mkdirSync(folder, { recursive: true });
  let look: ((pixels: Pixels) => Promise<Float32Array>) | null = null;
  let looked = 0;
  return {
    async of(photo) {
      const kept = path.join(folder, `${sha256(photo).slice(0, 24)}.f32`);
      if (existsSync(kept)) return new Float32Array(new Uint8Array(readFileSync(kept)).buffer);
      look ??= await open(kind, graph);
      const feature = await look(await decodePhoto(photo));
      writeFileSync(kept, new Uint8Array(feature.buffer, feature.byteOffset, feature.byteLength));
      looked += 1;
      return feature;
    },
    looked: () => looked,
  };
}

/** Names what a feature depends on beside the photo. */
function recipe(kind: NetworkKind, { shards }: Graph): string {
  const read = kind === 'centernet' ? { centernetSize, centernetLayers } : { mobilenetSize };
  const code = JSON.stringify({ ...read, preparation });
  return sha256(Buffer.concat([...shards, Buffer.from(code)])).slice(0, 12);
}

async function open(kind: NetworkKind, { json, shards }: Graph) {
  await tf.setBackend('wasm');
  const handler = graphHandler(json, shards);
  if (kind === 'mobilenet-v2') {
    const model = await loadMobilenet({ version: 2, alpha: 1, modelUrl: handler, inputRange: [0, 1] });
    return (pixels: Pixels) => runMobilenet(tf, model, letterbox(pixels, wholePhoto, mobilenetSize));
  }
  const model = await loadGraphModel(handler);
  return async (pixels: Pixels) => {
    const square = letterbox(pixels, wholePhoto, centernetSize);
    return (await runCenternet(tf, model, square, { features: true, detections: false }))
      .features as Float32Array;
  };
}

function sha256(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
