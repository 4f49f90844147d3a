import type { Locale } from '@/lib/core/locale';
import type { Money } from '@/lib/core/money';
import type { PhotoSize, Product } from '@/lib/product/product';

/** What a list shows of a product: the first photo, the lowest price, the colours it comes in. */
export type Tile = {
  id: string;
  href: string;
  photo: {
    url: string;
    widthPixels: number;
    heightPixels: number;
    alt: string;
    cutoutUrl?: string | undefined;
    sizes?: PhotoSize[] | undefined;
  } | null;
  name: string;
  price: Money;
  swatches: string[];
  soldOut: boolean;
};

export function tileOf(product: Product, locale: Locale): Tile {
  const { variants } = product;
  const photo = product.photos[0];
  return {
    id: product.id,
    href: `/products/${product.slug}`,
    photo: photo ? { ...photo, alt: photo.alt[locale] } : null,
    name: product.name[locale],
    price: variants.reduce(
      (least, variant) => (variant.price.minor < least.minor ? variant.price : least),
      variants[0]?.price ?? product.price,
    ),
    swatches: [...new Set(variants.map((variant) => variant.swatch))],
    soldOut: variants.length > 0 ? variants.every((variant) => variant.stock <= 0) : product.stock <= 0,
  };
}
