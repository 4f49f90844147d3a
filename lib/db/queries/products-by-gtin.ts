import { and, eq, inArray, isNull } from 'drizzle-orm';
import { writtenForms } from '@/lib/barcode/normalise-gtin';
import type { Database } from '@/lib/db/database';
import { products, variants } from '@/lib/db/schema';
import { forShoppers } from '@/lib/product/local-text';
import type { Product, ProductVariant } from '@/lib/product/product';
import { getProductsByIds } from './products';

/** What a GTIN names in this shop: a variant, or a product that has none. */
export type GtinMatch = { product: Product; variant: ProductVariant | null };

/**
 * What has one of these numbers, however it was written down (8, 12, 13 or 14 digits, UPC-E): indexed, and one match in
 * a shop whose numbers are in order. More than one means that its records have a number twice.
 *
 * @param gtin14s Of `toGtin14`, a few.
 * @param who Shoppers find what is published, with every text in every language; merchants all but deleted ones.
 */
export async function findByGtin(
  db: Database,
  gtin14s: readonly string[],
  who: 'shopper' | 'merchant' = 'shopper',
): Promise<GtinMatch[]> {
  const forms = [...new Set(gtin14s.flatMap(writtenForms))];
  if (forms.length === 0) return [];
  const rows = [
    ...(await db
      .select({ id: variants.productId })
      .from(variants)
      .where(and(inArray(variants.gtin13, forms), eq(variants.retired, false)))),
    ...(await db
      .select({ id: products.id })
      .from(products)
      .where(and(inArray(products.gtin13, forms), isNull(products.deletedAt)))),
  ];
  const ids = [...new Set(rows.map(({ id }) => id))].sort();
  const found = (await getProductsByIds(db, ids)).filter(
    ({ status }) => who === 'merchant' || status === 'published',
  );
  return found.flatMap((product): GtinMatch[] => {
    const shown = who === 'shopper' ? forShoppers(product) : product;
    const own = shown.variants.filter(({ gtin13 }) => gtin13 !== null && forms.includes(gtin13));
    if (own.length > 0) return own.map((variant) => ({ product: shown, variant }));
    // A product's own number is also on the record of one whose variants have others.
    return [{ product: shown, variant: null }];
  });
}
