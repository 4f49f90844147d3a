import { AppError, type ErrorCode, isAppError } from './app-error';
import { blameMemory } from './wasm-memory';

/** An AppError without its prototype, which a message does not carry. */
export type WireError = {
  code: ErrorCode;
  message: string;
  details: Record<string, string | number | boolean | null>;
};

/**
 * What every worker says besides its answers. `alive` comes every two seconds while it loads, so that silence means death.
 */
export type WorkerNews =
  | { type: 'progress'; loadedBytes: number; totalBytes: number }
  | { type: 'alive' }
  | { type: 'failed'; id: number; error: WireError };

/** @param what Could not be done, as the beginning of a sentence, for errors that nobody expected. */
export function toWire(cause: unknown, what: string): WireError {
  const error = blameMemory(cause, what);
  if (isAppError(error)) return { code: error.code, message: error.message, details: { ...error.details } };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'INTERNAL', message: `${what} failed: ${message}`, details: {} };
}

export const fromWire = ({ code, message, details }: WireError) => new AppError(code, message, { details });
