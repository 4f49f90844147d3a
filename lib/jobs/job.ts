import type { JobError, JobQuestion, JobState, jobs } from '@/lib/db/jobs-schema';

export type { JobError, JobQuestion, JobState };

/** The states in which something still happens, or waits to happen. */
export const unfinished = ['waiting', 'running', 'asking'] as const satisfies readonly JobState[];
export const jobStates = [
  ...unfinished,
  'done',
  'failed',
  'cancelled',
] as const satisfies readonly JobState[];

/** What a job is about, e.g. `{ kind: 'product', id }`. */
export type JobSubject = { kind: string; id: string };

/**
 * A piece of work behind the pages. `payload`, `checkpoints` and `result` are plain JSON, at most a few kilobytes: files
 * go to lib/storage and their addresses here.
 */
export type Job = {
  id: string;
  /** Order of arrival. */
  sequence: number;
  /** `<noun>.<verb>`, e.g. `model.prepare`: finds the handler. */
  kind: string;
  state: JobState;
  payload: unknown;
  subject: JobSubject | null;
  priority: number;
  runAt: Date;
  /** Claims since it last got further, the running one included; a process that died in the middle has used one up. */
  attempts: number;
  maxAttempts: number;
  worker: string | null;
  /** Names one claim. Whoever has lost it can no longer write to the job. */
  lease: string | null;
  step: string | null;
  /** Of the step, 0 to 1; null when nobody can say. */
  progress: number | null;
  /** A name or a number beside the step, shown as it is; not a sentence. */
  note: string | null;
  /** What finished steps found, by step. */
  checkpoints: Readonly<Record<string, unknown>>;
  question: JobQuestion | null;
  result: unknown;
  error: JobError | null;
  createdAt: Date;
  startedAt: Date | null;
  updatedAt: Date;
  finishedAt: Date | null;
};

/** A row of `jobs` as a job. */
export function toJob(row: typeof jobs.$inferSelect): Job {
  const { subjectKind, subjectId, leaseUntil: _, uniqueKey: __, ...job } = row;
  const subject = subjectKind === null || subjectId === null ? null : { kind: subjectKind, id: subjectId };
  return { ...job, subject };
}
