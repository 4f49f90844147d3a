import type { Money } from '@/lib/core/money';
import {
  type Cart,
  type CartChange,
  type CartItem,
  changeCart,
  countPieces,
  emptyCart,
  sameItem,
} from './cart';
import { type CartNews, cartEvent } from './cart-news';
import { parseStoredCart, writeStoredCart } from './stored-cart';

/** Where a cart lies in a browser's storage. */
const cartKey = 'vitrine.cart';

export type KeptCart = {
  cart: Cart;
  /** False once the device refused to keep it (storage blocked or full): then it lasts as long as the page. */
  kept: boolean;
};

/**
 * The cart, on this device alone (docs/adr/0019). Made for `useSyncExternalStore`; other tabs' changes arrive too.
 */
export const cartStore = {
  subscribe(listener: () => void): () => void {
    const heard = (event: StorageEvent) => {
      if (event.key !== cartKey && event.key !== null) return;
      if (current?.kept !== false) current = null;
      listener();
    };
    listeners.add(listener);
    window.addEventListener('storage', heard);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', heard);
    };
  },

  getSnapshot(): KeptCart {
    current ??= read();
    return current;
  },

  getServerSnapshot(): KeptCart {
    return nothing;
  },

  /** Changes the cart as it is in storage now: another tab may have changed it. */
  change(change: CartChange): Cart {
    const before = latest();
    const cart = changeCart(before.cart, change);
    if (cart !== before.cart || !current) {
      current = { cart, kept: write(cart) };
      for (const listener of listeners) listener();
    }
    return cart;
  },
};

export type AddResult = {
  /** `most`: no more of it can be put in; `full`: the cart holds as many different things as it can. */
  outcome: 'added' | 'most' | 'full';
  /** How many of it are in the cart now. */
  quantity: number;
};

/**
 * Puts a variant into the cart. The page's header hears of it (`cart-news`): it shows the count, says it aloud and counts
 * it for the merchant, so a caller does none of that.
 *
 * @param item `sku` is the variant's, or the product's own where it has no variants. `seen` is the price that stood beside
 *   the button, if one did.
 */
export function addToCart(item: CartItem & { seen?: Money | undefined }, quantity = 1): AddResult {
  const { productId, sku, seen } = item;
  const quantityIn = (cart: Cart) => cart.lines.find((line) => sameItem(line, item))?.quantity ?? 0;
  const before = quantityIn(latest().cart);
  const cart = cartStore.change({ kind: 'add', item: { productId, sku }, quantity, seen });
  const now = quantityIn(cart);
  const outcome = now > before ? 'added' : now > 0 ? 'most' : 'full';
  const news: CartNews = { outcome, productId, pieces: countPieces(cart) };
  window.dispatchEvent(new CustomEvent(cartEvent, { detail: news }));
  return { outcome, quantity: now };
}

const nothing: KeptCart = Object.freeze({ cart: emptyCart, kept: true });
const listeners = new Set<() => void>();
let current: KeptCart | null = null;

/** From storage and not from memory, unless memory is all there is. */
function latest(): KeptCart {
  return current?.kept === false ? current : read();
}

function read(): KeptCart {
  try {
    return { cart: parseStoredCart(localStorage.getItem(cartKey)), kept: true };
  } catch {
    return { cart: current?.cart ?? emptyCart, kept: false };
  }
}

/** Whether the device keeps it. */
function write(cart: Cart): boolean {
  try {
    if (cart.lines.length === 0) localStorage.removeItem(cartKey);
    else localStorage.setItem(cartKey, writeStoredCart(cart));
    return true;
  } catch {
    return false;
  }
}
