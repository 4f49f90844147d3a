import type { Corners } from '@/lib/ar/room-photo/check-corners';
import { AppError } from '@/lib/core/app-error';
import type { LoadProgress } from '@/lib/embedding/vision';
import type { Lens } from '../lens';
import type { Irises } from './iris/see-irises';
import type { MeasureRequest, MeasureResponse } from './measure-protocol';

/** The part of a Worker that is used; tests hand in their own. */
export type MeasureWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** The page's side of the measuring worker, which starts on the first call. */
export type MeasureClient = {
  /** Fetches the network for irises. @throws AppError `MODEL_DOWNLOAD_FAILED`, `MODEL_BAD_WEIGHTS`, `MODEL_UNAVAILABLE`, `WORKER_DIED`, `CANCELLED`. */
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
  createWorker?: () => MeasureWorker;
  /** A worker that owes an answer and says nothing for this long counts as dead. */
  silenceMs?: number;
};
type Waiting = { resolve: (answer: MeasureResponse) => void; reject: (error: AppError) => void };

const startWorker = (): MeasureWorker =>
  new Worker(new URL('./measure.worker.ts', import.meta.url), { type: 'module', name: 'measure' });

export function createMeasureClient(options: Options = {}): MeasureClient {
  const { onProgress, createWorker = startWorker, silenceMs = 20_000 } = options;
  const waiting = new Map<number, Waiting>();
  let worker: MeasureWorker | null = null;
  let nextId = 1;
  let disposed = false;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  const rejectAll = (error: AppError) => {
    clearTimeout(watchdog);
    worker?.terminate();
    worker = null;
    for (const call of waiting.values()) call.reject(error);
    waiting.clear();
  };
  const died = (why: string) =>
    rejectAll(new AppError('WORKER_DIED', `Measuring stopped (${why}). Try again.`));
  const watch = () => {
    clearTimeout(watchdog);
    if (waiting.size > 0) watchdog = setTimeout(() => died('it stopped answering'), silenceMs);
  };

  function start(): MeasureWorker {
    if (worker) return worker;
    const created = createWorker();
    created.addEventListener('message', (event) => {
      if (worker === created) hear((event as MessageEvent<MeasureResponse>).data);
    });
    for (const type of ['error', 'messageerror'] as const) {
      created.addEventListener(type, (event) => {
        if (worker === created) died((event as ErrorEvent).message || 'its worker ended');
      });
    }
    worker = created;
    return created;
  }

  function hear(message: MeasureResponse) {
    if (message.type === 'progress') onProgress?.(message);
    if (message.type === 'progress' || message.type === 'alive') return watch();
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    watch();
    if (message.type === 'failed') {
      const { code, message: text, details } = message.error;
      call?.reject(new AppError(code, text, { details }));
    } else call?.resolve(message);
  }

  function ask<Type extends MeasureResponse['type']>(
    type: Type,
    request: (id: number) => MeasureRequest,
    transfer: Transferable[] = [],
  ) {
    return new Promise<Extract<MeasureResponse, { type: Type }>>((resolve, reject) => {
      if (disposed) throw cancelled();
      const to = start();
      const id = nextId++;
      waiting.set(id, {
        resolve: (answer) =>
          answer.type === type
            ? resolve(answer as Extract<MeasureResponse, { type: Type }>)
            : reject(new AppError('INTERNAL', `The measuring worker answered ${answer.type}, not ${type}.`)),
        reject,
      });
      watch();
      to.postMessage(request(id), transfer);
    });
  }

  return {
    async load() {
      await ask('loaded', (id) => ({ type: 'load', id }));
    },
    async irises(frame, landmarks) {
      if (disposed) frame.close();
      return (await ask('irises', (id) => ({ type: 'irises', id, frame, landmarks }), [frame])).irises;
    },
    async card(frame, lens) {
      if (disposed) frame.close();
      return (await ask('card', (id) => ({ type: 'card', id, frame, lens }), [frame])).corners;
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      worker?.postMessage({ type: 'dispose' } satisfies MeasureRequest);
      rejectAll(cancelled());
    },
  };
}

const cancelled = () => new AppError('CANCELLED', 'Measuring was closed.');
