import { hostname } from 'node:os';
import type { Database } from '@/lib/db/database';
import { claim } from './claim';
import type { JobHandlers } from './handler';
import { type Outcome, type RunOptions, runJob } from './run-job';
import { onWake } from './wake';

export type RunnerOptions = {
  handlers: JobHandlers;
  /** A job whose process died is taken up again after this long. */
  leaseSeconds?: number;
  /** How often a running job is written of; a cancelled one stops within it. */
  beatMilliseconds?: number;
  /** How often the queue is looked at when nothing is said of new work. */
  pollMilliseconds?: number;
  onStep?: RunOptions['onStep'];
};

export type Runner = {
  /** Works through the queue, one job at a time, until `stop`. */
  start(): void;
  /** Works until nothing can be claimed now. For the command line and tests. */
  drain(): Promise<Outcome[]>;
  /** Aborts the running job and gives it back to the queue. Safe to call twice. */
  stop(): Promise<void>;
};

export const runnerDefaults = { leaseSeconds: 60, beatMilliseconds: 2_000, pollMilliseconds: 5_000 };

/** Claims and runs jobs, one after another. Several runners may work on one queue, in one process or in many. */
export function createRunner(db: Database, options: RunnerOptions): Runner {
  const { handlers, leaseSeconds, beatMilliseconds, pollMilliseconds, onStep } = {
    ...runnerDefaults,
    ...options,
  };
  const stopping = new AbortController();
  const worker = `${hostname()} ${process.pid}`;
  let working: Promise<unknown> = Promise.resolve();
  let awake: (() => void) | null = null;
  let called = false;
  let deaf = () => {};

  const next = async (): Promise<Outcome | null> => {
    if (stopping.signal.aborted) return null;
    const job = await claim(db, { kinds: Object.keys(handlers), worker, leaseSeconds });
    const load = job && handlers[job.kind];
    if (!load) return null;
    const settings = { leaseSeconds, beatMilliseconds, stopping: stopping.signal };
    // A handler that does not load fails as one that throws.
    const handler = await load().catch((error: unknown) => () => Promise.reject(error));
    return runJob(db, job, handler, { ...settings, ...(onStep ? { onStep } : {}) });
  };

  const sleep = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMilliseconds);
      awake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (called || stopping.signal.aborted) awake();
    });

  const forever = async () => {
    while (!stopping.signal.aborted) {
      called = false;
      const outcome = await next().catch((error: unknown) => {
        if (!stopping.signal.aborted) console.error(error);
        return null;
      });
      if (outcome === null) await sleep();
    }
  };

  return {
    start() {
      deaf = onWake(() => {
        called = true;
        // A moment later: the job may stand in a transaction that is not closed yet.
        setTimeout(() => awake?.(), 50);
      });
      working = forever();
    },
    async drain() {
      const outcomes: Outcome[] = [];
      for (let outcome = await next(); outcome !== null; outcome = await next()) outcomes.push(outcome);
      return outcomes;
    },
    async stop() {
      deaf();
      stopping.abort();
      awake?.();
      // A step that does not listen is left behind: its lease ends, and its writes are refused.
      const late = new Promise((resolve) => setTimeout(resolve, 5_000).unref());
      await Promise.race([working, late]);
    },
  };
}
