import { AppError } from '@/lib/core/app-error';
import type { DecodeAnswer, DecodeQuestion } from './decode-protocol';
import type { Pixels } from './pixels';

/** A photo that takes longer is stuck in its decoder; the worker is ended and the photo refused. */
const patienceMilliseconds = 30_000;

type Waiting = { resolve: (pixels: Pixels) => void; reject: (error: AppError) => void };

export type DecodeClient = {
  /** Decodes off the page's thread; errors as `decodePhoto`, plus `CANCELLED`. */
  decode(file: Blob, signal?: AbortSignal, longSidePixels?: number): Promise<Pixels>;
  /** Ends the worker; waiting calls are rejected with `CANCELLED`. */
  dispose(): void;
};

/** @param start Makes the worker; tests hand in their own. */
export function createDecodeClient(
  start: () => Worker = () => new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' }),
): DecodeClient {
  let worker: Worker | null = null;
  let nextId = 0;
  const waiting = new Map<number, Waiting>();

  const end = (error: AppError) => {
    worker?.terminate();
    worker = null;
    for (const call of waiting.values()) call.reject(error);
    waiting.clear();
  };
  const ready = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.onmessage = (event: MessageEvent<DecodeAnswer>) => {
      const answer = event.data;
      const call = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('pixels' in answer) call?.resolve(answer.pixels);
      else
        call?.reject(
          new AppError(answer.error.code, answer.error.message, { details: answer.error.details }),
        );
    };
    // Out of memory or a crashed decoder: the photo is to blame, the next one gets a new worker.
    worker.onerror = (event) => {
      event.preventDefault();
      end(new AppError('IMAGE_DAMAGED', 'The picture could not be decoded on this device.'));
    };
    return worker;
  };

  return {
    decode(file, signal, longSidePixels) {
      const cancelled = () => new AppError('CANCELLED', 'Another photo was chosen.');
      if (signal?.aborted) return Promise.reject(cancelled());
      const id = nextId++;
      return new Promise<Pixels>((resolve, reject) => {
        const timer = setTimeout(
          () => end(new AppError('IMAGE_DAMAGED', 'The picture takes too long to decode. Try another copy.')),
          patienceMilliseconds,
        );
        const stop = () => {
          waiting.delete(id);
          clearTimeout(timer);
          reject(cancelled());
        };
        const settle = () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', stop);
        };
        signal?.addEventListener('abort', stop, { once: true });
        waiting.set(id, {
          resolve: (pixels) => {
            settle();
            resolve(pixels);
          },
          reject: (error) => {
            settle();
            reject(error);
          },
        });
        const question: DecodeQuestion = { id, file, longSidePixels };
        ready().postMessage(question);
      });
    },
    dispose() {
      end(new AppError('CANCELLED', 'The page was closed.'));
    },
  };
}
