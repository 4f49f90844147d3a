import type { Cart } from './cart';

/** A window's event after `addToCart`, so that a page need not load the store to hear of its first use. */
export const cartEvent = 'vitrine:cart';

export type CartNews = { outcome: 'added' | 'most' | 'full'; productId: string; cart: Cart };
