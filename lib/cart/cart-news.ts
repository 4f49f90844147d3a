/** A window's event after `addToCart`, for whoever shows or counts what is put in (components/cart/cart-watch.ts). */
export const cartEvent = 'vitrine:cart';

export type CartNews = { outcome: 'added' | 'most' | 'full'; productId: string; pieces: number };
