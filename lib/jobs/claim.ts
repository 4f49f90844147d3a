import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { type JobError, jobs } from '@/lib/db/jobs-schema';
import { takenBy } from './held-job';
import { type Job, toJob } from './job';

export type ClaimOptions = {
  kinds: readonly string[];
  /** Who asks, for people: host and process id. */
  worker: string;
  /** How long the job is theirs without a heartbeat. */
  leaseSeconds: number;
};

const tooOften: JobError = {
  code: 'WORKER_DIED',
  message: 'The server stopped each time it worked on this. Its log says more.',
  details: {},
};

/**
 * Takes the next job: the highest priority, then the longest waiting, or one whose worker has not been heard of for
 * its lease. Two workers never get the same one (`FOR UPDATE SKIP LOCKED`).
 */
export async function claim(
  db: Database,
  { kinds, worker, leaseSeconds }: ClaimOptions,
): Promise<Job | null> {
  if (kinds.length === 0) return null;
  const mine = inArray(jobs.kind, [...kinds]);
  await db
    .update(jobs)
    .set({ state: 'failed', error: tooOften, lease: null, leaseUntil: null, finishedAt: sql`now()` })
    .where(
      and(
        mine,
        eq(jobs.state, 'running'),
        lt(jobs.leaseUntil, sql`now()`),
        sql`${jobs.attempts} >= ${jobs.maxAttempts}`,
      ),
    );
  const next = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        mine,
        sql`(${jobs.state} = 'waiting' AND ${jobs.runAt} <= now() OR ${jobs.state} = 'running' AND ${jobs.leaseUntil} < now())`,
      ),
    )
    .orderBy(sql`${jobs.priority} DESC`, jobs.runAt, jobs.sequence)
    .limit(1)
    .for('update', { skipLocked: true });
  const [row] = await db.update(jobs).set(takenBy(worker, leaseSeconds)).where(eq(jobs.id, next)).returning();
  return row ? toJob(row) : null;
}

/**
 * Gives every running job back to the queue. Only for a process that starts and knows that it is the only one (the
 * embedded database's lock says so): whoever ran them is dead, and nobody needs to wait for their leases to end.
 */
export async function releaseOrphans(db: Database): Promise<number> {
  const rows = await db
    .update(jobs)
    .set({ leaseUntil: sql`now() - interval '1 second'` })
    .where(eq(jobs.state, 'running'))
    .returning({ id: jobs.id });
  return rows.length;
}
