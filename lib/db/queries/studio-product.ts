import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { products } from '@/lib/db/schema';
import type { StoredDocument } from '@/lib/merchant/product-document';
import { hydrate } from './hydrate';
import { readLevels } from './stock-levels';

/** Which version of a product the shop has, and who wrote it: cheap to ask again and again. Null when it is deleted. */
export type ProductVersion = Pick<StoredDocument, 'version' | 'updatedAt' | 'updatedBy'>;

/** One product for the editor, as it was written: no text is filled in from another language. Null when it is deleted. */
export async function studioProduct(db: Database, id: string): Promise<StoredDocument | null> {
  const [row] = await db
    .select()
    .from(products)
    .where(and(eq(products.id, id), isNull(products.deletedAt)));
  const [product] = row ? await hydrate(db, [row]) : [];
  if (!row || !product) return null;
  const levels = (await readLevels(db, [product])).get(id) ?? [];
  const { version, updatedAt, updatedBy } = row;
  return { product, levels, version, updatedAt: updatedAt.toISOString(), updatedBy };
}

export async function productVersion(db: Database, id: string): Promise<ProductVersion | null> {
  const [row] = await db
    .select({ version: products.version, updatedAt: products.updatedAt, updatedBy: products.updatedBy })
    .from(products)
    .where(and(eq(products.id, id), isNull(products.deletedAt)));
  return row ? { ...row, updatedAt: row.updatedAt.toISOString() } : null;
}
