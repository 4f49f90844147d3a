import { type CalledWorker, createWorkerCalls } from '@/lib/core/worker-calls.browser';
import type { Box, Pixels } from '@/lib/photo/pixels';
import type { Region } from '@/lib/region/region';
import type { Embedding } from './embedding';
import type { LoadProgress } from './vision';
import type { VisionAnswer, VisionInfo, VisionRequest } from './vision-protocol';

export type VisionClientOptions = {
  onProgress?: (progress: LoadProgress) => void;
  createWorker?: () => CalledWorker;
  /** A worker that owes an answer and says nothing for this long counts as dead. */
  silenceMs?: number;
};

export type CallOptions = { signal?: AbortSignal };

/**
 * The page's side of the vision worker. The worker starts on the first call. When it dies, every waiting call is
 * rejected with `WORKER_DIED` and the next call starts another.
 *
 * Pixels stay the caller's: they are copied once a photo and the copy is transferred, so that a second box of
 * the same photo (the same object) sends a few bytes only.
 */
export type VisionClient = {
  /** Loads and warms up the models. @throws AppError `MODEL_DOWNLOAD_FAILED`, `MODEL_BAD_WEIGHTS`, `MODEL_UNAVAILABLE`, `OUT_OF_MEMORY`, `WORKER_DIED`, `CANCELLED`. */
  load(options?: CallOptions): Promise<VisionInfo>;
  /** @throws what `load` throws, and `IMAGE_TOO_SMALL`, `BAD_EMBEDDING`. */
  embed(pixels: Pixels, box: Box, options?: CallOptions): Promise<Embedding>;
  /** @throws what `load` throws. */
  detect(pixels: Pixels, options?: CallOptions): Promise<Region[]>;
  /** Ends the worker; waiting and later calls are rejected with `CANCELLED`. */
  dispose(): void;
};

const startWorker = (): CalledWorker =>
  new Worker(new URL('./vision.worker.ts', import.meta.url), { type: 'module', name: 'vision' });

export function createVisionClient(options: VisionClientOptions = {}): VisionClient {
  const { onProgress, createWorker = startWorker, silenceMs = 20_000 } = options;
  let sent: Pixels | null = null;
  let photoId = 0;
  const calls = createWorkerCalls<VisionRequest, VisionAnswer>({
    name: 'The photo search',
    createWorker,
    silenceMs,
    onProgress,
    onDeath: () => {
      sent = null;
    },
  });
  const cancel = (id: number): VisionRequest => ({ type: 'cancel', id });

  /** Makes a photo the one that is asked about; its bytes go once. */
  const about = (pixels: Pixels) => (send: (request: VisionRequest, transfer: Transferable[]) => void) => {
    if (pixels === sent) return;
    sent = pixels;
    photoId += 1;
    const data = pixels.data.slice().buffer;
    const { width, height } = pixels;
    send({ type: 'photo', photoId, width, height, data }, [data]);
  };

  return {
    async load({ signal } = {}) {
      return (await calls.ask('loaded', (id) => ({ type: 'load', id }), { signal, cancel })).info;
    },
    async embed(pixels, box, { signal } = {}) {
      const before = about(pixels);
      const { modelId, vector } = await calls.ask('embedded', (id) => ({ type: 'embed', id, photoId, box }), {
        signal,
        cancel,
        before,
      });
      return { modelId, vector: new Float32Array(vector) };
    },
    async detect(pixels, { signal } = {}) {
      const before = about(pixels);
      const request = (id: number): VisionRequest => ({ type: 'detect', id, photoId });
      return (await calls.ask('detected', request, { signal, cancel, before })).regions;
    },
    dispose: () => calls.dispose({ type: 'dispose' }),
  };
}
