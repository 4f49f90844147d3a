import { bigint, doublePrecision, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { ErrorCode } from '@/lib/core/app-error';

// Constraints and comments stand in lib/db/migrations. Domain types of jobs are in lib/jobs/job.ts.

export type JobState = 'waiting' | 'running' | 'asking' | 'done' | 'failed' | 'cancelled';
export type JobError = {
  code: ErrorCode;
  message: string;
  details: Record<string, string | number | boolean | null>;
};
/** What a person has to decide: the kind of question, plain values for its words, and the answers there are. */
export type JobQuestion = { name: string; values: Record<string, unknown>; choices: string[] };

const time = (name: string) => timestamp(name, { withTimezone: true });

export const jobs = pgTable('jobs', {
  id: text().primaryKey(),
  sequence: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
  kind: text().notNull(),
  state: text().$type<JobState>().notNull(),
  payload: jsonb().notNull(),
  subjectKind: text('subject_kind'),
  subjectId: text('subject_id'),
  priority: integer().notNull().default(0),
  runAt: time('run_at').notNull().defaultNow(),
  attempts: integer().notNull().default(0),
  maxAttempts: integer('max_attempts').notNull(),
  uniqueKey: text('unique_key'),
  worker: text(),
  lease: text(),
  leaseUntil: time('lease_until'),
  step: text(),
  progress: doublePrecision(),
  note: text(),
  checkpoints: jsonb().$type<Record<string, unknown>>().notNull(),
  question: jsonb().$type<JobQuestion>(),
  result: jsonb(),
  error: jsonb().$type<JobError>(),
  createdAt: time('created_at').notNull().defaultNow(),
  startedAt: time('started_at'),
  updatedAt: time('updated_at').notNull().defaultNow(),
  finishedAt: time('finished_at'),
});
