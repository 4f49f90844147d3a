import type { ShopperProduct, ShopperVariant } from '@/components/product/shopper-product';
import { roomPlacement } from '@/lib/ar/room-placement';
import type { RoomProduct } from '@/lib/ar/room-state';

/** A shopper's product as a room needs it; null where it has no model, or one that is worn. */
export function roomProduct({ id, model, variants }: ShopperProduct): RoomProduct | null {
  const placement = model && roomPlacement(model);
  if (!model || !placement) return null;
  return {
    id,
    model,
    placement,
    variants: variants.map(({ id, materialVariant }) => ({ id, materialVariant })),
  };
}

/** The variant by its id; the first where none is named; null where there are none. */
export const variantOf = (product: ShopperProduct, id: string | null): ShopperVariant | null =>
  product.variants.find((variant) => variant.id === id) ?? product.variants[0] ?? null;
