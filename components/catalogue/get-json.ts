import { AppError, errorCodes } from '@/lib/core/app-error';

/**
 * Reads JSON of our own API.
 *
 * @throws AppError with the code that the route answered; `NETWORK`: nothing answered; `CANCELLED`: by the signal.
 */
export async function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, { headers: { accept: 'application/json' }, signal: signal ?? null });
  } catch (error) {
    if (signal?.aborted) throw new AppError('CANCELLED', 'Stopped.');
    throw new AppError('NETWORK', 'Nothing answers.', { cause: error });
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  const { code, details } =
    (answer as { error?: { code?: unknown; details?: AppError['details'] } } | null)?.error ?? {};
  const known = errorCodes.find((each) => each === code) ?? 'INTERNAL';
  throw new AppError(known, `The shop answered ${response.status}.`, { details: { ...details } });
}
