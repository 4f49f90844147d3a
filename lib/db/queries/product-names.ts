import { inArray } from 'drizzle-orm';
import type { LocaleText } from '@/lib/core/locale';
import type { Database } from '@/lib/db/database';
import { products } from '@/lib/db/schema';

/** What to call products; unknown ids are left out. Far cheaper than whole products. */
export async function productNames(
  db: Database,
  ids: readonly string[],
): Promise<{ id: string; name: LocaleText; sku: string }[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: products.id, name: products.name, sku: products.sku })
    .from(products)
    .where(inArray(products.id, [...ids]));
}
