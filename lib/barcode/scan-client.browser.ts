import { AppError } from '@/lib/core/app-error';
import type { Pixels } from '@/lib/photo/pixels';
import type { ScanAnswer, ScanQuestion, ScanResult, VideoCut } from './scan-protocol';

export type ScanClient = {
  /**
   * Reads the codes of one picture, off the page's thread. A bitmap or a video's frame is handed over and gone; pixels are
   * copied.
   *
   * @throws AppError `WORKER_DIED` (the next call starts another worker), `CANCELLED` (disposed).
   */
  read(picture: ImageBitmap | Pixels | VideoCut, live: boolean): Promise<ScanResult>;
  dispose(): void;
};

type Waiting = { resolve: (result: ScanResult) => void; reject: (error: AppError) => void };

/** @param start Makes the worker; tests hand in their own. */
export function createScanClient(
  start: () => Worker = () => new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module' }),
): ScanClient {
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
    worker.onmessage = (event: MessageEvent<ScanAnswer>) => {
      const answer = event.data;
      const call = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('readings' in answer) call?.resolve(answer);
      else call?.reject(new AppError('WORKER_DIED', `The picture could not be read: ${answer.error}`));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(new AppError('WORKER_DIED', `What reads codes has stopped: ${event.message}`));
    };
    return worker;
  };
  return {
    read(picture, live) {
      const id = nextId++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        const question: ScanQuestion = { id, picture, live };
        ready().postMessage(question, handedOver(picture));
      });
    },
    dispose() {
      end(new AppError('CANCELLED', 'The camera was closed.'));
    },
  };
}

function handedOver(picture: ScanQuestion['picture']): Transferable[] {
  if ('data' in picture) return [];
  return ['frame' in picture ? picture.frame : picture];
}
