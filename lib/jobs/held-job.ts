import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { jobs } from '@/lib/db/jobs-schema';
import { type Job, toJob } from './job';

/**
 * Writes to a job that the caller holds, and to no other.
 *
 * @throws AppError `CANCELLED`: the lease is lost, because a person cancelled it or because another worker has it.
 */
export async function updateHeld(
  db: Database,
  job: Pick<Job, 'id' | 'lease'>,
  set: Parameters<ReturnType<Database['update']>['set']>[0],
): Promise<Job> {
  const [row] = await db
    .update(jobs)
    .set({ ...set, updatedAt: sql`now()` })
    .where(and(eq(jobs.id, job.id), eq(jobs.state, 'running'), eq(jobs.lease, job.lease ?? '')))
    .returning();
  if (!row) throw new AppError('CANCELLED', 'This job was cancelled, or another server works on it.');
  return toJob(row);
}

/** What begins a claim: the job is the worker's for so many seconds without a heartbeat. */
export const takenBy = (worker: string, leaseSeconds: number) => ({
  state: 'running' as const,
  worker,
  lease: randomUUID(),
  leaseUntil: sql`now() + make_interval(secs => ${leaseSeconds})`,
  attempts: sql`${jobs.attempts} + 1`,
  startedAt: sql`COALESCE(${jobs.startedAt}, now())`,
  updatedAt: sql`now()`,
  error: null,
});

/** What ends a claim. */
export const released = { lease: null, leaseUntil: null, progress: null, note: null } as const;
