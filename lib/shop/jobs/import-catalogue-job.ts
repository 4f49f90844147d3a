import { createReadStream } from 'node:fs';
import { rm, utimes } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { isAppError } from '@/lib/core/app-error';
import { recordChange } from '@/lib/db/queries/history';
import { dropImportNotes, noteImportRows } from '@/lib/db/queries/import-rows';
import type { FetchBytes } from '@/lib/http/public-fetcher.server';
import { enqueue } from '@/lib/jobs/enqueue';
import type { JobContext, JobHandler } from '@/lib/jobs/handler';
import { isWorthRetrying } from '@/lib/jobs/retry';
import type { CatalogueKind } from '@/lib/merchant/import-events';
import { type Catalogue, openCatalogue } from '@/lib/product/import/read-catalogue.server';
import type { Storage } from '@/lib/storage/storage';
import { databaseGateway } from '../gateway';
import { importCatalogue } from '../import-catalogue';
import type { WrittenRow } from '../import-parts';
import { keptCatalogue } from '../kept-catalogue';
import { firstPosition, type ImportPayload, importPayload, importPosition } from './import-catalogue-kind';

export type ImportJobParts = {
  /** Where catalogue files are kept. */
  folder: string;
  storage: () => Storage;
  /** For pictures that are addresses. */
  fetchBytes: FetchBytes;
};

/**
 * `catalogue.import`: brings a kept catalogue file into the shop. Each part of it is one transaction: products, what the
 * report says of them, and how far the file is read. So it goes on where it was killed, and says nothing twice. The file
 * goes when it is in, or when it is refused for what it is.
 */
export function importCatalogueJob(parts: ImportJobParts): JobHandler {
  return async (context) => {
    const asked = importPayload.parse(context.job.payload);
    const file = `${parts.folder}/${asked.importId}`;
    // Killed after its end: the file may be gone already.
    const before = context.job.checkpoints.finish;
    try {
      const result = before ?? (await bringIn(parts, context, asked));
      await rm(file, { force: true });
      return result;
    } catch (error) {
      if (isAppError(error) && error.code !== 'CANCELLED' && !isWorthRetrying(error)) {
        await rm(file, { force: true });
      }
      throw error;
    }
  };
}

async function bringIn(parts: ImportJobParts, context: JobContext, asked: ImportPayload) {
  const { job, signal, tell, step, part, transaction } = context;
  const file = await keptCatalogue(parts.folder, asked.importId);
  // The time that it is kept for begins anew.
  await utimes(file, new Date(), new Date());
  const catalogue = await openCatalogue(file, { currency: asked.currency });
  const { lines } = await step('open', async (): Promise<CatalogueKind & { lines: number }> => {
    const { format, encoding, guessed } = catalogue;
    return { format, encoding, guessed, lines: await countLines(file) };
  });
  const kept = importPosition.safeParse(job.checkpoints.rows).data;
  if (!kept) await dropImportNotes(context.db, job.id);
  let position = kept ?? firstPosition;
  tell({ step: 'rows', note: String(position.rows) });
  await importCatalogue({
    rows: watched(catalogue, (line) => tell({ progress: lines > 1 ? Math.min(1, line / lines) : null })),
    gateway: {
      ...databaseGateway(context.db),
      importProducts: async (source, rows) => {
        position = await part('rows', async (tx) => {
          await databaseGateway(tx, asked.by.name).importProducts(source, rows);
          await noteImportRows(tx, job.id, notesOf(rows));
          return {
            ...position,
            written: [...position.written, ...rows.map(({ outcome }) => outcome.sku)],
            added: position.added + countOf(rows, 'added'),
            changed: position.changed + countOf(rows, 'changed'),
            photos: position.photos + rows.reduce((sum, { photos }) => sum + photos, 0),
          };
        });
      },
    },
    storage: parts.storage(),
    photos: { folder: null, fetchBytes: asked.fetchImages ? parts.fetchBytes : null },
    start: position,
    onBatch: async ({ rows, unchanged, photos, bad, warnings }) => {
      position = await part('rows', async (tx) => {
        await noteImportRows(tx, job.id, { refused: bad, warnings });
        return {
          ...position,
          rows,
          written: [],
          unchanged: position.unchanged + unchanged,
          refused: position.refused + bad.length,
          photos: position.photos + photos,
        };
      });
      tell({ note: String(rows) });
      // The embedded database answers in microtasks only: requests and heartbeats get their turn here.
      await setImmediate();
      signal.throwIfAborted();
    },
  });
  return transaction('finish', async (tx) => {
    const { added, changed, unchanged, refused, photos } = position;
    const details = { added, changed, unchanged, refused, photos };
    await recordChange(tx, asked.by, {
      action: 'import.finished',
      subject: { kind: 'import', id: asked.importId, label: asked.fileName },
      details,
    });
    // New pictures are looked at while the shop goes on.
    if (photos > 0) await enqueue(tx, { kind: 'view.embed', payload: {}, uniqueKey: 'view.embed' });
    return details;
  });
}

const countOf = (rows: readonly WrittenRow[], kind: 'added' | 'changed') =>
  rows.filter(({ outcome }) => outcome.kind === kind).length;

function notesOf(rows: readonly WrittenRow[]) {
  return {
    outcomes: rows.flatMap(({ outcome: { kind, ...rest } }) =>
      kind === 'unchanged' ? [] : [{ kind, ...rest }],
    ),
    warnings: rows.flatMap(({ line, outcome: { sku }, problems }) =>
      problems.length > 0 ? [{ line, sku, problems }] : [],
    ),
  };
}

async function* watched(catalogue: Catalogue, onLine: (line: number) => void) {
  for await (const row of catalogue.rows()) {
    onLine(row.line);
    yield row;
  }
}

/** Line ends of Unix and Windows, in any encoding that we read; only a measure of how far a reader is. */
async function countLines(file: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  }
  return lines;
}
