import { AppError } from '@/lib/core/app-error';
import type { LoadProgress } from '@/lib/embedding/vision';
import type { Glance } from './glance';
import type { Lens } from './lens';
import type { Tracked } from './tracked';
import type { Wanted } from './tracker';
import type { TrackerRequest, TrackerResponse } from './tracker-protocol';

/** The part of a Worker that is used; tests hand in their own. */
export type TrackerWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export type TrackerClientOptions = {
  onProgress?: (progress: LoadProgress) => void;
  createWorker?: () => TrackerWorker;
  /** A worker that owes an answer and says nothing for this long counts as dead. */
  silenceMs?: number;
};

export type TrackedFrame = {
  /** The frame that was looked at, given back: show this one. The caller closes it. */
  frame: ImageBitmap;
  tracked: Tracked;
  glance: Glance;
  /** What tracking took in the worker. */
  milliseconds: number;
};

/**
 * The page's side of the tracking worker, which starts on the first call. When it dies, every waiting call is rejected
 * with `WORKER_DIED` and the next `load` starts another.
 */
export type TrackerClient = {
  /** @throws AppError `MODEL_DOWNLOAD_FAILED`, `MODEL_BAD_WEIGHTS`, `MODEL_UNAVAILABLE`, `WORKER_DIED`, `CANCELLED`. */
  load(wanted: Wanted): Promise<void>;
  /**
   * @param frame Transferred; it comes back with the answer, or is closed where there is none.
   * @param shrink Of a video's frame: it is looked at and comes back so many times smaller. `lens` is of that size.
   * @throws AppError `WORKER_DIED`, `CANCELLED`, `INTERNAL`.
   */
  track(frame: ImageBitmap | VideoFrame, lens: Lens, seconds: number, shrink?: number): Promise<TrackedFrame>;
  setFaceSize(size: { size: number; sizeSigma: number } | null): void;
  reset(): void;
  /** Ends the worker; waiting and later calls are rejected with `CANCELLED`. */
  dispose(): void;
};

type Waiting = { resolve: (answer: TrackerResponse) => void; reject: (error: AppError) => void };

const startWorker = (): TrackerWorker =>
  new Worker(new URL('./tracker.worker.ts', import.meta.url), { type: 'module', name: 'tryon' });

export function createTrackerClient(options: TrackerClientOptions = {}): TrackerClient {
  const { onProgress, createWorker = startWorker, silenceMs = 20_000 } = options;
  const waiting = new Map<number, Waiting>();
  let worker: TrackerWorker | null = null;
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
    const error = new AppError('WORKER_DIED', `The try-on stopped (${why}). Try again.`);
    for (const call of waiting.values()) call.reject(error);
    waiting.clear();
  }

  function start(): TrackerWorker {
    if (worker) return worker;
    let created: TrackerWorker;
    try {
      created = createWorker();
    } catch (cause) {
      throw new AppError('WORKER_DIED', 'The try-on could not start in this browser.', { cause });
    }
    created.addEventListener('message', (event) => {
      const message = (event as MessageEvent<TrackerResponse>).data;
      if (worker === created) hear(message);
      else if (message.type === 'tracked') message.frame.close();
    });
    for (const type of ['error', 'messageerror'] as const) {
      created.addEventListener(type, (event) => {
        if (worker === created) died((event as ErrorEvent).message || 'its worker ended');
      });
    }
    worker = created;
    return created;
  }

  function hear(message: TrackerResponse) {
    watch();
    if (message.type === 'progress') {
      onProgress?.({ loadedBytes: message.loadedBytes, totalBytes: message.totalBytes });
      return;
    }
    if (message.type === 'alive') return;
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    watch();
    if (message.type === 'failed') {
      const { code, message: text, details } = message.error;
      call?.reject(new AppError(code, text, { details }));
    } else call?.resolve(message);
  }

  function ask(request: (id: number) => TrackerRequest, transfer: Transferable[] = []) {
    return new Promise<TrackerResponse>((resolve, reject) => {
      if (disposed) throw cancelled();
      const to = start();
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      watch();
      to.postMessage(request(id), transfer);
    });
  }

  const tell = (request: TrackerRequest) => worker?.postMessage(request);

  return {
    async load(wanted) {
      await ask((id) => ({ type: 'load', id, wanted }));
    },
    async track(frame, lens, seconds, shrink = 1) {
      if (disposed) frame.close();
      const answer = await ask((id) => ({ type: 'track', id, frame, shrink, lens, seconds }), [frame]);
      if (answer.type !== 'tracked') {
        throw new AppError('INTERNAL', `The try-on's worker answered ${answer.type} to another question.`);
      }
      const { tracked, glance, milliseconds } = answer;
      return { frame: answer.frame, tracked, glance, milliseconds };
    },
    setFaceSize: (size) => tell({ type: 'size', size }),
    reset: () => tell({ type: 'reset' }),
    dispose() {
      if (disposed) return;
      disposed = true;
      clearTimeout(watchdog);
      tell({ type: 'dispose' });
      worker?.terminate();
      worker = null;
      for (const call of waiting.values()) call.reject(cancelled());
      waiting.clear();
    },
  };
}

const cancelled = () => new AppError('CANCELLED', 'The try-on was closed.');
