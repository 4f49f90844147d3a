import { z } from 'zod';
import type { Product } from '@/lib/product/product';
import { productSchema } from '@/lib/product/product-schema';
import type { StockLevel } from '@/lib/product/stock';

/** What the editor holds of one product: the product with its stock where it lies. */
export type ProductDocument = { product: Product; levels: StockLevel[] };

/** A document as the shop has it, with who wrote it last. */
export type StoredDocument = ProductDocument & {
  /** Counts every write; 1 is the first. */
  version: number;
  updatedAt: string;
  /** The person's name as it was then; null for the shop itself. */
  updatedBy: string | null;
};

/** A document as it comes over the wire. An empty `slug` asks for one made of the name. */
export const productDocument = z.object({
  product: productSchema.extend({ slug: z.union([z.literal(''), productSchema.shape.slug]) }),
  levels: z
    .array(
      z.object({
        variantId: z.string().max(160).nullable(),
        locationId: z.string().min(1).max(60),
        quantity: z.number().int().min(0).max(1_000_000_000),
      }),
    )
    .max(5_000),
}) satisfies z.ZodType<ProductDocument>;

/** The same document with each stock number the sum of its levels, and levels of variants that are gone left out. */
export function withStockOf({ product, levels }: ProductDocument): ProductDocument {
  const total = (variantId: string | null) =>
    levels.reduce((sum, level) => sum + (level.variantId === variantId ? level.quantity : 0), 0);
  if (product.variants.length === 0) {
    const own = levels.filter((level) => level.variantId === null);
    return { product: { ...product, stock: total(null) }, levels: own };
  }
  const variants = product.variants.map((variant) => ({ ...variant, stock: total(variant.id) }));
  const known = new Set<string | null>(variants.map((variant) => variant.id));
  return {
    product: { ...product, variants, stock: variants.reduce((sum, { stock }) => sum + stock, 0) },
    levels: levels.filter((level) => known.has(level.variantId)),
  };
}
