import type { CatalogueTest, TestRun } from '@/lib/analytics/catalogue-test';
import type { Database } from '@/lib/db/database';
import { listJobs } from '@/lib/jobs/list-jobs';
import { catalogueTestKind } from './jobs/catalogue-test-kind';

/** The last test of the catalogue that finished, and where the newest one stands; null when there was none. */
export async function lastCatalogueTest(
  db: Database,
): Promise<{ running: TestRun | null; result: CatalogueTest | null; at: Date | null }> {
  const [newest] = await listJobs(db, { kinds: [catalogueTestKind], limit: 1 });
  const [done] = await listJobs(db, { kinds: [catalogueTestKind], states: ['done'], limit: 1 });
  return {
    running: newest
      ? { state: newest.state, step: newest.step, progress: newest.progress, note: newest.note }
      : null,
    // Written by `testCatalogueJob` and by nothing else.
    result: (done?.result as CatalogueTest | undefined) ?? null,
    at: done?.finishedAt ?? null,
  };
}
