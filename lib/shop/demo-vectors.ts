import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import type { Embedding, ModelId } from '@/lib/embedding/embedding';
import { inverseNorm, quantiseInto } from '@/lib/search/quantise';
import type { ShopGateway } from './gateway';
import type { ReadPhoto } from './read-photo';

/** One row of `<modelId>.bin`: which picture it is of, and a hash of that picture, so that a new one is noticed. */
const listing = z.object({
  format: z.literal(2),
  modelId: z.string(),
  dimension: z.number().int().positive(),
  views: z.array(z.object({ id: z.string(), photo: z.string() })),
});

/** Vectors of the demo catalogue's pictures, made when the catalogue is, so that a first start embeds nothing. */
export type DemoVectors = {
  modelId: ModelId;
  rows: { viewId: string; photo: string; vector: Float32Array }[];
};

/**
 * Reads `<folder>/<modelId>.json` and `.bin` (int8, one row a view, quantised as in the search index); null when
 * this model has none. The vectors are of unit length, and the index makes the very same whole numbers of them.
 *
 * @throws AppError `MODEL_BAD_WEIGHTS`: the two files do not fit each other.
 */
export async function readDemoVectors(folder: string, modelId: ModelId): Promise<DemoVectors | null> {
  const base = path.join(/* turbopackIgnore: true */ folder, modelId);
  const text = await readFile(`${base}.json`, 'utf8').catch(() => null);
  if (text === null) return null;
  const { dimension, views, modelId: written } = listing.parse(JSON.parse(text));
  const bytes = await readFile(`${base}.bin`);
  if (written !== modelId || bytes.length !== views.length * dimension) {
    throw new AppError(
      'MODEL_BAD_WEIGHTS',
      `The demo vectors of ${modelId} are damaged. Restore ${base}.bin.`,
    );
  }
  const all = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const rows = views.map(({ id, photo }, i) => ({
    viewId: id,
    photo,
    vector: unitOf(all.subarray(i * dimension, (i + 1) * dimension)),
  }));
  return { modelId, rows };
}

function unitOf(row: Int8Array): Float32Array {
  const factor = inverseNorm(row);
  return Float32Array.from(row, (value) => value * factor);
}

export async function writeDemoVectors(
  folder: string,
  embeddings: readonly { viewId: string; photo: string; embedding: Embedding }[],
): Promise<void> {
  const first = embeddings[0]?.embedding;
  if (!first) return;
  const dimension = first.vector.length;
  const all = new Int8Array(embeddings.length * dimension);
  embeddings.forEach(({ embedding }, i) => {
    quantiseInto(embedding.vector, all.subarray(i * dimension, (i + 1) * dimension));
  });
  const views = embeddings.map(({ viewId, photo }) => ({ id: viewId, photo }));
  const base = path.join(folder, first.modelId);
  await mkdir(folder, { recursive: true });
  await writeFile(`${base}.bin`, new Uint8Array(all.buffer));
  await writeFile(`${base}.json`, JSON.stringify({ format: 2, modelId: first.modelId, dimension, views }));
}

/** What stands for a picture in the listing. */
export function photoHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/**
 * Gives the shop's demo pictures their ready-made vectors, where they have none and the picture is the same.
 *
 * @returns How many were stored.
 */
export async function applyDemoVectors(
  gateway: Pick<ShopGateway, 'unembeddedViews' | 'saveVectors'>,
  model: { id: ModelId; dimension: number },
  { rows }: DemoVectors,
  readPhoto: ReadPhoto,
): Promise<number> {
  const ready = new Map(rows.map((row) => [row.viewId, row]));
  const { views } = await gateway.unembeddedViews(model, rows.length + 10_000);
  const stored: { viewId: string; embedding: Embedding }[] = [];
  for (const { id, url } of views) {
    const row = ready.get(id);
    if (!row) continue;
    const bytes = await readPhoto(url).catch(() => null);
    if (bytes && photoHash(bytes) === row.photo) {
      stored.push({ viewId: id, embedding: { modelId: model.id, vector: row.vector } });
    }
  }
  await gateway.saveVectors(stored);
  return stored.length;
}
