import { z } from 'zod';
import type { Locale } from '@/lib/core/locale';
import type { Product, ProductVariant } from '@/lib/product/product';

const match = z.object({
  slug: z.string(),
  name: z.string(),
  /** The variant's name and SKU, where it is a variant that has the number. */
  variant: z.object({ sku: z.string(), name: z.string() }).nullable(),
  photo: z.object({ url: z.string(), widthPixels: z.number(), heightPixels: z.number() }).nullable(),
});

/** What the shop says to a number. */
export const gtinAnswer = z.object({ matches: z.array(match).max(100) });
export type GtinAnswer = z.infer<typeof gtinAnswer>;
export type GtinMatchCard = z.infer<typeof match>;

export function toGtinAnswer(
  found: readonly { product: Product; variant: ProductVariant | null }[],
  locale: Locale,
): GtinAnswer {
  return {
    matches: found.slice(0, 100).map(({ product, variant }) => {
      const photo = product.photos[0];
      return {
        slug: product.slug,
        name: product.name[locale],
        variant: variant ? { sku: variant.sku, name: variant.name[locale] } : null,
        photo: photo
          ? { url: photo.url, widthPixels: photo.widthPixels, heightPixels: photo.heightPixels }
          : null,
      };
    }),
  };
}
