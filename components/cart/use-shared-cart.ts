'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Cart } from '@/lib/cart/cart';
import { parseSharedCart } from '@/lib/cart/shared-cart';

/** The cart in the address's fragment, until it is taken or left: then the address is plain again. */
export function useSharedCart(): [Cart | null, () => void] {
  const [shared, setShared] = useState<Cart | null>(null);
  useEffect(() => {
    const read = () => setShared(parseSharedCart(window.location.hash));
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const close = useCallback(() => {
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search);
    setShared(null);
  }, []);
  return [shared, close];
}
