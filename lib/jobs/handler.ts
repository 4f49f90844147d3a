import type { Database } from '@/lib/db/database';
import type { Job, JobQuestion } from './job';

/** What a handler is given. */
export type JobContext = {
  db: Database;
  job: Job;
  /** Aborted when the job was cancelled, or the process stops. */
  signal: AbortSignal;
  /** Says how far it is; cheap, may be called often. */
  tell(told: { step?: string; progress?: number | null; note?: string | null }): void;
  /**
   * Runs a step unless an earlier attempt finished it, and keeps what it found. `run` gives plain JSON and must be
   * harmless to run twice: a kill can come between its end and the checkpoint.
   */
  step<Found>(name: string, run: () => Promise<Found>): Promise<Found>;
  /**
   * As `step`, for a step that is done by one transaction: what it writes and the checkpoint stand together or not at
   * all. Use `tx` alone inside.
   */
  transaction<Found>(name: string, run: (tx: Database) => Promise<Found>): Promise<Found>;
  /**
   * One of the many parts of a long step, in one transaction with how far that step is: what it gives back takes the
   * place of what the part before gave, under `job.checkpoints[name]` of the attempt that follows a kill. Use `tx`
   * alone inside.
   */
  part<Found>(name: string, run: (tx: Database) => Promise<Found>): Promise<Found>;
  /** The answer to a question; without one yet, the job stops here and begins again once a person has answered. */
  answerTo(question: JobQuestion): string;
};

/** Does a kind of job. What it gives back (plain JSON) is the job's result; what it throws, its failure. */
export type JobHandler = (context: JobContext) => Promise<unknown>;

/** Handlers by kind. Loaded when the first job of the kind comes, because some bring heavy libraries. */
export type JobHandlers = Readonly<Record<string, () => Promise<JobHandler>>>;

/** Thrown through a handler by `answerTo`; not an error. */
export class Asking {
  constructor(readonly question: JobQuestion) {}
}
