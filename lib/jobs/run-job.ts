import { isAppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { checkpoint } from './checkpoint';
import { ask, complete, fail, release } from './finish';
import { Asking, type JobContext, type JobHandler } from './handler';
import { heartbeat } from './heartbeat';
import type { Job } from './job';

export type RunOptions = {
  leaseSeconds: number;
  beatMilliseconds: number;
  /** Aborted when the process stops: the job goes back to the queue. */
  stopping: AbortSignal;
  /** Hears of each step before and after it; for logs, and for tests that kill the process there. */
  onStep?: (job: Job, step: string, when: 'begun' | 'found' | 'done') => void;
};

/** What became of an attempt; `lost` when it was cancelled or taken by another worker. */
export type Outcome = 'done' | 'asking' | 'failed' | 'released' | 'lost';

/**
 * One attempt at a claimed job: keeps its lease, writes its checkpoints, and ends it one way or another. Throws only
 * when the database itself does not answer; the lease then ends by itself and somebody else begins again.
 */
export async function runJob(
  db: Database,
  claimed: Job,
  handler: JobHandler,
  options: RunOptions,
): Promise<Outcome> {
  const { leaseSeconds, beatMilliseconds, stopping, onStep } = options;
  let job = claimed;
  const lost = new AbortController();
  const signal = AbortSignal.any([stopping, lost.signal]);
  let told: Parameters<JobContext['tell']>[0] = {};
  // One write at a time and in order, so that no older state overtakes a newer one.
  let writing: Promise<unknown> = Promise.resolve();
  const write = <T>(run: () => Promise<T>): Promise<T> => {
    const next = writing.then(run, run);
    writing = next.catch((error: unknown) => {
      if (isAppError(error) && error.code === 'CANCELLED') lost.abort(error);
    });
    return next;
  };
  const beat = () => {
    const now = told;
    told = {};
    write(() => heartbeat(db, job, { ...now, leaseSeconds })).catch(() => {});
  };
  const beating = setInterval(beat, beatMilliseconds);
  const tell: JobContext['tell'] = (more) => {
    const stepBegins = more.step !== undefined;
    told = { ...told, ...more };
    if (!stepBegins) return;
    onStep?.(job, more.step ?? '', 'begun');
    beat();
  };
  const found = <T>(name: string): { result: T } | null =>
    Object.hasOwn(job.checkpoints, name) ? { result: job.checkpoints[name] as T } : null;
  const begin = (name: string) => {
    signal.throwIfAborted();
    tell({ step: name, progress: null, note: null });
  };
  const inTransaction = <T>(name: string, run: (tx: Database) => Promise<T>) =>
    db.transaction(async (tx) => {
      const made = await run(tx);
      onStep?.(job, name, 'found');
      job = await checkpoint(tx, job, name, made);
      return made;
    });
  const context: JobContext = {
    db,
    job,
    signal,
    tell,
    async step(name, run) {
      const before = found<Awaited<ReturnType<typeof run>>>(name);
      if (before) return before.result;
      begin(name);
      const result = await run();
      onStep?.(job, name, 'found');
      job = await write(() => checkpoint(db, job, name, result));
      onStep?.(job, name, 'done');
      return result;
    },
    async transaction(name, run) {
      const before = found<Awaited<ReturnType<typeof run>>>(name);
      if (before) return before.result;
      begin(name);
      const result = await write(() => inTransaction(name, run));
      onStep?.(job, name, 'done');
      return result;
    },
    async part(name, run) {
      signal.throwIfAborted();
      const result = await write(() => inTransaction(name, run));
      onStep?.(job, name, 'done');
      return result;
    },
    answerTo(question) {
      const before = found<string>(question.name);
      if (!before) throw new Asking(question);
      return before.result;
    },
  };
  try {
    const result = await handler(context);
    clearInterval(beating);
    await write(() => complete(db, job, result));
    return 'done';
  } catch (error) {
    clearInterval(beating);
    if (lost.signal.aborted) return 'lost';
    return await write(() => settle(db, job, error, stopping)).catch((again: unknown) => {
      if (isAppError(again) && again.code === 'CANCELLED') return 'lost' as const;
      throw again;
    });
  }
}

async function settle(db: Database, job: Job, error: unknown, stopping: AbortSignal): Promise<Outcome> {
  if (error instanceof Asking) {
    await ask(db, job, error.question);
    return 'asking';
  }
  if (stopping.aborted) {
    await release(db, job);
    return 'released';
  }
  if (!isAppError(error)) console.error(error);
  await fail(db, job, error);
  return 'failed';
}
