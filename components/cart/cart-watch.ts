import { track } from '@/lib/analytics/track.browser';
import { countPieces } from '@/lib/cart/cart';
import { type CartNews, cartEvent } from '@/lib/cart/cart-news';
import { cartStore } from '@/lib/cart/cart-store.browser';

/**
 * Follows the cart for the page's header, in this tab and others, and counts for the merchant what is put in, whichever
 * part of the page did it.
 *
 * @returns Stops it.
 */
export function watchCart(onCount: (pieces: number) => void, onNews: (news: CartNews) => void): () => void {
  const count = () => onCount(countPieces(cartStore.getSnapshot().cart));
  const heard = (event: Event) => {
    const news = (event as CustomEvent<CartNews>).detail;
    if (news.outcome === 'added') track({ kind: 'carted', productId: news.productId });
    onNews(news);
  };
  count();
  const stop = cartStore.subscribe(count);
  window.addEventListener(cartEvent, heard);
  return () => {
    stop();
    window.removeEventListener(cartEvent, heard);
  };
}
