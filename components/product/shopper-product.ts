import type { Locale } from '@/lib/core/locale';
import type { Money } from '@/lib/core/money';
import { type Standing, standingOf } from '@/lib/fit/standing';
import { wearAttributes } from '@/lib/fit/wear/wear-fit';
import type { CategorySlug } from '@/lib/product/category';
import { type Finish, finishOf } from '@/lib/product/finish';
import type { Dimensions, PhotoSize, Product, ProductModel, ViewAngle } from '@/lib/product/product';

/** A product as one shopper sees it: one language, and only what the page's client part needs. */
export type ShopperProduct = {
  id: string;
  sku: string;
  slug: string;
  category: CategorySlug;
  name: string;
  price: Money;
  stock: number;
  dimensions: Dimensions | null;
  /** Null for what does not stand in a room. */
  standing: Standing | null;
  /** Its sizes on a body; null for what is not worn or fits everybody. */
  wear: Record<string, number> | null;
  photos: {
    id: string;
    url: string;
    widthPixels: number;
    heightPixels: number;
    alt: string;
    view: ViewAngle | null;
    cutoutUrl?: string | undefined;
    sizes?: PhotoSize[] | undefined;
  }[];
  variants: ShopperVariant[];
  model: ProductModel | null;
};

export type ShopperVariant = {
  id: string;
  sku: string;
  name: string;
  /** What tells it from the others, in the merchant's words; null where nothing does. */
  colour: string | null;
  size: string | null;
  swatch: string;
  /** What the swatch is made of. */
  finish: Finish;
  price: Money;
  stock: number;
  materialVariant: string | null;
};

export function shopperProduct(product: Product, locale: Locale): ShopperProduct {
  const { id, sku, slug, category, price, stock, dimensions, model } = product;
  return {
    id,
    sku,
    slug,
    category,
    name: product.name[locale],
    price,
    stock,
    dimensions,
    standing: standingOf(category, model?.anchor ?? null),
    wear: wearAttributes(category, product.attributes),
    model,
    photos: product.photos.map((photo) => ({ ...photo, alt: photo.alt[locale] })),
    variants: product.variants.map(
      ({ id, sku, name, options, swatch, colours, price, stock, materialVariant }) => ({
        id,
        sku,
        name: name[locale],
        colour: options.colour ?? null,
        size: options.size ?? null,
        swatch,
        finish: finishOf(name.en, colours, product.materials),
        price,
        stock,
        materialVariant,
      }),
    ),
  };
}
