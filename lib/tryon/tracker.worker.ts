/// <reference lib="webworker" />
import { supportsFeature } from '@litertjs/core';
import { AppError } from '@/lib/core/app-error';
import { watchWasmMemory } from '@/lib/core/wasm-memory';
import { fetchFile } from '@/lib/embedding/fetch-file';
import type { LoadProgress } from '@/lib/embedding/vision';
import type { Pixels } from '@/lib/photo/pixels';
import { shrinkPixels } from '@/lib/photo/shrink-pixels';
import { yuvToPixels } from '@/lib/photo/yuv-pixels';
import { type ModuleFactory, type Runtime, startLiteRt } from './runtime/lite-rt';
import { networkShapes } from './runtime/network-shapes';
import {
  type ModelName,
  type TryonManifest,
  tryonManifest,
  tryonManifestUrl,
} from './runtime/tryon-manifest';
import { createTracker, type Wanted } from './tracker';
import type { TrackerRequest, TrackerResponse } from './tracker-protocol';
import { createTrackerService } from './tracker-service';

watchWasmMemory();
const scope = self as unknown as DedicatedWorkerGlobalScope;
const cacheName = 'vitrine-tryon';

/** Absolute, because a relative address means nothing inside a worker made from a blob. */
const absolute = (url: string) => new URL(url, scope.location.origin).href;

async function openCache(): Promise<Cache | null> {
  try {
    return await caches.open(cacheName);
  } catch {
    return null; // Blocked, or not a secure context.
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function readManifest(signal: AbortSignal): Promise<TryonManifest> {
  const response = await fetch(absolute(tryonManifestUrl), { cache: 'no-cache', signal }).catch(() => null);
  const parsed = tryonManifest.safeParse(await response?.json().catch(() => null));
  if (!parsed.success) {
    throw new AppError(
      'MODEL_DOWNLOAD_FAILED',
      'The try-on could not be downloaded. Check the connection and try again.',
      { details: { url: tryonManifestUrl, status: response?.status ?? null }, cause: parsed.error },
    );
  }
  return parsed.data;
}

/** Forgets files of earlier models and runtimes. */
async function sweep(cache: Cache | null, manifest: TryonManifest): Promise<void> {
  const text = JSON.stringify(manifest);
  for (const request of (await cache?.keys().catch(() => [])) ?? []) {
    if (!text.includes(new URL(request.url).pathname)) await cache?.delete(request).catch(() => false);
  }
}

let running: Promise<Runtime> | null = null;

async function open(wanted: Wanted, onProgress: (progress: LoadProgress) => void, signal: AbortSignal) {
  const manifest = await readManifest(signal);
  const cache = await openCache();
  const { runtime } = manifest;
  const build = (await supportsFeature('relaxedSimd')) ? runtime.relaxed : runtime.plain;
  const names: ModelName[] = [
    ...(wanted.face ? (['faceDetector', 'faceLandmarks'] as const) : []),
    ...(wanted.hands ? (['palmDetector', 'handLandmarks'] as const) : []),
    ...(wanted.person ? (['personDetector', 'personLandmarks'] as const) : []),
  ];
  const files = [...(running ? [] : [build.wasm]), ...names.map((name) => manifest.models[name].file)];
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let loadedBytes = 0;
  const onBytes = (bytes: number) => {
    loadedBytes += bytes;
    onProgress({ loadedBytes: Math.min(loadedBytes, totalBytes), totalBytes });
  };
  onProgress({ loadedBytes, totalBytes });
  const hash = globalThis.crypto?.subtle ? sha256 : null;
  const parts = {
    fetch: (url: string, init?: RequestInit) => fetch(url, init),
    cache,
    sha256: hash,
    signal,
    onBytes,
  };
  const read = (file: TryonManifest['runtime']['plain']['wasm']) =>
    fetchFile({ ...file, url: absolute(file.url) }, parts);
  const models = Promise.all(names.map((name) => read(manifest.models[name].file)));
  models.catch(() => {}); // Told below, where it is waited for.
  running ??= start(absolute(build.loader.url), read(build.wasm));
  running.catch(() => {
    running = null;
  });
  const lite = await running;
  const bytes = await models;
  const networks = new Map(
    await Promise.all(
      names.map(
        async (name, i) => [name, await lite.load(bytes[i] as Uint8Array, networkShapes[name])] as const,
      ),
    ),
  );
  void sweep(cache, manifest);
  const network = (name: ModelName) => {
    const found = networks.get(name);
    if (!found) throw new AppError('INTERNAL', `The network ${name} was not loaded.`);
    return found;
  };
  return createTracker({
    face: wanted.face ? { detector: network('faceDetector'), landmarks: network('faceLandmarks') } : null,
    hands: wanted.hands ? { palms: network('palmDetector'), landmarks: network('handLandmarks') } : null,
    person: wanted.person
      ? { detector: network('personDetector'), landmarks: network('personLandmarks') }
      : null,
  });
}

async function start(loader: string, wasm: Promise<Uint8Array>): Promise<Runtime> {
  const [{ default: factory }, binary] = await Promise.all([
    import(/* turbopackIgnore: true */ loader) as Promise<{ default: ModuleFactory }>,
    wasm,
  ]).catch((cause: unknown) => {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      'MODEL_DOWNLOAD_FAILED',
      'The try-on could not be downloaded. Check the connection and try again.',
      { cause },
    );
  });
  return startLiteRt(factory, binary);
}

let canvas: OffscreenCanvas | null = null;

async function read(frame: ImageBitmap | VideoFrame, shrink: number) {
  if (frame instanceof VideoFrame) return readVideo(frame, shrink);
  return { pixels: readBitmap(frame), shown: frame };
}

/** A video's frame lies in the processor's memory: it is not taken to the graphics card and back to be looked at. */
async function readVideo(frame: VideoFrame, shrink: number) {
  const pixels = await pixelsOf(frame, shrink);
  frame.close();
  const image = new ImageData(pixels.data as Uint8ClampedArray<ArrayBuffer>, pixels.width, pixels.height);
  return { pixels, shown: createImageBitmap(image) };
}

async function pixelsOf(frame: VideoFrame, shrink: number): Promise<Pixels> {
  const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight };
  const { format, colorSpace } = frame;
  if (format !== 'NV12' && format !== 'I420') {
    const data = new Uint8ClampedArray(4 * width * height);
    await frame.copyTo(data, { format: 'RGBA', layout: [{ offset: 0, stride: 4 * width }] });
    return shrinkPixels({ width, height, data }, shrink);
  }
  const bytes = new Uint8Array(frame.allocationSize());
  const planes = await frame.copyTo(bytes);
  const bt709 = colorSpace.matrix === null || colorSpace.matrix === 'bt709';
  const fullRange = colorSpace.fullRange ?? false;
  return yuvToPixels({ bytes, format, width, height, planes, bt709, fullRange }, shrink);
}

function readBitmap(frame: ImageBitmap): Pixels {
  const { width, height } = frame;
  canvas ??= new OffscreenCanvas(width, height);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new AppError('OUT_OF_MEMORY', 'This device is out of memory for pictures.');
  context.drawImage(frame, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

const answer = createTrackerService({
  post: (message: TrackerResponse, transfer: Transferable[] = []) => scope.postMessage(message, transfer),
  open,
  read,
  now: () => performance.now(),
});
scope.onmessage = (event: MessageEvent<TrackerRequest>) => {
  answer(event.data);
  if (event.data.type === 'dispose') scope.close();
};
