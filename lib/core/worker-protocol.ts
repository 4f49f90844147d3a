import { AppError, type ErrorCode } from './app-error';

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

export const fromWire = ({ code, message, details }: WireError) => new AppError(code, message, { details });
