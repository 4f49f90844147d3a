import { type Cart, type CartLine, cartLimits, changeCart, emptyCart } from './cart';

const name = 'with';

/**
 * A cart as the fragment of an address: `#with=` and a line each of product id, SKU and quantity. A fragment is never sent
 * to a server, so a shared cart passes nobody's log. Prices are not in it: who opens it is told today's.
 */
export function writeSharedCart({ lines }: Cart): string {
  const written = lines.map(({ productId, sku, quantity }) =>
    [encodeURIComponent(productId), encodeURIComponent(sku), quantity].join(':'),
  );
  return `#${name}=${written.join(',')}`;
}

/** Reads such a fragment; null for any other. What it does not understand of it is left out. */
export function parseSharedCart(fragment: string): Cart | null {
  if (!fragment.startsWith(`#${name}=`) || fragment.length > 20_000) return null;
  const lines = fragment
    .slice(name.length + 2)
    .split(',', cartLimits.lines)
    .flatMap(parseLine);
  const cart = changeCart(emptyCart, { kind: 'merge', lines });
  return cart.lines.length > 0 ? cart : null;
}

function parseLine(text: string): CartLine[] {
  const [productId = '', sku = '', quantity = ''] = text.split(':').map(decode);
  if (!productId || productId.length > 160 || !sku || sku.length > 120 || !/^\d{1,2}$/.test(quantity))
    return [];
  return [{ productId, sku, quantity: Number(quantity), seen: null }];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
