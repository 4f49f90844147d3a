import { AppError } from './app-error';
import { fromWire, type WorkerNews } from './worker-protocol';

/** The part of a Worker that is used; tests hand in their own. */
export type CalledWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** An answer that a worker gives to the question of this id. */
type Answer = { type: string; id: number };

export type WorkerCallsOptions<Response extends Answer> = {
  createWorker: () => CalledWorker;
  /** Begins every sentence of what went wrong: "The try-on". */
  name: string;
  /** A worker that owes an answer and says nothing for this long counts as dead. */
  silenceMs: number;
  onProgress?: (progress: { loadedBytes: number; totalBytes: number }) => void;
  /** The worker died, or was ended because memory ran out. */
  onDeath?: () => void;
  /** An answer that nobody waits for any more: whatever it carries has to be freed. */
  onLate?: (answer: Response) => void;
};

export type CallOptions<Request> = {
  transfer?: Transferable[];
  signal?: AbortSignal;
  /** Tells the worker that nobody waits for this any more. */
  cancel?: (id: number) => Request;
  /** Sends what the question needs first. */
  before?: (send: (request: Request, transfer: Transferable[]) => void) => void;
};

/**
 * Questions to a worker that starts with the first one, and their answers. When it dies, every waiting call is rejected with
 * `WORKER_DIED` and the next question starts another. One that says `OUT_OF_MEMORY` is ended with that: what it holds is
 * given back, for the next one to have.
 */
export type WorkerCalls<Request, Response extends Answer> = {
  /**
   * @param type Of the answer.
   * @throws AppError `WORKER_DIED`, `CANCELLED`, `INTERNAL`, and whatever the worker failed with.
   */
  ask<Type extends Response['type']>(
    type: Type,
    request: (id: number) => Request,
    options?: CallOptions<Request>,
  ): Promise<Extract<Response, { type: Type }>>;
  /** Says something to the worker, if one runs. */
  tell(request: Request): void;
  /** Ends the worker; waiting and later calls are rejected with `CANCELLED`. @param last Said before. */
  dispose(last: Request): void;
  isDisposed(): boolean;
};

type Waiting<Response> = { resolve: (answer: Response) => void; reject: (error: AppError) => void };

export function createWorkerCalls<Request, Response extends Answer>(
  options: WorkerCallsOptions<Response>,
): WorkerCalls<Request, Response> {
  const { createWorker, name, silenceMs, onProgress, onDeath, onLate } = options;
  const waiting = new Map<number, Waiting<Response>>();
  let worker: CalledWorker | null = null;
  let nextId = 1;
  let disposed = false;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  const cancelled = () => new AppError('CANCELLED', `${name} was closed.`);

  const watch = () => {
    clearTimeout(watchdog);
    if (waiting.size > 0) watchdog = setTimeout(() => died('it stopped answering'), silenceMs);
  };

  function end(error: AppError) {
    clearTimeout(watchdog);
    worker?.terminate();
    worker = null;
    for (const call of waiting.values()) call.reject(error);
    waiting.clear();
  }

  function died(why: string) {
    end(new AppError('WORKER_DIED', `${name} stopped (${why}). Try again.`));
    onDeath?.();
  }

  function start(): CalledWorker {
    if (worker) return worker;
    let created: CalledWorker;
    try {
      created = createWorker();
    } catch (cause) {
      throw new AppError('WORKER_DIED', `${name} could not start in this browser.`, { cause });
    }
    created.addEventListener('message', (event) => {
      const message = (event as MessageEvent<Response | WorkerNews>).data;
      if (worker === created) hear(message);
      else if (!isNews(message)) onLate?.(message);
    });
    for (const type of ['error', 'messageerror'] as const) {
      created.addEventListener(type, (event) => {
        if (worker === created) died((event as ErrorEvent).message || 'its worker ended');
      });
    }
    worker = created;
    return created;
  }

  function hear(message: Response | WorkerNews) {
    watch();
    if (message.type === 'alive') return;
    if (isNews(message) && message.type === 'progress') {
      return onProgress?.({ loadedBytes: message.loadedBytes, totalBytes: message.totalBytes });
    }
    const { id } = message as Answer;
    const call = waiting.get(id);
    waiting.delete(id);
    watch();
    if (!isNews(message)) {
      if (call) call.resolve(message);
      else onLate?.(message);
    } else if (message.type === 'failed') {
      const error = fromWire(message.error);
      call?.reject(error);
      if (error.code !== 'OUT_OF_MEMORY') return;
      end(error);
      onDeath?.();
    }
  }

  return {
    ask(type, request, { transfer = [], signal, cancel, before } = {}) {
      return new Promise((resolve, reject) => {
        if (disposed || signal?.aborted) throw cancelled();
        const to = start();
        before?.((first, goods) => to.postMessage(first, goods));
        const id = nextId++;
        const onAbort = () => {
          if (!waiting.delete(id)) return;
          if (cancel) worker?.postMessage(cancel(id));
          watch();
          reject(cancelled());
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        const settled = () => signal?.removeEventListener('abort', onAbort);
        waiting.set(id, {
          resolve(answer) {
            settled();
            if (answer.type === type) resolve(answer as Extract<Response, { type: typeof type }>);
            else reject(new AppError('INTERNAL', `A worker answered ${answer.type}, not ${type}.`));
          },
          reject(error) {
            settled();
            reject(error);
          },
        });
        watch();
        to.postMessage(request(id), transfer);
      });
    },
    tell: (request) => worker?.postMessage(request),
    dispose(last) {
      if (disposed) return;
      disposed = true;
      worker?.postMessage(last);
      end(cancelled());
    },
    isDisposed: () => disposed,
  };
}

function isNews(message: { type: string }): message is WorkerNews {
  return message.type === 'progress' || message.type === 'alive' || message.type === 'failed';
}
