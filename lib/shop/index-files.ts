import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Locale, locales } from '@/lib/core/locale';
import type { BuiltIndex } from './build-index';

/** How many versions stay on disk, for pages that were opened before the last change. */
const keptVersions = 3;

const name = /^([0-9a-f]{32})\.(bin|en\.json|he\.json|ar\.json)$/;

/** The files of an index: `<version>.bin`, `<version>.<locale>.json`. A version's files never change. */
export type IndexFiles = {
  write(index: BuiltIndex): Promise<void>;
  has(version: string): Promise<boolean>;
  /** Null when the name is not of an index file, or the version is gone. */
  read(file: string): Promise<Buffer | null>;
};

export function indexFiles(folder: string): IndexFiles {
  const at = (file: string) => path.join(folder, file);
  const read = async (file: string) => {
    if (!name.test(file)) return null;
    try {
      return await readFile(at(file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  };
  return {
    read,
    async has(version) {
      // The snapshot is written last, so where it is the others are too.
      return stat(at(snapshotFile(version))).then(
        () => true,
        () => false,
      );
    },
    async write(index) {
      await mkdir(folder, { recursive: true });
      for (const locale of locales)
        await writeWhole(at(cardFile(index.version, locale)), index.cards[locale]);
      await writeWhole(at(snapshotFile(index.version)), index.snapshot);
      await prune(folder, index.version);
    },
  };
}

export const snapshotFile = (version: string) => `${version}.bin`;
export const cardFile = (version: string, locale: Locale) => `${version}.${locale}.json`;

async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.draft`, content);
  await rename(`${file}.draft`, file);
}

async function prune(folder: string, current: string): Promise<void> {
  const files = await readdir(folder);
  const versions = new Map<string, number>();
  for (const file of files) {
    const version = name.exec(file)?.[1];
    if (!version || !file.endsWith('.bin')) continue;
    versions.set(version, (await stat(path.join(folder, file))).mtimeMs);
  }
  const kept = [...versions]
    .sort((a, b) => b[1] - a[1])
    .slice(0, keptVersions)
    .map(([version]) => version);
  kept.push(current);
  for (const file of files) {
    if (!kept.includes(file.slice(0, 32))) await rm(path.join(folder, file), { force: true });
  }
}
