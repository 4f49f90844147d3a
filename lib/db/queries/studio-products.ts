import { and, asc, count, desc, eq, gt, ilike, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { models, products, variants, views } from '@/lib/db/schema';
import {
  lowStock,
  type ProductList,
  type ProductListQuery,
  type ProductRow,
} from '@/lib/merchant/product-list';
import type { ProductStatus } from '@/lib/product/product';
import { searchWords } from '@/lib/product/words/fold';
import { toPhoto } from './hydrate';

/** One page of the shop's products for the studio: of any status, without deleted ones. */
export async function listStudioProducts(db: Database, query: ProductListQuery): Promise<ProductList> {
  const where = condition(query);
  const [row] = await db.select({ total: count() }).from(products).where(where);
  const total = row?.total ?? 0;
  const page = Math.min(query.page, Math.max(1, Math.ceil(total / query.size)));
  const rows = await db
    .select({
      id: products.id,
      sku: products.sku,
      slug: products.slug,
      name: products.name,
      category: products.category,
      brand: products.brand,
      gtin13: products.gtin13,
      status: products.status,
      priceMinor: products.priceMinor,
      currency: products.currency,
      stock: products.stock,
      version: products.version,
      updatedAt: products.updatedAt,
      updatedBy: products.updatedBy,
    })
    .from(products)
    .where(where)
    .orderBy(...orderBy(query))
    .limit(query.size)
    .offset((page - 1) * query.size);
  const extras = await extrasOf(
    db,
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map(({ priceMinor, currency, updatedAt, ...rest }): ProductRow => {
      const extra = extras.get(rest.id);
      return {
        ...rest,
        price: { minor: priceMinor, currency },
        highestPriceMinor: Math.max(priceMinor, extra?.highestPriceMinor ?? 0),
        variants: extra?.variants ?? 0,
        photo: extra?.photo ?? null,
        photos: extra?.photos ?? 0,
        hasModel: extra?.hasModel ?? false,
        updatedAt: updatedAt.toISOString(),
      };
    }),
    total,
    page,
    size: query.size,
  };
}

/** The ids of all products that a list goes through, at most `limit`, in its order. */
export async function listStudioProductIds(
  db: Database,
  query: ProductListQuery,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ id: products.id })
    .from(products)
    .where(condition(query))
    .orderBy(...orderBy(query))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** How many products each category and each status has, deleted ones left out: the list's filters. */
export async function countStudioProducts(db: Database): Promise<{
  categories: { slug: string; products: number }[];
  statuses: Record<ProductStatus, number>;
}> {
  const rows = await db
    .select({ category: products.category, status: products.status, total: count() })
    .from(products)
    .where(isNull(products.deletedAt))
    .groupBy(products.category, products.status);
  const categories = new Map<string, number>();
  const statuses: Record<ProductStatus, number> = { draft: 0, published: 0, archived: 0 };
  for (const { category, status, total } of rows) {
    categories.set(category, (categories.get(category) ?? 0) + total);
    statuses[status] += total;
  }
  return {
    categories: [...categories]
      .map(([slug, total]) => ({ slug, products: total }))
      .sort((a, b) => a.slug.localeCompare(b.slug)),
    statuses,
  };
}

function condition({
  text,
  status,
  category,
  stock,
  lacks,
  sameGtin,
  badGtin,
}: ProductListQuery): SQL | undefined {
  const words = searchWords(text ?? '').slice(0, 12);
  return and(
    isNull(products.deletedAt),
    ...words.map((word) => ilike(products.searchText, `%${word.replace(/[\\%_]/g, '\\$&')}%`)),
    status && status.length > 0 ? inArray(products.status, status) : undefined,
    category ? eq(products.category, category) : undefined,
    stock === 'out' ? eq(products.stock, 0) : undefined,
    stock === 'low' ? and(gt(products.stock, 0), lte(products.stock, lowStock)) : undefined,
    stock === 'in' ? gt(products.stock, 0) : undefined,
    ...(lacks ?? []).map((lack) => lackConditions[lack]),
    sameGtin ? sameGtinCondition : undefined,
    badGtin ? badGtinCondition : undefined,
  );
}

const lackConditions = {
  photo: sql`NOT EXISTS (SELECT FROM views WHERE views.product_id = products.id AND views.url IS NOT NULL)`,
  model: sql`NOT EXISTS (SELECT FROM models WHERE models.product_id = products.id)`,
  gtin: sql`(products.gtin13 IS NULL AND NOT EXISTS
    (SELECT FROM variants WHERE variants.product_id = products.id AND variants.gtin13 IS NOT NULL))`,
  language: sql`(products.name ->> 'en' = '' OR products.name ->> 'he' = '' OR products.name ->> 'ar' = '')`,
};

/** A GTIN names one thing that is sold: it is the same one twice when two variants, or two products, have it, in whatever length. */
const sameGtinCondition = sql`products.id IN (
  WITH sold AS (
    SELECT lpad(v.gtin13, 14, '0') AS gtin, v.product_id AS id FROM variants v WHERE NOT v.retired AND v.gtin13 IS NOT NULL
    UNION ALL
    SELECT lpad(p.gtin13, 14, '0'), p.id FROM products p WHERE p.deleted_at IS NULL AND p.gtin13 IS NOT NULL
      AND NOT EXISTS (SELECT FROM variants v WHERE v.product_id = p.id)
  )
  SELECT id FROM sold WHERE gtin IN (SELECT gtin FROM sold GROUP BY gtin HAVING count(*) > 1)
)`;

/** Records can hold what no form would take today: they come from imports of old, or were written by another program. */
const badGtinCondition = sql`(${badGtin(sql`products.gtin13`)} OR EXISTS (
  SELECT FROM variants v WHERE v.product_id = products.id AND NOT v.retired AND ${badGtin(sql`v.gtin13`)}
))`;

/** Weights 3 and 1 over 14 digits; the sum with the check digit ends in 0 (GS1 General Specifications, section 7.9). */
function badGtin(gtin: SQL): SQL {
  return sql`(${gtin} IS NOT NULL AND CASE WHEN ${gtin} ~ '^([0-9]{8}|[0-9]{12,14})$' THEN (
    SELECT sum(substr(lpad(${gtin}, 14, '0'), i, 1)::int * CASE WHEN i % 2 = 1 THEN 3 ELSE 1 END)
    FROM generate_series(1, 14) AS i
  ) % 10 <> 0 ELSE true END)`;
}

function orderBy({ sort, order, language }: ProductListQuery): SQL[] {
  const down = (order ?? (sort === 'updated' ? 'down' : 'up')) === 'down';
  const way = (by: Parameters<typeof asc>[0]) => (down ? desc(by) : asc(by));
  const last = asc(products.id);
  switch (sort) {
    case 'updated':
      return [way(products.updatedAt), desc(products.sequence)];
    case 'name':
      return [way(sql`lower(coalesce(nullif(${products.name} ->> ${language}, ''), ${products.sku}))`), last];
    case 'sku':
      return [way(products.sku)];
    case 'price':
      return [way(products.priceMinor), last];
    case 'stock':
      return [way(products.stock), last];
    case 'status':
      return [way(products.status), last];
    case 'category':
      return [way(products.category), last];
  }
}

type Extra = Pick<ProductRow, 'highestPriceMinor' | 'variants' | 'photo' | 'photos' | 'hasModel'>;

/** What hangs on the products of one page. */
async function extrasOf(db: Database, ids: string[]): Promise<Map<string, Extra>> {
  if (ids.length === 0) return new Map();
  const photoRows = await db
    .select()
    .from(views)
    .where(and(inArray(views.productId, ids), sql`${views.url} IS NOT NULL`))
    .orderBy(asc(views.position));
  const variantRows = await db
    .select({ id: variants.productId, highest: sql<string>`max(${variants.priceMinor})`, total: count() })
    .from(variants)
    .where(inArray(variants.productId, ids))
    .groupBy(variants.productId);
  const modelRows = await db
    .select({ id: models.productId })
    .from(models)
    .where(inArray(models.productId, ids));
  const withModel = new Set(modelRows.map(({ id }) => id));
  const variantsOf = new Map(variantRows.map((row) => [row.id, row]));
  return new Map(
    ids.map((id) => {
      const photos = photoRows.filter((row) => row.productId === id).flatMap(toPhoto);
      const own = variantsOf.get(id);
      return [
        id,
        {
          highestPriceMinor: Number(own?.highest ?? 0),
          variants: own?.total ?? 0,
          photo: photos[0] ?? null,
          photos: photos.length,
          hasModel: withModel.has(id),
        },
      ];
    }),
  );
}
