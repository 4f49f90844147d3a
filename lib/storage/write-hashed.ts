import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';

/**
 * Writes a stream to a new file and hashes it on the way, a piece at a time. The file is flushed to the disk.
 *
 * @param source A path or the pieces of a file.
 * @param draft Where to write; must not exist. Removed when anything fails.
 * @returns The SHA-256 (hex) and the size.
 */
export async function writeHashed(
  source: string | AsyncIterable<Uint8Array>,
  draft: string,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const handle = await open(/* turbopackIgnore: true */ draft, 'wx');
    try {
      for await (const piece of piecesOf(source)) {
        hash.update(piece);
        bytes += piece.length;
        await handle.writeFile(piece);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** The pieces of a file, 256 kB each, or of what gives them by itself. */
export function piecesOf(source: string | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return typeof source === 'string'
    ? createReadStream(/* turbopackIgnore: true */ source, { highWaterMark: 256 * 1024 })
    : source;
}
