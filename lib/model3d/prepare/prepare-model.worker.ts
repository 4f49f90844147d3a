import { parentPort, workerData } from 'node:worker_threads';
import { isAppError } from '@/lib/core/app-error';
import { prepareModel } from './prepare-model';
import type { PrepareAnswer, PrepareRequest } from './prepare-protocol';
import { prepareTools } from './prepare-tools.server';

/** A Node worker for one file: whatever the file does to it, it ends with the file. */
async function run({ bytes, options }: PrepareRequest): Promise<PrepareAnswer> {
  try {
    const { report, glb } = await prepareModel(bytes, options, await prepareTools(), (step) =>
      answer({ kind: 'step', step }),
    );
    return { kind: 'done', report, glb: glb === bytes ? null : glb };
  } catch (error) {
    if (isAppError(error)) {
      const { code, message, details } = error;
      return { kind: 'refused', code, message, details };
    }
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

const answer = (message: PrepareAnswer) => parentPort?.postMessage(message);

run(workerData as PrepareRequest).then(answer);
