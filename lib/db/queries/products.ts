import { and, asc, count, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { products } from '@/lib/db/schema';
import type { CategorySlug } from '@/lib/product/category';
import type { Product, ProductStatus } from '@/lib/product/product';
import { hydrate } from './hydrate';

/** Which products a list holds; all published ones by default. */
export type ProductFilter = { category?: CategorySlug; status?: ProductStatus };

export const productOrders = ['arrival', 'newest', 'price-up', 'price-down'] as const;
export type ProductOrder = (typeof productOrders)[number];

/** A published product by its address, or null. */
export async function getProductBySlug(db: Database, slug: string): Promise<Product | null> {
  const rows = await db
    .select()
    .from(products)
    .where(and(eq(products.slug, slug), eq(products.status, 'published')));
  return (await hydrate(db, rows))[0] ?? null;
}

/** Products of any status by id, in the order asked; unknown ids are left out. */
export async function getProductsByIds(db: Database, ids: readonly string[]): Promise<Product[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(products)
    .where(inArray(products.id, [...ids]));
  const byId = new Map((await hydrate(db, rows)).map((product) => [product.id, product]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The ids of products by SKU; unknown SKUs are left out. */
export async function getProductIdsBySku(
  db: Database,
  skus: readonly string[],
): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map();
  const rows = await db
    .select({ sku: products.sku, id: products.id })
    .from(products)
    .where(inArray(products.sku, [...skus]));
  return new Map(rows.map((row) => [row.sku, row.id]));
}

/** One page of products. `limit` and `offset` count products; the order is stable. */
export async function listProducts(
  db: Database,
  options: ProductFilter & { limit: number; offset: number; order?: ProductOrder },
): Promise<Product[]> {
  const rows = await db
    .select()
    .from(products)
    .where(condition(options))
    .orderBy(...orderBy(options.order ?? 'arrival'))
    .limit(options.limit)
    .offset(options.offset);
  return hydrate(db, rows);
}

export async function countProducts(db: Database, filter: ProductFilter = {}): Promise<number> {
  const [row] = await db.select({ total: count() }).from(products).where(condition(filter));
  return row?.total ?? 0;
}

function condition({ category, status = 'published' }: ProductFilter): SQL | undefined {
  return and(
    eq(products.status, status),
    category === undefined ? undefined : eq(products.category, category),
  );
}

function orderBy(order: ProductOrder): SQL[] {
  const arrival = asc(products.sequence);
  if (order === 'newest') return [desc(products.sequence)];
  if (order === 'price-up') return [asc(products.priceMinor), arrival];
  if (order === 'price-down') return [desc(products.priceMinor), arrival];
  return [arrival];
}
