import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  type FileHandle,
  link,
  mkdir,
  open,
  opendir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
} from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { mediaPath, nameOf, type Storage, storedTypes, typeOfName } from './storage';
import { writeHashed } from './write-hashed';

/** Keeps files in a folder, `<folder>/3f/3f….webp`. Several processes may write and collect at once. */
export function createFolderStorage(folder: string): Storage {
  const fileOf = (name: string) => path.join(/* turbopackIgnore: true */ folder, name);

  return {
    async put(bytes, type) {
      const name = nameOf(createHash('sha256').update(bytes).digest('hex'), type);
      const file = fileOf(name);
      if (await touch(file)) return mediaPath + name;
      await mkdir(path.dirname(file), { recursive: true });
      const draft = `${file}.${randomUUID()}`;
      await writeHashed(oneByOne(bytes), draft);
      await rename(draft, file);
      return mediaPath + name;
    },

    async putFile(source, type) {
      const drafts = fileOf('drafts');
      await mkdir(drafts, { recursive: true });
      const draft = path.join(drafts, randomUUID());
      const { sha256 } = await writeHashed(source, draft);
      const name = nameOf(sha256, type);
      await mkdir(path.dirname(fileOf(name)), { recursive: true });
      // Over an equal file, if there is one: the new one has the new time, and whoever reads keeps the old.
      await rename(draft, fileOf(name));
      return mediaPath + name;
    },

    async get(name) {
      const type = typeOfName(name);
      if (!type) return null;
      const bytes = await orNull(readFile(fileOf(name)));
      return bytes && { bytes, contentType: storedTypes[type] };
    },

    async stat(name) {
      if (!typeOfName(name)) return null;
      const found = await orNull(stat(fileOf(name)));
      return found && { bytes: found.size, storedAt: found.mtime };
    },

    async open(name, range) {
      if (!typeOfName(name)) return null;
      const handle = await orNull<FileHandle>(open(/* turbopackIgnore: true */ fileOf(name)));
      if (!handle) return null;
      const { size, mtime } = await handle.stat();
      // An open file stays readable to its end, also when it is deleted meanwhile.
      const file = handle.createReadStream(range && { start: range.first, end: range.last });
      return { bytes: size, storedAt: mtime, stream: toWeb(file) };
    },

    async *list() {
      for await (const name of namesBelow(folder)) {
        const found = typeOfName(name) ? await orNull(stat(fileOf(name))) : null;
        if (found) yield { name, bytes: found.size, storedAt: found.mtime };
      }
    },

    async deleteOlder(name, storedBefore) {
      if (!typeOfName(name)) return false;
      const file = fileOf(name);
      const found = await orNull(stat(file));
      if (!found || found.mtime >= storedBefore) return false;
      // Somebody may put the same bytes at this moment. So the file is first moved away: a put before that has made
      // it new, and it goes back; a put after that finds nothing and writes its own.
      const aside = `${file}.${randomUUID()}`;
      if (!(await orNull(rename(file, aside).then(() => true)))) return false;
      const { mtime } = await stat(/* turbopackIgnore: true */ aside);
      const inUse = mtime >= storedBefore;
      if (inUse) await link(aside, file).catch(unlessThere);
      await rm(aside, { force: true });
      return !inUse;
    },

    async deleteUnfinished(startedBefore) {
      let deleted = 0;
      for await (const name of namesBelow(folder)) {
        const found = typeOfName(name) ? null : await orNull(stat(fileOf(name)));
        if (!found?.isFile() || found.mtime >= startedBefore) continue;
        await rm(fileOf(name), { force: true });
        deleted++;
      }
      return deleted;
    },
  };
}

/** Makes a file look new. False when there is none. */
async function touch(file: string): Promise<boolean> {
  const now = new Date();
  const touched = await orNull(utimes(file, now, now).then(() => true));
  // The collector may have moved it away between: then it is written again.
  return touched === true && (await orNull(access(file, constants.R_OK).then(() => true))) === true;
}

/** `3f/3f….webp` and whatever else lies two levels deep. */
async function* namesBelow(folder: string): AsyncGenerator<string> {
  const top = await orNull(opendir(/* turbopackIgnore: true */ folder));
  if (!top) return;
  for await (const entry of top) {
    if (!entry.isDirectory()) continue;
    const inside = await orNull(opendir(path.join(/* turbopackIgnore: true */ folder, entry.name)));
    if (inside) for await (const file of inside) yield `${entry.name}/${file.name}`;
  }
}

async function orNull<T>(promise: Promise<T>): Promise<T | null> {
  return promise.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function* oneByOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function toWeb(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>;
}
