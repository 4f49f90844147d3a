import { useEffect, useState } from 'react';
import type { ShopperProduct } from '@/components/product/shopper-product';

/** What else may be placed: asked for once a room is open. Empty where nothing is found or the shop does not answer. */
export function useMoreProducts(product: ShopperProduct, locale: string): ShopperProduct[] {
  const [more, setMore] = useState<ShopperProduct[]>([]);
  useEffect(() => {
    const lifetime = new AbortController();
    const asked = new URLSearchParams({ like: product.id, lang: locale });
    fetch(`/api/room/products?${asked}`, { signal: lifetime.signal })
      .then(async (response) => {
        if (response.ok) setMore(((await response.json()) as { products: ShopperProduct[] }).products);
      })
      // The room is whole without them.
      .catch(() => undefined);
    return () => lifetime.abort();
  }, [product.id, locale]);
  return more;
}
