import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { mediaPath, type Storage, storedTypes, typeOfName } from './storage';

/** Keeps files in a folder, `<folder>/3f/3f….webp`. Several processes may write at once. */
export function createFolderStorage(folder: string): Storage {
  return {
    async put(bytes, type) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const name = `${hash.slice(0, 2)}/${hash}.${type}`;
      const file = path.join(/* turbopackIgnore: true */ folder, name);
      if (!(await exists(file))) await writeWhole(file, bytes);
      return mediaPath + name;
    },
    async get(name) {
      const type = typeOfName(name);
      if (!type) return null;
      try {
        return {
          bytes: await readFile(path.join(/* turbopackIgnore: true */ folder, name)),
          contentType: storedTypes[type],
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}

/** A reader sees the whole file or none, also after a crash: written aside, flushed, then renamed. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  try {
    const handle = await open(/* turbopackIgnore: true */ draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
