import { type ShopperProduct, shopperProduct } from '@/components/product/shopper-product';
import type { Locale } from '@/lib/core/locale';
import type { Product } from '@/lib/product/product';
import { type Wearable, wearable } from '@/lib/tryon/wearable';

/** A product and how it is worn. */
export type TryonChoice = { product: ShopperProduct; worn: Wearable };

/** Null for what cannot be tried on. */
export function tryonChoice(product: Product, locale: Locale): TryonChoice | null {
  const worn = wearable(product.model, product.attributes);
  return worn && { product: shopperProduct(product, locale), worn };
}
