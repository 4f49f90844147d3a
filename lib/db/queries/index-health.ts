import { inArray, sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { views } from '@/lib/db/schema';
import type { ModelId } from '@/lib/embedding/embedding';

/** How many pictures a published product has, and how many of them the model has seen. */
export type ProductPictures = { productId: string; pictures: number; seen: number };

export async function productPictures(db: Database, modelId: ModelId | null): Promise<ProductPictures[]> {
  const { rows } = (await db.execute(sql`
    SELECT products.id AS "productId", count(views.id)::int AS pictures, count(view_vectors.view_id)::int AS seen
    FROM products
    LEFT JOIN views ON views.product_id = products.id
    LEFT JOIN view_vectors ON view_vectors.view_id = views.id AND view_vectors.model_id = ${modelId ?? ''}
    WHERE products.status = 'published' AND products.deleted_at IS NULL
    GROUP BY products.id, products.sequence ORDER BY products.sequence
  `)) as unknown as { rows: ProductPictures[] };
  return rows;
}

/** What can be shown of views by id: a render that was made for the index alone has no picture. */
export async function viewPictures(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: views.id, url: views.url })
    .from(views)
    .where(inArray(views.id, [...ids]));
  return new Map(rows.flatMap(({ id, url }) => (url ? [[id, url] as const] : [])));
}
