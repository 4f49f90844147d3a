import 'server-only';
import { readFile, stat } from 'node:fs/promises';
import { guardGlb } from '@/lib/model3d/glb/guard';
import type { ComparedPictures } from '@/lib/model3d/raster/compared-looks';
import type { Inspection } from './inspect-model';
import { askModelProcess, type ProcessOptions } from './model-process.server';
import type { ModelReport } from './model-report';
import type { PreparedModel } from './prepare-model';
import type { PrepareOptions } from './prepare-options';

// `inspectModel` and `prepareModel` in a process of their own. Each throws what `askModelProcess` does.

/**
 * For a file at hand, after a first guard in this process (which allocates next to nothing, and saves starting
 * another for what is no GLB at all).
 *
 * @param bytes Not modified; the process gets a copy.
 */
export async function prepareApart(
  bytes: Uint8Array,
  options: PrepareOptions,
  process: ProcessOptions = {},
): Promise<PreparedModel> {
  guardGlb(bytes);
  const answer = await askModelProcess(
    { task: 'prepare', source: bytes, options, known: null, out: null },
    process,
  );
  if (answer.kind !== 'prepared') throw new Error('Another answer than was asked for.');
  return {
    report: answer.report,
    glb: answer.glb ? new Uint8Array(answer.glb) : bytes,
    pictures: answer.pictures,
  };
}

/** Up to this a file is guarded here first, as bytes at hand are. */
const smallBytes = 16 * 2 ** 20;

/** For a file on the disk, which this process does not hold when it is large. */
export async function inspectFile(
  file: string,
  options: PrepareOptions,
  process: ProcessOptions = {},
): Promise<Inspection> {
  if ((await stat(file)).size <= smallBytes) guardGlb(new Uint8Array(await readFile(file)));
  const answer = await askModelProcess({ task: 'inspect', source: file, options }, process);
  if (answer.kind !== 'inspected') throw new Error('Another answer than was asked for.');
  return answer.inspection;
}

/** Writes the delivered file to `out`, whole or not at all. */
export async function prepareFile(
  file: string,
  out: string,
  options: PrepareOptions,
  known: Inspection | null,
  process: ProcessOptions = {},
): Promise<{ report: ModelReport; pictures: ComparedPictures | null }> {
  const answer = await askModelProcess({ task: 'prepare', source: file, options, known, out }, process);
  if (answer.kind !== 'prepared') throw new Error('Another answer than was asked for.');
  return { report: answer.report, pictures: answer.pictures };
}
