import { isAppError } from './app-error';
import { blameMemory } from './wasm-memory';
import type { WireError } from './worker-protocol';

/**
 * What a worker says of a failure.
 *
 * @param what Could not be done, as the beginning of a sentence, for errors that nobody expected.
 */
export function toWire(cause: unknown, what: string): WireError {
  const error = blameMemory(cause, what);
  if (isAppError(error)) return { code: error.code, message: error.message, details: { ...error.details } };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'INTERNAL', message: `${what} failed: ${message}`, details: {} };
}
