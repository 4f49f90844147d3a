'use client';

import { useSyncExternalStore } from 'react';
import { cartStore, type KeptCart } from '@/lib/cart/cart-store.browser';

/**
 * The cart of this device, following every change of it in this tab and others. `ready` is false while the page is not yet
 * alive: then nobody knows what is in it. Change it with `cartStore.change`, put things in with `addToCart`.
 */
export function useCart(): KeptCart & { ready: boolean } {
  const kept = useSyncExternalStore(cartStore.subscribe, cartStore.getSnapshot, cartStore.getServerSnapshot);
  return { ...kept, ready: kept !== cartStore.getServerSnapshot() };
}
