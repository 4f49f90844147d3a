import { mkdir, opendir, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { AppError, isAppError } from '@/lib/core/app-error';
import { nameOf } from '@/lib/storage/storage';
import type { ArFileKind } from './ar-file';

/** Writes one file, whole or not at all. */
export type MakeArFile = (out: string) => Promise<unknown>;

export type ArFileCache = {
  /**
   * The file of a key, made if it is not there. Two who ask at once wait for the same making.
   *
   * @returns Its name in the folder's storage.
   * @throws AppError `AR_FILE_FAILED`: it could not be made, with the reason's code; `RATE_LIMITED`: too many wait.
   */
  ready(key: string, kind: ArFileKind, make: MakeArFile): Promise<string>;
  /** Whether making it failed a short while ago, so that nobody is sent there. */
  failedLately(key: string): boolean;
};

export type ArFileCacheOptions = {
  /** The files used longest ago go when all together are larger. */
  mostBytes: number;
  /** Files that are made at once, and that may wait to be. */
  atOnce: number;
  mostWaiting: number;
  /** How long a failure is believed before it is tried again. */
  failureMilliseconds: number;
  now: () => number;
};

export const arFileCacheDefaults: ArFileCacheOptions = {
  mostBytes: 1024 ** 3,
  atOnce: 1,
  mostWaiting: 50,
  failureMilliseconds: 10 * 60 * 1000,
  now: Date.now,
};

/** Keeps made files in a folder that may be emptied at any time: whatever is missing is made again, byte for byte. */
export function arFileCache(folder: string, options: Partial<ArFileCacheOptions> = {}): ArFileCache {
  const { mostBytes, atOnce, mostWaiting, failureMilliseconds, now } = { ...arFileCacheDefaults, ...options };
  const running = new Map<string, Promise<string>>();
  const failures = new Map<string, { error: AppError; until: number }>();
  const waiting: (() => void)[] = [];
  let working = 0;

  const failureOf = (key: string) => {
    const failure = failures.get(key);
    if (failure && failure.until <= now()) failures.delete(key);
    return failures.get(key)?.error ?? null;
  };

  const turn = async () => {
    if (working >= atOnce) {
      if (waiting.length >= mostWaiting) {
        throw new AppError('RATE_LIMITED', 'Too many AR files are being made. Try again in a minute.');
      }
      // Whoever ends hands its place on, so the count stays.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else working++;
  };
  const done = () => {
    const next = waiting.shift();
    if (next) next();
    else working--;
  };

  const made = async (name: string, key: string, make: MakeArFile) => {
    await turn();
    try {
      const file = path.join(/* turbopackIgnore: true */ folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await make(file);
    } catch (cause) {
      const reason = isAppError(cause) ? cause.code : 'INTERNAL';
      const error = new AppError(
        'AR_FILE_FAILED',
        `The file for this phone's AR viewer could not be made (${reason}): ${(cause as Error).message}`,
        { details: { reason }, cause },
      );
      failures.set(key, { error, until: now() + failureMilliseconds });
      throw error;
    } finally {
      done();
    }
    await keepWithin(folder, mostBytes, name);
    return name;
  };

  return {
    failedLately: (key) => failureOf(key) !== null,

    async ready(key, kind, make) {
      const failed = failureOf(key);
      if (failed) throw failed;
      const name = nameOf(key, kind);
      const known = running.get(key);
      if (known) return known;
      // Noted before the first wait, so that whoever comes meanwhile finds it.
      const making = (async () => ((await isThere(folder, name)) ? name : made(name, key, make)))();
      running.set(key, making);
      try {
        return await making;
      } finally {
        running.delete(key);
      }
    },
  };
}

/** Makes a file that is there look just used. */
async function isThere(folder: string, name: string): Promise<boolean> {
  const used = new Date();
  return utimes(path.join(/* turbopackIgnore: true */ folder, name), used, used).then(
    () => true,
    () => false,
  );
}

/** Deletes what was used longest ago until all together fit; never the newest. */
async function keepWithin(folder: string, mostBytes: number, newest: string): Promise<void> {
  const files: { file: string; bytes: number; usedAt: number }[] = [];
  for await (const entry of await opendir(/* turbopackIgnore: true */ folder, { recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const found = await stat(/* turbopackIgnore: true */ file).catch(() => null);
    if (found) files.push({ file, bytes: found.size, usedAt: found.mtimeMs });
  }
  let bytes = files.reduce((sum, each) => sum + each.bytes, 0);
  for (const each of files.sort((a, b) => a.usedAt - b.usedAt)) {
    if (bytes <= mostBytes) return;
    if (each.file.endsWith(newest)) continue;
    await rm(/* turbopackIgnore: true */ each.file, { force: true });
    bytes -= each.bytes;
  }
}
