import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/core/app-error';
import { mediaPath, type Storage } from '@/lib/storage/storage';

/** Reads the bytes behind a photo's own-origin address. */
export type ReadPhoto = (url: string) => Promise<Uint8Array>;

/**
 * Reads product photos where they lie: stored files under `/media/`, the demo's in the public folder.
 *
 * @returns A reader that throws AppError `BAD_FILE` for an address with nothing behind it.
 */
export function photoReader(publicFolder: string, storage: Storage): ReadPhoto {
  return async (url) => {
    if (url.startsWith(mediaPath)) {
      const stored = await storage.get(url.slice(mediaPath.length));
      if (stored) return stored.bytes;
    } else {
      const file = path.join(/* turbopackIgnore: true */ publicFolder, path.posix.normalize(`/${url}`));
      const bytes = await readFile(file).catch(() => null);
      if (bytes) return bytes;
    }
    throw new AppError('BAD_FILE', `There is no picture at ${url}.`, { details: { url } });
  };
}
