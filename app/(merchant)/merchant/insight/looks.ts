import type { ProductLook } from '@/components/insight/product-look';
import type { Locale } from '@/lib/core/locale';
import type { Database } from '@/lib/db/database';
import { getProductsByIds } from '@/lib/db/queries/products';

/** Names and pictures of products by id; those that left the shop are not in it. */
export async function productLooks(
  db: Database,
  ids: Iterable<string>,
  locale: Locale,
): Promise<Map<string, ProductLook>> {
  const products = await getProductsByIds(db, [...new Set(ids)]);
  return new Map(
    products.map(({ id, name, category, photos: [photo] }) => [
      id,
      { id, name: name[locale], category, photo: photo ? { ...photo, alt: photo.alt[locale] } : null },
    ]),
  );
}
