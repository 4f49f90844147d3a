import { AppError, errorCodes } from '@/lib/core/app-error';
import type { Locale } from '@/lib/core/locale';
import type { CartItem } from './cart';
import type { CartAnswer } from './cart-answer';

/**
 * Asks the shop what things in a cart are called and cost today.
 *
 * @throws AppError `NETWORK`, the code that the shop answered with, or `INTERNAL`. An abort is thrown as it is.
 */
export async function fetchCart(
  items: readonly CartItem[],
  locale: Locale,
  signal: AbortSignal,
): Promise<CartAnswer> {
  // Fetched beside the answer: the schema library is more than the rest of the page's own script.
  const parser = import('./cart-answer');
  parser.catch(() => {});
  let response: Response;
  try {
    response = await fetch('/api/cart', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ locale, items: items.map(({ productId, sku }) => ({ productId, sku })) }),
      signal,
    });
  } catch (cause) {
    signal.throwIfAborted();
    throw new AppError('NETWORK', 'The shop cannot be reached.', { cause });
  }
  const body: unknown = await response.json().catch(() => null);
  signal.throwIfAborted();
  if (response.ok) {
    const { parseCartAnswer } = await parser.catch((cause) => {
      throw new AppError('NETWORK', 'A part of the page cannot be reached.', { cause });
    });
    return parseCartAnswer(body);
  }
  const said = (body as { error?: { code?: unknown } } | null)?.error?.code;
  const code = errorCodes.find((known) => known === said) ?? 'NETWORK';
  throw new AppError(code, `The shop answered ${response.status}.`);
}
