import { AppError } from './app-error';

const codes: readonly unknown[] = ['ENOSPC', 'EDQUOT'];

/** What an error of the file system means that says, itself or in its causes, that there is no room; else null. */
export function diskFull(error: unknown): AppError | null {
  for (let at = error; typeof at === 'object' && at !== null; at = (at as { cause?: unknown }).cause) {
    if (codes.includes((at as { code?: unknown }).code)) return noRoom(error);
  }
  return null;
}

/** The sentence of a full disk, for whoever measured it. */
export function noRoom(cause?: unknown): AppError {
  const message = 'The disk of the shop is full. Free some space, then it goes on.';
  return new AppError('DISK_FULL', message, cause === undefined ? {} : { cause });
}
