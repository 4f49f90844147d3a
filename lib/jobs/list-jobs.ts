import { and, count, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { jobs } from '@/lib/db/jobs-schema';
import { type Job, type JobState, type JobSubject, toJob } from './job';

/** A job by id, or null. */
export async function getJob(db: Database, id: string): Promise<Job | null> {
  const [row] = await db.select().from(jobs).where(eq(jobs.id, id));
  return row ? toJob(row) : null;
}

export type JobFilter = {
  states?: readonly JobState[] | undefined;
  kinds?: readonly string[] | undefined;
  /** `sequence` of the last job already seen. */
  before?: number | undefined;
  limit?: number;
};

/** Newest first. */
export async function listJobs(db: Database, filter: JobFilter = {}): Promise<Job[]> {
  const { states, kinds, before, limit = 50 } = filter;
  const rows = await db
    .select()
    .from(jobs)
    .where(
      and(
        states ? inArray(jobs.state, [...states]) : undefined,
        kinds ? inArray(jobs.kind, [...kinds]) : undefined,
        before === undefined ? undefined : lt(jobs.sequence, before),
      ),
    )
    .orderBy(desc(jobs.sequence))
    .limit(limit);
  return rows.map(toJob);
}

/** All jobs about one thing, newest first. */
export async function jobsOf(db: Database, subject: JobSubject, limit = 50): Promise<Job[]> {
  const rows = await db
    .select()
    .from(jobs)
    .where(and(eq(jobs.subjectKind, subject.kind), eq(jobs.subjectId, subject.id)))
    .orderBy(desc(jobs.sequence))
    .limit(limit);
  return rows.map(toJob);
}

/** How many jobs there are in each state that has any. */
export async function countJobs(db: Database): Promise<Partial<Record<JobState, number>>> {
  const rows = await db.select({ state: jobs.state, total: count() }).from(jobs).groupBy(jobs.state);
  return Object.fromEntries(rows.map(({ state, total }) => [state, total]));
}
