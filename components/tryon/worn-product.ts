import type { ShopperVariant } from '@/components/product/shopper-product';
import type { TryonProduct } from '@/lib/tryon/session/wardrobe.browser';
import type { TryonChoice } from './tryon-choice';

/** A product in one colour, as a try-on takes it. */
export function wornProduct({ product, worn }: TryonChoice, variant: ShopperVariant | null): TryonProduct {
  const { url, bytes } = product.model ?? { url: '', bytes: 0 };
  return { ...worn, url, bytes, materialVariant: variant?.materialVariant ?? null };
}
