import { sql } from 'drizzle-orm';
import { isAppError } from '@/lib/core/app-error';
import { diskFull } from '@/lib/core/disk-full';
import type { Database } from '@/lib/db/database';
import { backoffSeconds } from './backoff';
import { released, updateHeld } from './held-job';
import type { Job, JobError, JobQuestion } from './job';
import { isWorthRetrying } from './retry';

/** @throws AppError `CANCELLED`: the lease is lost. So do all below. */
export function complete(db: Database, job: Job, result: unknown): Promise<Job> {
  return updateHeld(db, job, {
    ...released,
    state: 'done',
    step: null,
    result: result ?? null,
    finishedAt: sql`now()`,
  });
}

/**
 * Ends an attempt that failed: another one follows later, unless it cannot help or was the last.
 *
 * @param retry Whether another attempt may help; asked of the error unless told.
 */
export function fail(
  db: Database,
  job: Job,
  error: unknown,
  { retry = isWorthRetrying(error) }: { retry?: boolean } = {},
): Promise<Job> {
  const again = retry && job.attempts < job.maxAttempts;
  return updateHeld(db, job, {
    ...released,
    error: toJobError(error),
    ...(again
      ? { state: 'waiting', runAt: sql`now() + make_interval(secs => ${backoffSeconds(job.attempts)})` }
      : { state: 'failed', finishedAt: sql`now()` }),
  });
}

/** Stops until a person has answered (`answer` in ./decide); the attempts begin anew then. */
export function ask(db: Database, job: Job, question: JobQuestion): Promise<Job> {
  return updateHeld(db, job, { ...released, state: 'asking', question });
}

/** Gives a job back as if it had not been claimed: the process stops, which is nobody's failure. */
export function release(db: Database, job: Job): Promise<Job> {
  return updateHeld(db, job, { ...released, state: 'waiting', attempts: Math.max(0, job.attempts - 1) });
}

function toJobError(error: unknown): JobError {
  const known = isAppError(error) ? error : diskFull(error);
  if (known) return { code: known.code, message: known.message, details: { ...known.details } };
  return {
    code: 'INTERNAL',
    message: 'Something went wrong on our side. The server log says what.',
    details: {},
  };
}
