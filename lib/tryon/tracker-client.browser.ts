import { type CalledWorker, createWorkerCalls } from '@/lib/core/worker-calls.browser';
import type { LoadProgress } from '@/lib/embedding/vision';
import type { Glance } from './glance';
import type { Lens } from './lens';
import type { Tracked } from './tracked';
import type { Wanted } from './tracker';
import type { TrackerAnswer, TrackerRequest } from './tracker-protocol';

export type TrackerClientOptions = {
  onProgress?: (progress: LoadProgress) => void;
  createWorker?: () => CalledWorker;
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
  /** @throws AppError `MODEL_DOWNLOAD_FAILED`, `MODEL_BAD_WEIGHTS`, `MODEL_UNAVAILABLE`, `OUT_OF_MEMORY`, `WORKER_DIED`, `CANCELLED`. */
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

const startWorker = (): CalledWorker =>
  new Worker(new URL('./tracker.worker.ts', import.meta.url), { type: 'module', name: 'tryon' });

export function createTrackerClient(options: TrackerClientOptions = {}): TrackerClient {
  const { onProgress, createWorker = startWorker, silenceMs = 20_000 } = options;
  const calls = createWorkerCalls<TrackerRequest, TrackerAnswer>({
    name: 'The try-on',
    createWorker,
    silenceMs,
    onProgress,
    onLate: (answer) => {
      if (answer.type === 'tracked') answer.frame.close();
    },
  });
  return {
    async load(wanted) {
      await calls.ask('loaded', (id) => ({ type: 'load', id, wanted }));
    },
    async track(frame, lens, seconds, shrink = 1) {
      if (calls.isDisposed()) frame.close();
      const answer = await calls.ask(
        'tracked',
        (id) => ({ type: 'track', id, frame, shrink, lens, seconds }),
        { transfer: [frame] },
      );
      const { tracked, glance, milliseconds } = answer;
      return { frame: answer.frame, tracked, glance, milliseconds };
    },
    setFaceSize: (size) => calls.tell({ type: 'size', size }),
    reset: () => calls.tell({ type: 'reset' }),
    dispose: () => calls.dispose({ type: 'dispose' }),
  };
}
