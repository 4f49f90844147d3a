import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { importNotes } from '@/lib/db/queries/import-rows';
import type { Job } from '@/lib/jobs/job';
import { jobsOf, listJobs } from '@/lib/jobs/list-jobs';
import type { CatalogueKind, CatalogueReport, ImportState } from '@/lib/merchant/import-events';
import { jobViews } from './job-views';
import { firstPosition, importCatalogueKind, importPosition } from './jobs/import-catalogue-kind';

/** Where the import of a file stands; null when there is none. */
export async function readImport(db: Database, importId: string): Promise<ImportState | null> {
  const [job] = await jobsOf(db, { kind: 'import', id: importId }, 1);
  const [state] = job ? await toStates(db, [job]) : [];
  return state ?? null;
}

/** The newest imports, newest first. */
export async function listImports(db: Database, limit = 5): Promise<ImportState[]> {
  return toStates(db, await listJobs(db, { kinds: [importCatalogueKind], limit }));
}

/**
 * What an import did until now, whole.
 *
 * @throws AppError `NOT_FOUND`: there is no such import, or it has not read its file yet.
 */
export async function readImportReport(db: Database, importId: string): Promise<CatalogueReport> {
  const [job] = await jobsOf(db, { kind: 'import', id: importId }, 1);
  // Written by `importCatalogueJob` and by nothing else.
  const open = job?.checkpoints.open as CatalogueKind | undefined;
  if (!job || !open) throw new AppError('NOT_FOUND', 'There is no report of such an import.');
  const { format, encoding, guessed } = open;
  const { added, changed, unchanged, photos } = positionOf(job);
  const counts = { added, changed, unchanged, photos };
  return { mode: 'run', format, encoding, guessed, ...counts, ...(await importNotes(db, job.id)) };
}

async function toStates(db: Database, jobs: readonly Job[]): Promise<ImportState[]> {
  const views = await jobViews(db, jobs);
  return jobs.map((job, at) => {
    const { written: _, ...counts } = positionOf(job);
    return { id: job.subject?.id ?? '', job: views[at]!, counts };
  });
}

function positionOf(job: Job) {
  return importPosition.safeParse(job.checkpoints.rows).data ?? firstPosition;
}
