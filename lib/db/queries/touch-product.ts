import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { products } from '@/lib/db/schema';
import { touchCatalogue } from './revision';

/**
 * Counts a product's version up after something of it was written elsewhere than by `saveProduct` (its photos, its
 * model), so that an editor which has it open takes the change in instead of writing over it. In the same transaction.
 *
 * @param by The name of the person; null for the shop itself.
 */
export async function touchProduct(tx: Database, id: string, by: string | null): Promise<void> {
  await tx
    .update(products)
    .set({ version: sql`${products.version} + 1`, updatedAt: sql`now()`, updatedBy: by, source: 'merchant' })
    .where(eq(products.id, id));
  await touchCatalogue(tx);
}
