import { AppError } from '@/lib/core/app-error';

/**
 * What only the person at the server can put right, as a sentence: a full disk, damaged files. Postgres names them by
 * code (its manual, appendix A), the file system by another.
 *
 * @param error What a query or an opening threw; its causes are looked at too.
 * @returns null for anything else.
 */
export function databaseTrouble(error: unknown): AppError | null {
  for (let at = error; typeof at === 'object' && at !== null; at = (at as { cause?: unknown }).cause) {
    const { code } = at as { code?: unknown };
    if (code === '53100' || code === 'ENOSPC') {
      return new AppError(
        'DATABASE_UNAVAILABLE',
        'The disk that holds the database is full. Free some space and try again; what was saved before is kept.',
        { cause: error },
      );
    }
    // data_corrupted, index_corrupted, undefined_file
    if (code === 'XX001' || code === 'XX002' || code === '58P01') {
      return new AppError(
        'DATABASE_UNAVAILABLE',
        'The files of the database are damaged. Restore a copy of them, or set DATA_DIR to another folder.',
        { cause: error },
      );
    }
  }
  return null;
}
