import type { Money } from '@/lib/core/money';

/** Which thing: a product's variant, or the product itself by its own SKU where it has none. */
export type CartItem = { productId: string; sku: string };

/** One kind of thing in a cart. What it costs, is called or looks like is the shop's to say and never read from here. */
export type CartLine = CartItem & {
  /** Whole, 1 … `cartLimits.quantity`. */
  quantity: number;
  /** The price that the shopper last saw, only to say that it has changed; null when none was shown yet. */
  seen: Money | null;
};

/** In the order in which things were put in. No two lines are of the same thing. */
export type Cart = { readonly lines: readonly CartLine[] };

export const emptyCart: Cart = Object.freeze({ lines: Object.freeze([]) as readonly CartLine[] });

export const cartLimits = { lines: 40, quantity: 99 } as const;

export type CartChange =
  | { kind: 'add'; item: CartItem; quantity: number; seen?: Money | undefined }
  /** 0 and less take the line out. */
  | { kind: 'set-quantity'; item: CartItem; quantity: number }
  | { kind: 'remove'; item: CartItem }
  /** Undoes a removal: the line stands where it stood. */
  | { kind: 'put-back'; line: CartLine; at: number }
  /** Another cart's lines join this one, e.g. those of a shared link. */
  | { kind: 'merge'; lines: readonly CartLine[] }
  /** The shopper has been shown these prices; `first` notes only what was never shown before. */
  | { kind: 'see'; prices: readonly (CartItem & { price: Money })[]; first: boolean }
  | { kind: 'empty' };

/**
 * A cart after one change. Never over its limits: a quantity stops at its largest, and a thing that finds no line left is
 * not taken in (compare the lines to notice). The same cart comes back when nothing changes.
 */
export function changeCart(cart: Cart, change: CartChange): Cart {
  const { lines } = cart;
  switch (change.kind) {
    case 'add':
      return join(cart, { ...change.item, quantity: change.quantity, seen: change.seen ?? null });
    case 'merge':
      return change.lines.reduce(join, cart);
    case 'set-quantity': {
      const quantity = whole(change.quantity);
      if (quantity === 0) return changeCart(cart, { kind: 'remove', item: change.item });
      return alter(cart, (line) => (sameItem(line, change.item) ? { ...line, quantity } : line));
    }
    case 'remove':
      return lines.some((line) => sameItem(line, change.item))
        ? { lines: lines.filter((line) => !sameItem(line, change.item)) }
        : cart;
    case 'put-back': {
      // Put in again meanwhile: then there is nothing to undo.
      if (lines.some((line) => sameItem(line, change.line))) return cart;
      const room = lines.length < cartLimits.lines;
      return room ? { lines: lines.toSpliced(Math.max(0, change.at), 0, change.line) } : cart;
    }
    case 'see':
      return alter(cart, (line) => {
        const shown = change.prices.find((each) => sameItem(each, line));
        if (!shown || (change.first && line.seen) || sameMoney(line.seen, shown.price)) return line;
        return { ...line, seen: shown.price };
      });
    case 'empty':
      return lines.length > 0 ? emptyCart : cart;
  }
}

/** How many pieces are in it. */
export function countPieces({ lines }: Cart): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}

export function sameItem(a: CartItem, b: CartItem): boolean {
  return a.productId === b.productId && a.sku === b.sku;
}

export function sameMoney(a: Money | null, b: Money | null): boolean {
  return a?.minor === b?.minor && a?.currency === b?.currency;
}

function join(cart: Cart, line: CartLine): Cart {
  const quantity = whole(line.quantity);
  if (quantity === 0) return cart;
  const there = cart.lines.some((each) => sameItem(each, line));
  if (!there) {
    return cart.lines.length < cartLimits.lines ? { lines: [...cart.lines, { ...line, quantity }] } : cart;
  }
  return alter(cart, (each) =>
    sameItem(each, line)
      ? { ...each, quantity: whole(each.quantity + quantity), seen: line.seen ?? each.seen }
      : each,
  );
}

/** The same cart when no line is another one. */
function alter(cart: Cart, change: (line: CartLine) => CartLine): Cart {
  const lines = cart.lines.map(change);
  const differs = lines.some((line, at) => {
    const before = cart.lines[at];
    return line !== before && (line.quantity !== before?.quantity || line.seen !== before.seen);
  });
  return differs ? { lines } : cart;
}

/** A quantity that a cart may hold; 0 for what is no number. */
function whole(quantity: number): number {
  if (!Number.isFinite(quantity)) return 0;
  return Math.max(0, Math.min(cartLimits.quantity, Math.floor(quantity)));
}
