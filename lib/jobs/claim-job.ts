import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { jobs } from '@/lib/db/jobs-schema';
import { takenBy } from './held-job';
import { type Job, toJob } from './job';

/**
 * Takes one job by its id, for work that a person began on a page of its own. It must wait, or its worker must not have
 * been heard of for its lease; a worker of the same name takes up again what it had (a tab that was reloaded).
 *
 * @returns Null when somebody else has it, or it is finished.
 */
export async function claimJob(
  db: Database,
  id: string,
  { worker, leaseSeconds }: { worker: string; leaseSeconds: number },
): Promise<Job | null> {
  const [row] = await db
    .update(jobs)
    .set(takenBy(worker, leaseSeconds))
    .where(
      and(
        eq(jobs.id, id),
        sql`(${jobs.state} = 'waiting' OR ${jobs.state} = 'running' AND (${jobs.leaseUntil} < now() OR ${jobs.worker} = ${worker}))`,
      ),
    )
    .returning();
  return row ? toJob(row) : null;
}
