import { AppError } from '@/lib/core/app-error';
import { readIndexRows } from '@/lib/db/queries/vectors';
import type { JobHandler } from '@/lib/jobs/handler';
import { calibrateFor } from '@/lib/search/calibrate-for';
import { createKernel } from '@/lib/search/create-kernel';
import { shop } from '@/lib/shop/shop.server';
import { testCatalogue } from '@/lib/shop/test-catalogue';

/** Asks every picture of the shop for its own product. The result is a `CatalogueTest`. */
export const testCatalogueJob: JobHandler = async ({ db, signal, tell }) => {
  const { models } = await shop();
  const { id } = models.embedder;
  tell({ step: 'read' });
  const rows = await readIndexRows(db, id);
  if (rows.length === 0) {
    throw new AppError(
      'NOT_FOUND',
      'No picture of a published product was looked at yet, so none can be asked.',
    );
  }
  tell({ step: 'ask', progress: 0 });
  return testCatalogue(id, rows, {
    kernel: createKernel(),
    calibrate: calibrateFor(id),
    signal,
    onProgress: (done, total) => tell({ progress: done / total, note: `${done} / ${total}` }),
  });
};
