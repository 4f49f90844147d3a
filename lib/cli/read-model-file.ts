import { readFile, stat } from 'node:fs/promises';
import { AppError } from '@/lib/core/app-error';
import { glbLimits } from '@/lib/model3d/glb/limits';

/** @throws AppError when it cannot be read, or is larger than any model may be: it is then not read at all. */
export async function readModelFile(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new AppError('NOT_FOUND', `There is no file ${file}.`);
  if (found.size > glbLimits.fileBytes) {
    const [is, most] = [found.size, glbLimits.fileBytes].map((bytes) => Math.round(bytes / 2 ** 20));
    throw new AppError('GLB_TOO_LARGE', `This file is ${is} MB; ${most} MB is the most.`);
  }
  return new Uint8Array(await readFile(file));
}
