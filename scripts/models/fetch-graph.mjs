/** Fetches a graph model over HTTP with byte progress, a stall limit and size limits. Node built-ins only. */
import { parseGraph, shardPaths } from './graph.mjs';

const maxJsonBytes = 8 * 2 ** 20;
const maxShardBytes = 64 * 2 ** 20;

/**
 * The official homes of MobileNet V2 1.0 224. They have answered 403 in 2024 and 2025, so several are tried,
 * in order; whatever answers is checked by structure before it is used.
 */
export const mobilenetSources = [
  'https://storage.googleapis.com/tfhub-tfjs-modules/google/imagenet/mobilenet_v2_100_224/classification/3/model.json',
  'https://storage.googleapis.com/tfhub-tfjs-modules/google/imagenet/mobilenet_v2_100_224/classification/2/model.json',
  'https://storage.googleapis.com/tfjs-models/savedmodel/mobilenet_v2_1.0_224/model.json',
  'https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/classification/2/model.json?tfjs-format=file',
  'https://www.kaggle.com/models/google/mobilenet-v2/frameworks/tfJs/variations/100-224-classification/versions/3/model.json?tfjs-format=file&tfhub-redirect=true',
];

/**
 * Fetches one file whole. Throws a sentence: refused, silent for `stallMs`, larger than `maxBytes`, cut short.
 *
 * @param onBytes Called with the number of bytes of each chunk.
 */
export async function fetchFile(url, { stallMs, maxBytes, onBytes = () => {}, onTotal = () => {} }) {
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), stallMs);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), stallMs);
  };
  try {
    const response = await fetch(url, { signal: stop.signal, redirect: 'follow' });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    const promised = Number(response.headers.get('content-length') ?? 0);
    if (promised > maxBytes) throw new Error(`offers ${promised} bytes, more than expected`);
    if (promised) onTotal(promised);
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body) {
      alive();
      size += chunk.length;
      if (size > maxBytes) throw new Error('sends more bytes than expected');
      onBytes(chunk.length);
      chunks.push(chunk);
    }
    const encoded = response.headers.get('content-encoding');
    if (promised && !encoded && size !== promised) throw new Error(`was cut at ${size} of ${promised} bytes`);
    return Buffer.concat(chunks);
  } catch (error) {
    if (stop.signal.aborted) throw new Error(`was silent for ${stallMs / 1000} s`, { cause: error });
    const cause = error?.cause?.code ?? error?.cause?.message;
    throw new Error(cause ? `could not be reached (${cause})` : error.message, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** The address of a shard beside its model.json, query kept (tfhub.dev needs it). */
export function shardUrl(modelUrl, shard) {
  const url = new URL(modelUrl);
  url.pathname = url.pathname.replace(/[^/]*$/, shard);
  return url.href;
}

/**
 * Fetches a model.json and its shards.
 *
 * @param progress Called with `(loadedBytes, totalBytes)`; the total is known once the JSON is read.
 * @returns `{ json, shards, files }`, `files` being name → Buffer as served, for the lock file.
 */
export async function fetchGraph(url, { stallMs = 5000, progress = () => {} } = {}) {
  const text = await fetchFile(url, { stallMs, maxBytes: maxJsonBytes });
  const json = parseGraph(text.toString('utf8'));
  const paths = shardPaths(json);
  if (paths.some((p) => !/^[\w.-]+$/.test(p))) throw new Error('names weight files outside its own folder');
  const sizes = json.weightsManifest.map((group) => group.weights.length);
  if (sizes.length === 0) throw new Error('lists no weights');
  const files = { 'model.json': text };
  const shards = [];
  let loaded = text.length;
  let total = text.length;
  for (const path of paths) {
    const shard = await fetchFile(shardUrl(url, path), {
      stallMs: stallMs * 2,
      maxBytes: maxShardBytes,
      onTotal: (bytes) => {
        total = Math.max(total, loaded + bytes);
      },
      onBytes: (bytes) => {
        loaded += bytes;
        progress(loaded, Math.max(loaded, total));
      },
    });
    files[path] = shard;
    shards.push(shard);
  }
  return { json, shards, files };
}
