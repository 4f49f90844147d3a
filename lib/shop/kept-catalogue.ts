import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@/lib/core/app-error';

/** Largest catalogue file that a page sends; the command line reads any. */
export const mostCatalogueBytes = 100 * 2 ** 20;
/** A file that no job waits for goes after this. */
const keptMilliseconds = 24 * 3_600_000;

/**
 * Keeps a catalogue file from the look at it to the end of its import, under a name of ours.
 *
 * @param folder Made when it is not there.
 * @returns The file's id.
 * @throws AppError `EMPTY_FILE`, `UPLOAD_TOO_LARGE`; nothing is kept then.
 */
export async function keepCatalogue(folder: string, body: AsyncIterable<Uint8Array>): Promise<string> {
  await mkdir(folder, { recursive: true });
  const id = randomUUID();
  const file = path.join(folder, id);
  let bytes = 0;
  const counted = async function* () {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > mostCatalogueBytes) {
        throw new AppError('UPLOAD_TOO_LARGE', 'A catalogue file may have 100 MB. Use npx vitrine import.', {
          details: { maxBytes: mostCatalogueBytes },
        });
      }
      yield chunk;
    }
  };
  try {
    await pipeline(Readable.from(counted(), { objectMode: false }), createWriteStream(file, { flags: 'wx' }));
    if (bytes === 0) throw new AppError('EMPTY_FILE', 'The file is empty.');
    return id;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

/**
 * The file behind an id.
 *
 * @throws AppError `UPLOAD_GONE`: it is not kept any more, or never was.
 */
export async function keptCatalogue(folder: string, id: string): Promise<string> {
  const file = path.join(folder, id);
  const named = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  if (named && (await stat(file).catch(() => null))?.isFile()) return file;
  throw new AppError('UPLOAD_GONE', 'This file is not kept any more. Choose it again.');
}

/** Removes files that were last used a day ago, but for those that a job waits for. */
export async function sweepCatalogues(
  folder: string,
  waitedFor: ReadonlySet<string>,
  now = Date.now(),
): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (waitedFor.has(name)) continue;
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found && now - found.mtimeMs > keptMilliseconds) await rm(file, { force: true });
  }
}
