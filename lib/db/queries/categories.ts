import { and, asc, count, eq, inArray, isNotNull, min } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { products, views } from '@/lib/db/schema';
import type { CategorySlug } from '@/lib/product/category';
import type { ProductPhoto } from '@/lib/product/product';
import { toPhoto } from './hydrate';

/** A category that has something published, with the first photo of its first product. */
export type CategorySummary = { slug: CategorySlug; products: number; cover: ProductPhoto | null };

/** Categories in the order in which their first products arrived. */
export async function listCategories(db: Database): Promise<CategorySummary[]> {
  const groups = await db
    .select({ slug: products.category, total: count(), first: min(products.sequence) })
    .from(products)
    .where(eq(products.status, 'published'))
    .groupBy(products.category);
  groups.sort((a, b) => Number(a.first) - Number(b.first));
  const firsts = groups.map((group) => Number(group.first));
  if (firsts.length === 0) return [];
  const covers = await db
    .select({ slug: products.category, view: views })
    .from(products)
    .innerJoin(views, and(eq(views.productId, products.id), isNotNull(views.url)))
    .where(inArray(products.sequence, firsts))
    .orderBy(asc(views.position));
  return groups.map(({ slug, total }) => {
    const cover = covers.find((row) => row.slug === slug);
    return { slug, products: total, cover: cover ? (toPhoto(cover.view)[0] ?? null) : null };
  });
}
