import { and, asc, count, desc, eq, gt, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { products, variants } from '@/lib/db/schema';
import type { CategorySlug } from '@/lib/product/category';
import { forShoppers } from '@/lib/product/local-text';
import type { Product, ProductStatus } from '@/lib/product/product';
import { hydrate } from './hydrate';

/** Which products a list holds; all published ones by default. */
export type ProductFilter = { category?: CategorySlug; status?: ProductStatus };

export const productOrders = ['arrival', 'newest', 'price-up', 'price-down'] as const;
export type ProductOrder = (typeof productOrders)[number];

/** A published product by its address, or null; with every text in every language. */
export async function getProductBySlug(db: Database, slug: string): Promise<Product | null> {
  const rows = await db
    .select()
    .from(products)
    .where(and(eq(products.slug, slug), eq(products.status, 'published')));
  const [product] = await hydrate(db, rows);
  return product ? forShoppers(product) : null;
}

/** Products of any status by id, as they were written, in the order asked; unknown and deleted ones are left out. */
export async function getProductsByIds(db: Database, ids: readonly string[]): Promise<Product[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(products)
    .where(and(inArray(products.id, [...ids]), isNull(products.deletedAt)));
  const byId = new Map((await hydrate(db, rows)).map((product) => [product.id, product]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The ids of products by SKU; unknown SKUs, and those of deleted products, are left out. */
export async function getProductIdsBySku(
  db: Database,
  skus: readonly string[],
): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map();
  const rows = await db
    .select({ sku: products.sku, id: products.id })
    .from(products)
    .where(and(inArray(products.sku, [...skus]), isNull(products.deletedAt)));
  return new Map(rows.map((row) => [row.sku, row.id]));
}

/** The ids of the products whose variants have these SKUs, by SKU; those of deleted products are left out. */
export async function getProductIdsByVariantSku(
  db: Database,
  skus: readonly string[],
): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map();
  const rows = await db
    .select({ sku: variants.sku, id: variants.productId })
    .from(variants)
    .where(and(inArray(variants.sku, [...skus]), eq(variants.retired, false)));
  return new Map(rows.map((row) => [row.sku, row.id]));
}

/** One page of products for shoppers. `limit` and `offset` count products; the order is stable. */
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
  return (await hydrate(db, rows)).map(forShoppers);
}

/**
 * Every published product for shoppers, in order of arrival. Read a page at a time by id, so that other queries get their turn and
 * no page has to pass over those before it: 100,000 products took 11.5 s of processor time so, and 15 s by offset.
 */
export async function everyPublishedProduct(db: Database, pageSize = 500): Promise<Product[]> {
  const all: { sequence: number; product: Product }[] = [];
  let last = '';
  for (;;) {
    const rows = await db
      .select()
      .from(products)
      .where(and(eq(products.status, 'published'), gt(products.id, last)))
      .orderBy(asc(products.id))
      .limit(pageSize);
    const page = (await hydrate(db, rows)).map(forShoppers);
    for (const [at, product] of page.entries()) all.push({ sequence: rows[at]?.sequence ?? 0, product });
    const end = rows.at(-1);
    if (!end || rows.length < pageSize) break;
    last = end.id;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return all.sort((a, b) => a.sequence - b.sequence).map(({ product }) => product);
}

/** Products of any status in the order of their ids, those after one ('' for the first), without deleted ones. */
export async function productsAfter(db: Database, id: string, limit: number): Promise<Product[]> {
  const rows = await db
    .select()
    .from(products)
    .where(and(gt(products.id, id), isNull(products.deletedAt)))
    .orderBy(asc(products.id))
    .limit(limit);
  return hydrate(db, rows);
}

export async function countProducts(db: Database, filter: ProductFilter = {}): Promise<number> {
  const [row] = await db.select({ total: count() }).from(products).where(condition(filter));
  return row?.total ?? 0;
}

function condition({ category, status = 'published' }: ProductFilter): SQL | undefined {
  return and(
    eq(products.status, status),
    isNull(products.deletedAt),
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
