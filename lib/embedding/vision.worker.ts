/// <reference lib="webworker" />
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { load as loadMobilenet } from '@tensorflow-models/mobilenet';
import { AppError } from '@/lib/core/app-error';
import { watchWasmMemory } from '@/lib/core/wasm-memory';
import { loadVision } from './embedder';
import { fetchFile } from './fetch-file';
import {
  filesToLoad,
  type ModelFile,
  manifestUrl,
  type VisionManifest,
  visionManifest,
} from './model-manifest';
import { hasSimd, startWasm } from './start-wasm.worker';
import type { LoadProgress } from './vision';
import type { VisionRequest, VisionResponse } from './vision-protocol';
import { createVisionService } from './vision-service';

watchWasmMemory();
const scope = self as unknown as DedicatedWorkerGlobalScope;
const cacheName = 'vitrine-vision';

async function openCache(): Promise<Cache | null> {
  try {
    return await caches.open(cacheName);
  } catch {
    return null; // Blocked, or not a secure context.
  }
}

/** Absolute, because a relative address means nothing inside a worker made from a blob. */
const absolute = (url: string) => new URL(url, scope.location.origin).href;

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The manifest from the network, or the one kept from the last visit when there is no network. */
async function readManifest(cache: Cache | null, signal: AbortSignal): Promise<VisionManifest> {
  const url = absolute(manifestUrl);
  let response: Response | undefined;
  try {
    const fresh = await fetch(url, { cache: 'no-cache', signal });
    if (fresh.ok) {
      response = fresh.clone();
      await cache?.put(url, fresh).catch(() => {});
    }
  } catch (cause) {
    if (signal.aborted) throw new AppError('CANCELLED', 'Loading the vision model was cancelled.', { cause });
  }
  response ??= await cache?.match(url).catch(() => undefined);
  const parsed = visionManifest.safeParse(await response?.json().catch(() => null));
  if (!parsed.success) {
    throw new AppError(
      'MODEL_DOWNLOAD_FAILED',
      'The vision model could not be found. Check the connection and try again.',
      { details: { url: manifestUrl, status: response?.status ?? null }, cause: parsed.error },
    );
  }
  return parsed.data;
}

/** Forgets files of earlier models. */
async function sweep(cache: Cache | null, keep: ReadonlySet<string>): Promise<void> {
  for (const request of (await cache?.keys().catch(() => [])) ?? []) {
    if (!keep.has(request.url)) await cache?.delete(request).catch(() => false);
  }
}

async function open(onProgress: (progress: LoadProgress) => void, signal: AbortSignal) {
  const cache = await openCache();
  const manifest = await readManifest(cache, signal);
  const binary = (await hasSimd()) ? manifest.wasm.simd : manifest.wasm.plain;
  const files = [...filesToLoad(manifest).filter(({ url }) => url !== manifest.wasm.simd.url), binary];
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let loadedBytes = 0;
  const onBytes = (bytes: number) => {
    loadedBytes += bytes;
    onProgress({ loadedBytes: Math.min(loadedBytes, totalBytes), totalBytes });
  };
  onProgress({ loadedBytes, totalBytes });
  const parts = {
    fetch: (url: string, init?: RequestInit) => fetch(url, init),
    cache,
    sha256: globalThis.crypto?.subtle ? sha256 : null,
    signal,
    onBytes,
  };
  const reading = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  /** Each file once, though the embedder and the detector may share it. */
  const read = (file: ModelFile) => {
    let bytes = reading.get(file.url);
    if (!bytes) {
      bytes = fetchFile({ ...file, url: absolute(file.url) }, parts);
      reading.set(file.url, bytes);
    }
    return bytes;
  };
  const all = files.map(read);
  if (tf.getBackend() !== 'wasm') await startWasm(await read(binary), 'the photo search');
  await Promise.all(all);
  const model = await loadVision({ tf, loadGraphModel, loadMobilenet, manifest, read });
  void sweep(cache, new Set([manifestUrl, ...files.map(({ url }) => url)].map(absolute)));
  return { model, name: manifest.embedder.name };
}

const answer = createVisionService({
  post: (message: VisionResponse, transfer: ArrayBuffer[] = []) => scope.postMessage(message, transfer),
  open,
  breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
});
scope.onmessage = (event: MessageEvent<VisionRequest>) => {
  answer(event.data);
  if (event.data.type === 'dispose') scope.close();
};
