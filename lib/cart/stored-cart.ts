// The small half of zod: this is parsed in the browser, on every page of a shopper with a cart.
import * as z from 'zod/mini';
import { currencies } from '@/lib/core/money';
import { type Cart, type CartLine, cartLimits, changeCart, emptyCart } from './cart';

/** Where a cart lies in a browser's storage. */
export const cartKey = 'vitrine.cart';

const line = z.object({
  productId: z.string().check(z.minLength(1), z.maxLength(160)),
  sku: z.string().check(z.minLength(1), z.maxLength(120)),
  quantity: z.int().check(z.minimum(1), z.maximum(cartLimits.quantity)),
  seen: z.nullable(z.object({ minor: z.int().check(z.minimum(0)), currency: z.enum(currencies) })),
});

const stored = z.object({ version: z.literal(1), lines: z.array(z.unknown()).check(z.maxLength(1000)) });

/**
 * Reads what `writeStoredCart` wrote. Lines are read one by one: a damaged one, or one that somebody wrote by hand, is
 * left out and takes nothing else with it. Another version, or no such text at all, is an empty cart.
 */
export function parseStoredCart(text: string | null): Cart {
  if (!text) return emptyCart;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return emptyCart;
  }
  const file = stored.safeParse(value);
  if (!file.success) return emptyCart;
  const lines = file.data.lines.flatMap((each): CartLine[] => {
    const read = line.safeParse(each);
    return read.success ? [read.data] : [];
  });
  // Merged, so that the cart's own rules hold of whatever was stored.
  return changeCart(emptyCart, { kind: 'merge', lines });
}

export function writeStoredCart(cart: Cart): string {
  return JSON.stringify({ version: 1, lines: cart.lines });
}
