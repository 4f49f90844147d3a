import type { Database } from '@/lib/db/database';
import { retryNow } from '@/lib/jobs/decide';
import { enqueue } from '@/lib/jobs/enqueue';
import type { Job } from '@/lib/jobs/job';
import { jobsOf } from '@/lib/jobs/list-jobs';
import type { Merchant } from '@/lib/merchant/access';
import type { ImportRequest } from '@/lib/merchant/import-events';
import { type ImportPayload, importCatalogueKind } from './jobs/import-catalogue-kind';

/**
 * Puts the import of a kept file into the queue. A file is imported once: asked again, it gives back the same job, and
 * one that failed or was cancelled goes on.
 */
export async function startImport(
  db: Database,
  merchant: Pick<Merchant, 'id' | 'name'>,
  importId: string,
  { currency, fetchImages, name }: ImportRequest,
): Promise<Job> {
  const subject = { kind: 'import', id: importId };
  const [before] = await jobsOf(db, subject, 1);
  if (before?.state === 'failed' || before?.state === 'cancelled') return retryNow(db, before.id);
  if (before) return before;
  const { id, name: byName } = merchant;
  const payload: ImportPayload = {
    ...{ importId, fileName: name, currency, fetchImages },
    by: { id, name: byName },
  };
  return enqueue(db, { kind: importCatalogueKind, payload, subject, uniqueKey: `import ${importId}` });
}
