import 'server-only';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AppError } from '@/lib/core/app-error';
import { guardGlb } from '@/lib/model3d/glb/guard';
import type { PrepareStep } from './model-report';
import type { PreparedModel } from './prepare-model';
import type { PrepareOptions } from './prepare-options';
import type { PrepareAnswer, PrepareRequest } from './prepare-protocol';

export type WorkerLimits = {
  /** From start to end, reading WebAssembly included. */
  milliseconds: number;
  /** JavaScript's heap of the worker; V8 ends it when it needs more. */
  heapMegabytes: number;
  /** What the whole process may grow by while it runs: V8's limit does not see buffers and WebAssembly. */
  growthMegabytes: number;
};

export const workerLimits: WorkerLimits = {
  milliseconds: 180_000,
  heapMegabytes: 1_024,
  growthMegabytes: 2_560,
};

/**
 * `prepareModel` in a thread of its own with limits, after a first guard in this one (which allocates next to nothing,
 * and saves starting a thread for what is no GLB at all).
 *
 * @param bytes Not modified; the worker gets a copy.
 * @throws AppError as `prepareModel` does; `GLB_TOO_HEAVY`: over time or memory; `GLB_DAMAGED`: the worker broke on it;
 *   `CANCELLED`.
 */
export async function prepareInWorker(
  bytes: Uint8Array,
  options: PrepareOptions,
  {
    limits = workerLimits,
    onStep,
    signal,
  }: {
    limits?: WorkerLimits;
    onStep?: (step: PrepareStep) => void;
    signal?: AbortSignal;
  } = {},
): Promise<PreparedModel> {
  guardGlb(bytes);
  signal?.throwIfAborted();
  const worker = startWorker({ bytes, options }, limits);
  const before = process.memoryUsage().rss;
  let begun = false;
  return new Promise<PreparedModel>((resolve, reject) => {
    let ended = false;
    const end = (settle: () => void) => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', cancel);
      // The thread and all that it holds go before the answer does.
      worker.terminate().then(settle, settle);
    };
    const fail = (error: unknown) => end(() => reject(error));
    const timer = setTimeout(() => fail(tooHeavy('time')), limits.milliseconds);
    const watch = setInterval(() => {
      if (process.memoryUsage().rss - before > limits.growthMegabytes * 2 ** 20) fail(tooHeavy('memory'));
    }, 200);
    const cancel = () => fail(new AppError('CANCELLED', 'The upload was cancelled.'));
    signal?.addEventListener('abort', cancel);
    worker.on('message', (answer: PrepareAnswer) => {
      if (answer.kind === 'step') {
        begun = true;
        onStep?.(answer.step);
      } else if (answer.kind === 'done')
        end(() => resolve({ report: answer.report, glb: answer.glb ?? bytes }));
      else if (answer.kind === 'refused')
        fail(new AppError(answer.code, answer.message, { details: answer.details }));
      else if (answer.kind === 'failed') fail(broken(answer.message, begun));
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy('memory') : broken(error.message, begun)),
    );
    worker.on('exit', () => fail(broken('the worker ended', begun)));
  });
}

/** TypeScript runs as it lies on the disk, here and in the worker; `start.worker.mjs` loads what reads it. */
function startWorker(request: PrepareRequest, limits: WorkerLimits): Worker {
  const folder = new URL('.', import.meta.url);
  return new Worker(new URL('start.worker.mjs', folder), {
    workerData: { ...request, script: new URL('prepare-model.worker.ts', folder).href },
    execArgv: ['--conditions=react-server'],
    env: { ...process.env, TSX_TSCONFIG_PATH: fileURLToPath(new URL('../../../tsconfig.json', folder)) },
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
    stdout: true,
    stderr: true,
  });
}

function tooHeavy(what: 'time' | 'memory'): AppError {
  return new AppError(
    'GLB_TOO_HEAVY',
    `This model took too much ${what} to read. Use fewer triangles and smaller textures, and export it again.`,
    { details: { what } },
  );
}

/** Before the first step it is our thread that does not start; after it, the file that breaks a reader. */
function broken(reason: string, begun: boolean): AppError {
  const cause = new Error(reason);
  if (!begun)
    return new AppError('INTERNAL', `The thread that reads models does not start: ${reason}`, { cause });
  return new AppError(
    'GLB_DAMAGED',
    'This model cannot be read: what is inside breaks the reader. Export it again.',
    {
      cause,
    },
  );
}
