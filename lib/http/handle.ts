import { AppError, isAppError } from '@/lib/core/app-error';
import { databaseTrouble } from '@/lib/db/database-trouble';
import { statusOf } from './status';

/** What a failed API call answers with; `code` is for programs, `message` for logs. */
export type ErrorBody = { error: Pick<AppError, 'code' | 'message' | 'details'> };

/**
 * Runs a route and answers its value as JSON. The one place where an error becomes a response: an expected one
 * with its code, anything else as `INTERNAL` without its details, which go to the log.
 */
export async function handle(route: () => Promise<unknown>): Promise<Response> {
  try {
    const value = await route();
    return value instanceof Response ? value : json(value, 200);
  } catch (error) {
    const { code, message, details } = toAppError(error);
    return json({ error: { code, message, details } } satisfies ErrorBody, statusOf[code]);
  }
}

/** An expected failure as it is; anything else goes to the log and becomes `INTERNAL`. */
export function toAppError(error: unknown): AppError {
  return isAppError(error) ? error : unexpected(error);
}

/** Goes to the log whole; what only the person at the server can put right, as its sentence. */
function unexpected(error: unknown): AppError {
  const trouble = databaseTrouble(error);
  console.error(trouble ? trouble.message : error);
  return (
    trouble ??
    new AppError('INTERNAL', 'Something went wrong on our side. Try again; the server log says what it was.')
  );
}

function json(value: unknown, status: number): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store' } });
}
