import { and, eq, isNotNull, max } from 'drizzle-orm';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { products, views } from '@/lib/db/schema';
import type { ProductPhoto } from '@/lib/product/product';
import { touchProduct } from './touch-product';

/**
 * Puts a photo after the others of a product; its description is the product's name until somebody writes one. Call
 * inside a transaction.
 *
 * @param by The name of the person; null for the shop itself.
 * @returns The product's SKU and name.
 * @throws AppError `NOT_FOUND`: the product was deleted.
 */
export async function addPhoto(
  tx: Database,
  productId: string,
  photo: Omit<ProductPhoto, 'alt' | 'view'>,
  by: string | null,
) {
  const [product] = await tx.select().from(products).where(eq(products.id, productId));
  if (!product || product.deletedAt) throw new AppError('NOT_FOUND', 'This product was deleted.');
  const [last] = await tx
    .select({ position: max(views.position) })
    .from(views)
    .where(and(eq(views.productId, productId), isNotNull(views.url)));
  const position = (last?.position ?? -1) + 1;
  await tx.insert(views).values({ ...photo, productId, position, alt: product.name });
  await touchProduct(tx, productId, by);
  return { sku: product.sku, name: product.name };
}
