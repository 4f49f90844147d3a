import { formatMoney, type Money } from '@/lib/core/money';
import type { CartRow } from './cart-rows';

/**
 * A cart as plain text for a message: a line each of what can be had, with its page, and the sums.
 *
 * @param origin Of the shop, e.g. `https://shop.example`.
 * @param words In the reader's language; `total` names a sum.
 */
export function cartText(
  rows: readonly CartRow[],
  totals: readonly Money[],
  words: { total: string },
  origin: string,
  locale: string,
): string {
  const lines = rows.flatMap(({ shown, counted }) => {
    if (shown?.state !== 'sold' || counted === 0) return [];
    const { name, variant, price, href } = shown;
    const title = variant ? `${name}, ${variant}` : name;
    return [`${counted} × ${title}: ${formatMoney(price, locale)}\n${new URL(href, origin)}`];
  });
  return [...lines, ...totals.map((total) => `${words.total}: ${formatMoney(total, locale)}`)].join('\n\n');
}
