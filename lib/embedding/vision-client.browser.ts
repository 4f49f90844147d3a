import { AppError } from '@/lib/core/app-error';
import type { Box, Pixels } from '@/lib/photo/pixels';
import type { Region } from '@/lib/region/region';
import type { Embedding } from './embedding';
import type { LoadProgress } from './vision';
import type { VisionInfo, VisionRequest, VisionResponse } from './vision-protocol';

/** The part of a Worker that is used; tests hand in their own. */
export type VisionWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export type VisionClientOptions = {
  onProgress?: (progress: LoadProgress) => void;
  createWorker?: () => VisionWorker;
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
  /** Loads and warms up the models. @throws AppError `MODEL_DOWNLOAD_FAILED`, `MODEL_BAD_WEIGHTS`, `MODEL_UNAVAILABLE`, `WORKER_DIED`, `CANCELLED`. */
  load(options?: CallOptions): Promise<VisionInfo>;
  /** @throws what `load` throws, and `IMAGE_TOO_SMALL`, `BAD_EMBEDDING`. */
  embed(pixels: Pixels, box: Box, options?: CallOptions): Promise<Embedding>;
  /** @throws what `load` throws. */
  detect(pixels: Pixels, options?: CallOptions): Promise<Region[]>;
  /** Ends the worker; waiting and later calls are rejected with `CANCELLED`. */
  dispose(): void;
};

type Waiting = { resolve: (answer: VisionResponse) => void; reject: (error: AppError) => void };

const startWorker = (): VisionWorker =>
  new Worker(new URL('./vision.worker.ts', import.meta.url), { type: 'module', name: 'vision' });

export function createVisionClient(options: VisionClientOptions = {}): VisionClient {
  const { onProgress, createWorker = startWorker, silenceMs = 20_000 } = options;
  const waiting = new Map<number, Waiting>();
  let worker: VisionWorker | null = null;
  let sent: Pixels | null = null;
  let photoId = 0;
  let nextId = 1;
  let disposed = false;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  const watch = () => {
    clearTimeout(watchdog);
    if (waiting.size > 0) watchdog = setTimeout(() => died('it stopped answering'), silenceMs);
  };

  function died(why: string) {
    clearTimeout(watchdog);
    worker?.terminate();
    worker = null;
    sent = null;
    const error = new AppError('WORKER_DIED', `The photo search stopped (${why}). Try again.`);
    for (const call of waiting.values()) call.reject(error);
    waiting.clear();
  }

  function start(): VisionWorker {
    if (worker) return worker;
    let created: VisionWorker;
    try {
      created = createWorker();
    } catch (cause) {
      throw new AppError('WORKER_DIED', 'The photo search could not start in this browser.', { cause });
    }
    created.addEventListener('message', (event) => {
      if (worker === created) hear((event as MessageEvent<VisionResponse>).data);
    });
    for (const type of ['error', 'messageerror'] as const) {
      created.addEventListener(type, (event) => {
        if (worker === created) died((event as ErrorEvent).message || 'its worker ended');
      });
    }
    worker = created;
    return created;
  }

  function hear(message: VisionResponse) {
    watch();
    if (message.type === 'progress') {
      onProgress?.({ loadedBytes: message.loadedBytes, totalBytes: message.totalBytes });
      return;
    }
    if (message.type === 'alive') return;
    const call = waiting.get(message.id);
    if (!call) return;
    waiting.delete(message.id);
    watch();
    if (message.type === 'failed') {
      const { code, message: text, details } = message.error;
      call.reject(new AppError(code, text, { details }));
    } else {
      call.resolve(message);
    }
  }

  function ask(request: (id: number) => VisionRequest, pixels: Pixels | null, { signal }: CallOptions) {
    return new Promise<VisionResponse>((resolve, reject) => {
      if (disposed || signal?.aborted) throw cancelled();
      const to = start();
      if (pixels && pixels !== sent) {
        sent = pixels;
        photoId += 1;
        const data = pixels.data.slice().buffer;
        const { width, height } = pixels;
        to.postMessage({ type: 'photo', photoId, width, height, data } satisfies VisionRequest, [data]);
      }
      const id = nextId++;
      const onAbort = () => {
        if (!waiting.delete(id)) return;
        worker?.postMessage({ type: 'cancel', id } satisfies VisionRequest);
        watch();
        reject(cancelled());
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      const settle = <T>(then: (value: T) => void) => {
        return (value: T) => {
          signal?.removeEventListener('abort', onAbort);
          then(value);
        };
      };
      waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      watch();
      to.postMessage(request(id));
    });
  }

  return {
    async load(call = {}) {
      const answer = await ask((id) => ({ type: 'load', id }), null, call);
      if (answer.type !== 'loaded') throw unexpected(answer);
      return answer.info;
    },
    async embed(pixels, box, call = {}) {
      const answer = await ask((id) => ({ type: 'embed', id, photoId, box }), pixels, call);
      if (answer.type !== 'embedded') throw unexpected(answer);
      return { modelId: answer.modelId, vector: new Float32Array(answer.vector) };
    },
    async detect(pixels, call = {}) {
      const answer = await ask((id) => ({ type: 'detect', id, photoId }), pixels, call);
      if (answer.type !== 'detected') throw unexpected(answer);
      return answer.regions;
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      clearTimeout(watchdog);
      worker?.postMessage({ type: 'dispose' } satisfies VisionRequest);
      worker?.terminate();
      worker = null;
      for (const call of waiting.values()) call.reject(cancelled());
      waiting.clear();
    },
  };
}

const cancelled = () => new AppError('CANCELLED', 'The photo search was cancelled.');
const unexpected = (answer: VisionResponse) =>
  new AppError('INTERNAL', `The vision worker answered ${answer.type} to another question.`);
