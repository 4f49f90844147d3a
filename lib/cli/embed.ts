import { open, readFile, writeFile } from 'node:fs/promises';
import { getEmbedder } from '@/lib/embedding/embedder.server';
import type { Embedding } from '@/lib/embedding/embedding';
import { wholePhoto } from '@/lib/photo/pixels';
import { type Command, progressLine, readArgs, UsageError } from './command';
import { readPhoto } from './read-photo';

/** A photo that could not be embedded. */
type Failure = { file: string; reason: string };

export const embedCommand: Command = {
  summary: 'turn photos into vectors',
  usage: `npx vitrine embed <photos…> --json
npx vitrine embed <photos…> --out vectors.f32
npx vitrine embed --list photos.txt --out vectors.f32

  --list <file>  photos to embed, one path a line (- reads them from stdin)
  --json         one JSON object a line: {"file", "modelId", "vector"}
  --out <file>   float32 rows, little-endian, unit length, in the order of the photos, and beside it <file>.json
                 with modelId, dimension, count and files

  A photo that cannot be read is named on stderr (and under "failed"), has no row, and makes the status 1.`,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      list: { type: 'string' },
      json: { type: 'boolean' },
      out: { type: 'string' },
    });
    const files = [...positionals, ...(values.list === undefined ? [] : await readList(values.list))];
    if (files.length === 0) throw new UsageError('Name at least one photo, or a --list of them.');
    if (!values.json && values.out === undefined) throw new UsageError('Say --json or --out <file>.');
    const failed = values.out === undefined ? await toJson(files) : await toFile(files, values.out);
    for (const { file, reason } of failed) console.error(`${file}: ${reason}`);
    return failed.length > 0 ? 1 : 0;
  },
};

async function toJson(files: string[]): Promise<Failure[]> {
  return embedFiles(files, async (file, { modelId, vector }) => {
    process.stdout.write(`${JSON.stringify({ file, modelId, vector: [...vector] })}\n`);
  });
}

async function toFile(files: string[], out: string): Promise<Failure[]> {
  const handle = await open(out, 'w');
  const done: string[] = [];
  const progress = progressLine('Embedded');
  try {
    const failed = await embedFiles(files, async (file, { vector }) => {
      await handle.write(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength));
      done.push(file);
      progress.update(done.length, files.length);
    });
    const { modelId, dimension } = await getEmbedder();
    const sidecar = { modelId, dimension, count: done.length, files: done, failed };
    await writeFile(`${out}.json`, `${JSON.stringify(sidecar, null, 2)}\n`);
    return failed;
  } finally {
    progress.end();
    await handle.close();
  }
}

/** Embeds one photo after the other; the next is decoded while the last is embedded. */
async function embedFiles(
  files: string[],
  each: (file: string, embedding: Embedding) => Promise<void>,
): Promise<Failure[]> {
  const vision = await getEmbedder();
  const failed: Failure[] = [];
  const decode = (file: string | undefined) =>
    file === undefined ? null : readPhoto(file).catch((error: Error) => error);
  let next = decode(files[0]);
  for (const [i, file] of files.entries()) {
    const pixels = await next;
    next = decode(files[i + 1]);
    if (pixels === null || pixels instanceof Error) {
      failed.push({ file, reason: pixels?.message ?? 'not read' });
      continue;
    }
    try {
      await each(file, await vision.embed(pixels, wholePhoto));
    } catch (error) {
      failed.push({ file, reason: (error as Error).message });
    }
  }
  return failed;
}

async function readList(file: string): Promise<string[]> {
  const text = await readFile(file === '-' ? '/dev/stdin' : file, 'utf8').catch((error: Error) => {
    throw new UsageError(`The list ${file} cannot be read: ${error.message}.`);
  });
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
