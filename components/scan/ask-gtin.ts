import { AppError, errorCodeOf } from '@/lib/core/app-error';
import type { Locale } from '@/lib/core/locale';
import type { GtinAnswer } from './gtin-answer';

/**
 * Asks the shop what has one of these numbers.
 *
 * @throws AppError `NETWORK`, or what the shop answered.
 */
export async function askGtin(gtin14s: readonly string[], locale: Locale): Promise<GtinAnswer> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`/api/products/gtin/${gtin14s.join(',')}?lang=${locale}`);
    body = await response.json();
  } catch (cause) {
    throw new AppError('NETWORK', 'The shop could not be reached.', { cause });
  }
  // What reads answers weighs more than the page: it comes with the first of them.
  const { gtinAnswer } = await import('./gtin-answer');
  const read = gtinAnswer.safeParse(body);
  if (response.ok && read.success) return read.data;
  const code = (body as { error?: { code?: string } } | null)?.error?.code;
  throw new AppError(errorCodeOf(code) ?? 'INTERNAL', 'The shop did not answer as expected.');
}
