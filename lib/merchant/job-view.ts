import type { ErrorCode } from '@/lib/core/app-error';
import type { LocaleText } from '@/lib/core/locale';

export const jobStates = ['waiting', 'running', 'asking', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** The states in which something still happens, or waits to happen. */
export const isUnfinished = (state: JobState) =>
  state === 'waiting' || state === 'running' || state === 'asking';

/** A job as pages show it: plain JSON, dates as ISO 8601. */
export type JobView = {
  id: string;
  /** Order of arrival. */
  sequence: number;
  kind: string;
  state: JobState;
  product: { id: string; name: LocaleText; sku: string } | null;
  /** The catalogue file that it brings in. */
  importId: string | null;
  /** The file it was begun with, as the person's device named it. */
  fileName: string | null;
  step: string | null;
  progress: number | null;
  note: string | null;
  /** Steps whose findings are kept. */
  stepsDone: string[];
  attempts: number;
  maxAttempts: number;
  error: { code: ErrorCode; details: Record<string, string | number | boolean | null> } | null;
  question: { name: string; values: Record<string, unknown>; choices: string[] } | null;
  result: unknown;
  /** Whether another try may help: what failed for now, or was cancelled. */
  mayRetry: boolean;
  createdAt: string;
  updatedAt: string;
  finishedAt: string | null;
  /** When the next attempt begins, for one that waits. */
  runAt: string;
};
