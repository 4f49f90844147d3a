import { currencies, type Money } from '@/lib/core/money';
import { type Cart, type CartLine, cartLimits, changeCart, emptyCart } from './cart';

/**
 * Reads what `writeStoredCart` wrote. Lines are read one by one: a damaged one, or one that somebody wrote by hand, is
 * left out and takes nothing else with it. Another version, or no such text at all, is an empty cart.
 *
 * By hand and not with a schema library, which every product page would carry; a test holds it to the schema.
 */
export function parseStoredCart(text: string | null): Cart {
  if (!text) return emptyCart;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return emptyCart;
  }
  const file = value as { version?: unknown; lines?: unknown } | null;
  if (typeof file !== 'object' || file?.version !== 1 || !Array.isArray(file.lines)) return emptyCart;
  const lines = file.lines.slice(0, 1000).flatMap((line) => readLine(line) ?? []);
  // Merged, so that the cart's own rules hold of whatever was stored.
  return changeCart(emptyCart, { kind: 'merge', lines });
}

export function writeStoredCart(cart: Cart): string {
  return JSON.stringify({ version: 1, lines: cart.lines });
}

function readLine(value: unknown): CartLine | null {
  const line = value as Partial<CartLine> | null;
  if (typeof line !== 'object' || line === null) return null;
  const { productId, sku, quantity, seen } = line;
  const good =
    isText(productId, 160) &&
    isText(sku, 120) &&
    Number.isSafeInteger(quantity) &&
    (quantity as number) >= 1 &&
    (quantity as number) <= cartLimits.quantity &&
    (seen === null || isMoney(seen));
  if (!good) return null;
  const price = seen && { minor: seen.minor, currency: seen.currency };
  return { productId, sku, quantity: quantity as number, seen: price };
}

function isMoney(value: unknown): value is Money {
  const money = value as Partial<Money> | null;
  return (
    typeof money === 'object' &&
    money !== null &&
    Number.isSafeInteger(money.minor) &&
    (money.minor as number) >= 0 &&
    currencies.some((currency) => currency === money.currency)
  );
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest;
}
