import { and, eq, inArray, sql } from 'drizzle-orm';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { type JobState, jobs } from '@/lib/db/jobs-schema';
import { released } from './held-job';
import { type Job, toJob, unfinished } from './job';
import { getJob } from './list-jobs';
import { wakeRunners } from './wake';

// What a person does to a job. Each: AppError `NOT_FOUND`, or `EDIT_CONFLICT` where its state no longer allows it.

/** Ends a job that is not finished. One that runs is told at its next heartbeat. */
export function cancel(db: Database, id: string): Promise<Job> {
  return decide(db, id, unfinished, {
    ...released,
    state: 'cancelled',
    question: null,
    finishedAt: sql`now()`,
  });
}

/** Puts a job that failed, was cancelled, or waits for its next attempt, at the front of its time; what it found is kept. */
export function retryNow(db: Database, id: string): Promise<Job> {
  return decide(db, id, ['failed', 'cancelled', 'waiting'], {
    state: 'waiting',
    runAt: sql`now()`,
    attempts: 0,
    error: null,
    finishedAt: null,
  });
}

/** Begins a stopped job from its first step: what it was told has changed, and what it found counts no more. */
export function startOver(db: Database, id: string): Promise<Job> {
  return decide(db, id, ['asking', 'failed', 'cancelled'], {
    state: 'waiting',
    runAt: sql`now()`,
    attempts: 0,
    checkpoints: {},
    question: null,
    error: null,
    finishedAt: null,
  });
}

/** Answers the question that a job stopped with: the answer becomes the checkpoint of the question's name. */
export async function answer(db: Database, id: string, choice: string): Promise<Job> {
  const job = await getJob(db, id);
  if (!job) throw notFound();
  if (!job.question?.choices.includes(choice)) {
    throw new AppError('EDIT_CONFLICT', 'This question was answered already, or has no such answer.');
  }
  const found = JSON.stringify({ [job.question.name]: choice });
  return decide(db, id, ['asking'], {
    state: 'waiting',
    question: null,
    attempts: 0,
    runAt: sql`now()`,
    checkpoints: sql`${jobs.checkpoints} || ${found}::jsonb`,
  });
}

async function decide(
  db: Database,
  id: string,
  from: readonly JobState[],
  set: Parameters<ReturnType<Database['update']>['set']>[0],
): Promise<Job> {
  const [row] = await db
    .update(jobs)
    .set({ ...set, updatedAt: sql`now()` })
    .where(and(eq(jobs.id, id), inArray(jobs.state, [...from])))
    .returning()
    .catch(refuseSecond);
  if (row) {
    wakeRunners();
    return toJob(row);
  }
  const there = await getJob(db, id);
  if (!there) throw notFound();
  throw new AppError('EDIT_CONFLICT', `This job is ${there.state} already.`, {
    details: { state: there.state },
  });
}

/** 23505: a newer job does the same work already (`uniqueKey`). */
function refuseSecond(error: unknown): never {
  if ((error as { cause?: { code?: string } }).cause?.code !== '23505') throw error;
  throw new AppError('EDIT_CONFLICT', 'A newer job does this already.', { cause: error });
}

function notFound(): AppError {
  return new AppError('NOT_FOUND', 'There is no such job.');
}
