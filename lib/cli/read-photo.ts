import { readFile } from 'node:fs/promises';
import { decodePhoto } from '@/lib/photo/decode.server';
import type { Pixels } from '@/lib/photo/pixels';

const sentences: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder: name the photos in it, for instance with a * at the end.',
  EACCES: 'This file may not be read.',
};

/**
 * Reads and decodes a photo from the disk.
 *
 * @throws Error with one sentence when the file cannot be read; AppError as `decodePhoto` does.
 */
export async function readPhoto(file: string): Promise<Pixels> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(sentences[error.code ?? ''] ?? `It cannot be read (${error.code}).`, { cause: error });
  });
  return decodePhoto(bytes);
}
