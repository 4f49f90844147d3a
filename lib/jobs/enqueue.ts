import { randomUUID } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { jobs } from '@/lib/db/jobs-schema';
import { type Job, type JobSubject, toJob, unfinished } from './job';
import { wakeRunners } from './wake';

export type NewJob = {
  kind: string;
  /** Plain JSON. */
  payload: unknown;
  subject?: JobSubject;
  /** Higher goes first; 0 unless told. */
  priority?: number;
  /** Not before; now unless told. */
  runAt?: Date;
  /** 5 unless told. */
  maxAttempts?: number;
  /** While a job of this key is unfinished, no second one is made: the first is given back. */
  uniqueKey?: string;
};

/**
 * Puts a job into the queue. Hand in the transaction of the change that asks for it, so that neither stands alone.
 *
 * @returns The new job, or the unfinished one of the same key.
 */
export async function enqueue(db: Database, job: NewJob): Promise<Job> {
  const { kind, payload, subject, priority = 0, runAt, maxAttempts = 5, uniqueKey = null } = job;
  const values = {
    id: randomUUID(),
    kind,
    state: 'waiting' as const,
    payload,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    priority,
    maxAttempts,
    uniqueKey,
    checkpoints: {},
    ...(runAt ? { runAt } : {}),
  };
  // Twice: the unfinished job of this key may end between the two statements.
  for (;;) {
    const [made] = await db
      .insert(jobs)
      .values(values)
      .onConflictDoNothing({ target: jobs.uniqueKey, where: sql`state IN ('waiting', 'running', 'asking')` })
      .returning();
    if (made) {
      wakeRunners();
      return toJob(made);
    }
    const [there] = await db
      .select()
      .from(jobs)
      .where(and(eq(jobs.uniqueKey, uniqueKey ?? ''), inArray(jobs.state, [...unfinished])));
    if (there) return toJob(there);
  }
}
