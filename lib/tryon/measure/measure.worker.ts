/// <reference lib="webworker" />
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { AppError } from '@/lib/core/app-error';
import { watchWasmMemory } from '@/lib/core/wasm-memory';
import { fetchFile } from '@/lib/embedding/fetch-file';
import type { ModelFile } from '@/lib/embedding/model-manifest';
import { hasSimd, startWasm } from '@/lib/embedding/start-wasm.worker';
import type { LoadProgress } from '@/lib/embedding/vision';
import type { Pixels } from '@/lib/photo/pixels';
import { findCard } from './card/find-card';
import { type IrisManifest, irisManifest, irisManifestUrl } from './iris/iris-manifest';
import { buildIris } from './iris/iris-network';
import type { MeasureRequest, MeasureResponse } from './measure-protocol';
import { createMeasureService } from './measure-service';

watchWasmMemory();
const scope = self as unknown as DedicatedWorkerGlobalScope;
const cacheName = 'vitrine-iris';

/** Absolute, because a relative address means nothing inside a worker made from a blob. */
const absolute = (url: string) => new URL(url, scope.location.origin).href;

const openCache = (): Promise<Cache | null> =>
  // Blocked, or not a secure context: then every visit downloads.
  Promise.resolve(globalThis.caches?.open(cacheName) ?? null).catch(() => null);

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function readManifest(signal: AbortSignal): Promise<IrisManifest> {
  const response = await fetch(absolute(irisManifestUrl), { cache: 'no-cache', signal }).catch(() => null);
  const parsed = irisManifest.safeParse(await response?.json().catch(() => null));
  if (parsed.success) return parsed.data;
  throw new AppError(
    'MODEL_DOWNLOAD_FAILED',
    'What measures could not be downloaded. Check the connection and try again.',
    { details: { url: irisManifestUrl, status: response?.status ?? null }, cause: parsed.error },
  );
}

async function open(onProgress: (progress: LoadProgress) => void, signal: AbortSignal) {
  const [manifest, cache, simd] = await Promise.all([readManifest(signal), openCache(), hasSimd()]);
  const { graph, weights } = manifest.files;
  const wasm = simd ? manifest.wasm.simd : manifest.wasm.plain;
  const files = [wasm, graph, ...weights];
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let loadedBytes = 0;
  const parts = {
    fetch: (url: string, init?: RequestInit) => fetch(url, init),
    cache,
    sha256: globalThis.crypto?.subtle ? sha256 : null,
    signal,
    onBytes(bytes: number) {
      loadedBytes += bytes;
      onProgress({ loadedBytes: Math.min(loadedBytes, totalBytes), totalBytes });
    },
  };
  const read = (file: ModelFile) => fetchFile({ ...file, url: absolute(file.url) }, parts);
  const [binary, json, ...shards] = await Promise.all([read(wasm), read(graph), ...weights.map(read)]);
  if (tf.getBackend() !== 'wasm') await startWasm(binary, 'measuring');
  void sweep(cache, new Set(files.map(({ url }) => absolute(url))));
  return buildIris({ tf, loadGraphModel }, new TextDecoder().decode(json), shards);
}

/** Forgets files of earlier models. */
async function sweep(cache: Cache | null, keep: ReadonlySet<string>): Promise<void> {
  for (const request of (await cache?.keys().catch(() => [])) ?? []) {
    if (!keep.has(request.url)) await cache?.delete(request).catch(() => false);
  }
}

function read(frame: ImageBitmap): Pixels {
  const { width, height } = frame;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new AppError('OUT_OF_MEMORY', 'This device is out of memory for pictures.');
  context.drawImage(frame, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

const answer = createMeasureService({
  post: (message: MeasureResponse) => scope.postMessage(message),
  open,
  read,
  findCard,
});
scope.onmessage = (event: MessageEvent<MeasureRequest>) => {
  answer(event.data);
  if (event.data.type === 'dispose') scope.close();
};
