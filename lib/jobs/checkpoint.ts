import { sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { jobs } from '@/lib/db/jobs-schema';
import { updateHeld } from './held-job';
import type { Job } from './job';

/**
 * Writes down what a finished step found, so that a restart goes on after it. Hand in the transaction of what the step
 * wrote, if it wrote anything: then it is done once and not twice. Deaths before a step that is done now count no more:
 * a job gives up after so many without getting any further.
 *
 * @param result Plain JSON, not undefined.
 * @throws AppError `CANCELLED`: the lease is lost.
 */
export function checkpoint(db: Database, job: Job, step: string, result: unknown): Promise<Job> {
  const found = JSON.stringify({ [step]: result ?? null });
  return updateHeld(db, job, {
    checkpoints: sql`${jobs.checkpoints} || ${found}::jsonb`,
    attempts: sql`CASE WHEN jsonb_exists(${jobs.checkpoints}, ${step}) THEN ${jobs.attempts} ELSE 1 END`,
  });
}
