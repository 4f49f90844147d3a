import { type ErrorCode, errorCodes } from '@/lib/core/app-error';

/** What a route of the studio answered: its value, or why not. */
export type Answer<T> =
  | { value: T }
  | { error: ErrorCode; details: Record<string, string | number | boolean | null> };

/**
 * Sends JSON to our own API and gives back its answer; never throws.
 *
 * @returns `NETWORK` when nothing answered, `INTERNAL` for an answer that is none of ours.
 */
export async function sendJson<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body: unknown = {},
): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return { error: 'NETWORK', details: {} };
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return { value: answer as T };
  const { code, details } = (answer as { error?: { code?: unknown; details?: object } } | null)?.error ?? {};
  const known = errorCodes.find((each) => each === code);
  return { error: known ?? 'INTERNAL', details: { ...details } };
}
