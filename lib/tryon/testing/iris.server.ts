import path from 'node:path';
import '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { irisGraph } from '@/scripts/models/place-iris.mjs';
import { buildIris } from '../measure/iris/iris-network';
import type { Network } from '../runtime/network';

const root = path.resolve(import.meta.dirname, '../../..');

/** The network for irises in Node, out of the installed package, as it is served to pages. */
export async function loadIris(): Promise<Network> {
  await tf.setBackend('wasm');
  const { json, shards } = irisGraph(root);
  return buildIris({ tf, loadGraphModel }, JSON.stringify(json), shards);
}
