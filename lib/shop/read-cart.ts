import type { CartItem } from '@/lib/cart/cart';
import type { AnsweredLine, CartAnswer, SoldLine } from '@/lib/cart/cart-answer';
import type { Locale } from '@/lib/core/locale';
import type { Database } from '@/lib/db/database';
import { getProductsByIds } from '@/lib/db/queries/products';
import { forShoppers } from '@/lib/product/local-text';
import type { Product, ProductVariant } from '@/lib/product/product';

/**
 * What the shop says today of what lies in a cart, in the order asked. A product that left the shop keeps its name when
 * shoppers have seen it there; one that is not public yet, or was deleted, is answered as if it had never been.
 */
export async function readCart(
  db: Database,
  items: readonly CartItem[],
  locale: Locale,
): Promise<CartAnswer> {
  const products = await getProductsByIds(db, [...new Set(items.map(({ productId }) => productId))]);
  const byId = new Map(products.map((product) => [product.id, forShoppers(product)]));
  return { lines: items.map((item) => answerLine(item, byId.get(item.productId) ?? null, locale)) };
}

function answerLine({ productId, sku }: CartItem, product: Product | null, locale: Locale): AnsweredLine {
  const gone = (name: string | null): AnsweredLine => ({ productId, sku, state: 'gone', name });
  if (!product || product.status === 'draft') return gone(null);
  const name = product.name[locale];
  if (product.status !== 'published') return gone(name);
  const variant = product.variants.find((each) => each.sku === sku) ?? null;
  // A product with variants is not sold by its own SKU, and a variant that is gone takes its SKU along.
  if (product.variants.length > 0 ? !variant : product.sku !== sku) return gone(name);
  return {
    productId,
    sku,
    state: 'sold',
    name,
    variant: variant && product.variants.length > 1 ? variant.name[locale] : null,
    href: `/products/${product.slug}${variant ? `?variant=${encodeURIComponent(sku)}` : ''}`,
    photo: photoOf(product, variant),
    price: (variant ?? product).price,
    stock: (variant ?? product).stock,
  };
}

/** The model in the variant's own colour where it was drawn, else the product's first photo. */
function photoOf({ model, photos }: Product, variant: ProductVariant | null): SoldLine['photo'] {
  const poster = variant?.materialVariant ? model?.variantPosters?.[variant.materialVariant] : undefined;
  const picture = poster ? { ...poster, url: poster.webp } : photos[0];
  if (!picture) return null;
  const { url, widthPixels, heightPixels, cutoutUrl, sizes } = picture;
  return { url, widthPixels, heightPixels, cutoutUrl, sizes };
}
