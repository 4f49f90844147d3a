import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isAppError } from '@/lib/core/app-error';
import { diskFull } from '@/lib/core/disk-full';
import { endWithParent } from './end-with-parent.server';
import { inspectModel } from './inspect-model';
import { prepareModel } from './prepare-model';
import type { PrepareAnswer, PrepareRequest } from './prepare-protocol';
import { prepareTools } from './prepare-tools.server';

// A process for one file: whatever the file does to it, it ends with the file.

async function run(request: PrepareRequest): Promise<PrepareAnswer> {
  try {
    const { source } = request;
    // What comes through a pipe lies at any offset; readers want it at a whole number of words.
    const bytes = new Uint8Array(typeof source === 'string' ? await readFile(source) : source);
    if (request.task === 'usdz') {
      await answer({ kind: 'step', step: 'decode' });
      // Loaded for this task alone; a check of an upload is to begin at once.
      const [{ writeUsdz }, { usdzTools }] = await Promise.all([
        import('@/lib/model3d/usdz/write-usdz'),
        import('@/lib/model3d/usdz/usdz-tools.server'),
      ]);
      const made = await writeUsdz(bytes, request.options, await usdzTools());
      if (request.out !== null) await writeWhole(request.out, made.bytes);
      return { kind: 'packed', report: made.report, usdz: request.out === null ? made.bytes : null };
    }
    if (request.task === 'plain-glb') {
      await answer({ kind: 'step', step: 'decode' });
      const [{ writePlainGlb }, { usdzTools }] = await Promise.all([
        import('@/lib/model3d/plain-glb/write-plain-glb'),
        import('@/lib/model3d/usdz/usdz-tools.server'),
      ]);
      const made = await writePlainGlb(bytes, request.options, await usdzTools());
      if (request.out !== null) await writeWhole(request.out, made.bytes);
      return { kind: 'unpacked', report: made.report, glb: request.out === null ? made.bytes : null };
    }
    const tools = await prepareTools();
    const { options } = request;
    const onStep = (step: Extract<PrepareAnswer, { kind: 'step' }>['step']) => answer({ kind: 'step', step });
    if (request.task === 'inspect') {
      const { inspection } = await inspectModel(bytes, options, tools, onStep);
      return { kind: 'inspected', inspection };
    }
    const { report, glb, pictures } = await prepareModel(bytes, options, tools, onStep, request.known);
    if (request.out === null) return { kind: 'prepared', report, glb: glb === bytes ? null : glb, pictures };
    await writeWhole(request.out, glb);
    return { kind: 'prepared', report, glb: null, pictures };
  } catch (error) {
    const known = isAppError(error) ? error : diskFull(error);
    if (known) {
      const { code, message, details } = known;
      return { kind: 'refused', code, message, details };
    }
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Whole or not at all. The draft is this process's own: one of an attempt that was killed may still be writing. */
async function writeWhole(out: string, bytes: Uint8Array): Promise<void> {
  const draft = `${out}.${process.pid}.draft`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const answer = (message: PrepareAnswer) =>
  new Promise<void>((resolve) => {
    process.send?.(message, () => resolve());
  });

endWithParent();
// What stops the shop often goes to all of its processes (Ctrl C, systemd). The shop ends this one itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.once('message', (request) => {
  run(request as PrepareRequest)
    .then(answer)
    .finally(() => process.exit(0));
});
// The shop's process is gone: nobody waits for this any more.
process.once('disconnect', () => process.exit(1));
