import { readFile, rename, writeFile } from 'node:fs/promises';
import { isAppError } from '@/lib/core/app-error';
import { inspectModel } from './inspect-model';
import { prepareModel } from './prepare-model';
import type { PrepareAnswer, PrepareRequest } from './prepare-protocol';
import { prepareTools } from './prepare-tools.server';

// A process for one file: whatever the file does to it, it ends with the file.

async function run(request: PrepareRequest): Promise<PrepareAnswer> {
  try {
    const { source, options } = request;
    // What comes through a pipe lies at any offset; readers want it at a whole number of words.
    const bytes = new Uint8Array(typeof source === 'string' ? await readFile(source) : source);
    const tools = await prepareTools();
    const onStep = (step: Extract<PrepareAnswer, { kind: 'step' }>['step']) => answer({ kind: 'step', step });
    if (request.task === 'inspect') {
      const { inspection } = await inspectModel(bytes, options, tools, onStep);
      return { kind: 'inspected', inspection };
    }
    const { report, glb } = await prepareModel(bytes, options, tools, onStep, request.known);
    if (request.out === null) return { kind: 'prepared', report, glb: glb === bytes ? null : glb };
    // Whole or not at all: a kill in the middle leaves a draft that the next attempt writes over.
    await writeFile(`${request.out}.draft`, glb);
    await rename(`${request.out}.draft`, request.out);
    return { kind: 'prepared', report, glb: null };
  } catch (error) {
    if (isAppError(error)) {
      const { code, message, details } = error;
      return { kind: 'refused', code, message, details };
    }
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

const answer = (message: PrepareAnswer) =>
  new Promise<void>((resolve) => {
    process.send?.(message, () => resolve());
  });

process.once('message', (request) => {
  run(request as PrepareRequest)
    .then(answer)
    .finally(() => process.exit(0));
});
// The shop's process is gone: nobody waits for this any more.
process.once('disconnect', () => process.exit(1));
