import { sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { updateHeld } from './held-job';
import type { Job } from './job';

export type Beat = {
  step?: string;
  progress?: number | null;
  note?: string | null;
  /** Something is done for good that is no checkpoint: earlier deaths count no more. */
  further?: boolean;
  leaseSeconds: number;
};

/**
 * Keeps a job for another lease, and tells how far it is.
 *
 * @throws AppError `CANCELLED`: the lease is lost; stop, nothing may be written any more.
 */
export function heartbeat(
  db: Database,
  job: Job,
  { leaseSeconds, further = false, ...told }: Beat,
): Promise<Job> {
  return updateHeld(db, job, {
    ...told,
    ...(further ? { attempts: 1 } : {}),
    leaseUntil: sql`now() + make_interval(secs => ${leaseSeconds})`,
  });
}
