import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/core/app-error';
import { mediaPath, type Storage } from '@/lib/storage/storage';

/** Reads delivered GLBs where they lie: stored files under `/media/`, the demo's in the public folder. */
export type ModelSource = {
  /** SHA-256 (hex) of the file at an own-origin address; null when there is none. */
  hash(url: string): Promise<string | null>;
  /** @throws AppError `NOT_FOUND`. */
  read(url: string): Promise<Uint8Array>;
};

const storedName = /^[0-9a-f]{2}\/([0-9a-f]{64})\.glb$/;

export function modelSource(publicFolder: string, storage: () => Storage): ModelSource {
  const known = new Map<string, string>();
  const fileOf = (url: string) =>
    path.join(/* turbopackIgnore: true */ publicFolder, path.posix.normalize(`/${decodeURIComponent(url)}`));

  return {
    async hash(url) {
      // A stored file is named by its hash, and is there as long as a product names it.
      if (url.startsWith(mediaPath)) return storedName.exec(url.slice(mediaPath.length))?.[1] ?? null;
      const file = fileOf(url);
      const found = await stat(file).catch(() => null);
      if (!found?.isFile()) return null;
      const state = `${url} ${found.size} ${found.mtimeMs}`;
      let hash = known.get(state);
      if (hash === undefined) {
        hash = createHash('sha256')
          .update(await readFile(file))
          .digest('hex');
        known.set(state, hash);
      }
      return hash;
    },

    async read(url) {
      const bytes = url.startsWith(mediaPath)
        ? ((await storage().get(url.slice(mediaPath.length)))?.bytes ?? null)
        : await readFile(fileOf(url)).catch(() => null);
      if (!bytes) throw new AppError('NOT_FOUND', `There is no model at ${url}.`, { details: { url } });
      return new Uint8Array(bytes);
    },
  };
}
