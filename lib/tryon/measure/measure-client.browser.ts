import type { Corners } from '@/lib/ar/room-photo/check-corners';
import { type CalledWorker, createWorkerCalls } from '@/lib/core/worker-calls.browser';
import type { LoadProgress } from '@/lib/embedding/vision';
import type { Lens } from '../lens';
import type { Irises } from './iris/see-irises';
import type { MeasureAnswer, MeasureRequest } from './measure-protocol';

/** The page's side of the measuring worker, which starts on the first call. */
export type MeasureClient = {
  /** Fetches the network for irises. @throws AppError `MODEL_DOWNLOAD_FAILED`, `MODEL_BAD_WEIGHTS`, `MODEL_UNAVAILABLE`, `OUT_OF_MEMORY`, `WORKER_DIED`, `CANCELLED`. */
  load(): Promise<void>;
  /** @param frame Transferred, and closed. @throws what `load` throws. */
  irises(frame: ImageBitmap, landmarks: Float32Array): Promise<Irises>;
  /** The one bank card in a picture; null where none is plainly there. @throws AppError `WORKER_DIED`, `CANCELLED`, `INTERNAL`. */
  card(frame: ImageBitmap, lens: Lens): Promise<Corners | null>;
  /** Ends the worker; waiting and later calls are rejected with `CANCELLED`. */
  dispose(): void;
};

type Options = {
  onProgress?: (progress: LoadProgress) => void;
  createWorker?: () => CalledWorker;
  /** A worker that owes an answer and says nothing for this long counts as dead. */
  silenceMs?: number;
};

const startWorker = (): CalledWorker =>
  new Worker(new URL('./measure.worker.ts', import.meta.url), { type: 'module', name: 'measure' });

export function createMeasureClient(options: Options = {}): MeasureClient {
  const { onProgress, createWorker = startWorker, silenceMs = 20_000 } = options;
  const calls = createWorkerCalls<MeasureRequest, MeasureAnswer>({
    name: 'Measuring',
    createWorker,
    silenceMs,
    onProgress,
  });
  return {
    async load() {
      await calls.ask('loaded', (id) => ({ type: 'load', id }));
    },
    async irises(frame, landmarks) {
      if (calls.isDisposed()) frame.close();
      const transfer = [frame];
      return (await calls.ask('irises', (id) => ({ type: 'irises', id, frame, landmarks }), { transfer }))
        .irises;
    },
    async card(frame, lens) {
      if (calls.isDisposed()) frame.close();
      return (await calls.ask('card', (id) => ({ type: 'card', id, frame, lens }), { transfer: [frame] }))
        .corners;
    },
    dispose: () => calls.dispose({ type: 'dispose' }),
  };
}
