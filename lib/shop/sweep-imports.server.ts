import 'server-only';
import type { Database } from '@/lib/db/database';
import { dropOldImportNotes } from '@/lib/db/queries/import-rows';
import { unfinished } from '@/lib/jobs/job';
import { listJobs } from '@/lib/jobs/list-jobs';
import { importsFolder } from './imports-folder.server';
import { importCatalogueKind } from './jobs/import-catalogue-kind';
import { sweepCatalogues } from './kept-catalogue';

/** A report of an import is kept for this long after its end; the job and its counts stay. */
const reportDays = 90;

/** Takes away catalogue files that no job waits for, a day after they were last used, and reports of old imports. */
export async function sweepImports(db: Database): Promise<void> {
  const waiting = await listJobs(db, { kinds: [importCatalogueKind], states: unfinished, limit: 10_000 });
  await sweepCatalogues(importsFolder(), new Set(waiting.map(({ subject }) => subject?.id ?? '')));
  await dropOldImportNotes(db, reportDays);
}
