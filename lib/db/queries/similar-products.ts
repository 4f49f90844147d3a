import { sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import type { ModelId } from '@/lib/embedding/embedding';
import { forShoppers } from '@/lib/product/local-text';
import type { Product } from '@/lib/product/product';
import { getProductsByIds } from './products';

/**
 * The published products that look most like one, by its first photo and each other product's nearest view. Empty
 * when the model has not seen it. An exact scan: a few milliseconds for a shop of thousands of views.
 */
export async function similarProducts(
  db: Database,
  productId: string,
  modelId: ModelId,
  limit: number,
): Promise<Product[]> {
  const answer = (await db.execute(sql`
    WITH own AS (
      SELECT vector FROM view_vectors JOIN views ON views.id = view_id
      WHERE product_id = ${productId} AND model_id = ${modelId}
      ORDER BY position LIMIT 1
    )
    SELECT views.product_id AS id, min(view_vectors.vector <=> own.vector) AS distance
    FROM own, view_vectors
    JOIN views ON views.id = view_vectors.view_id
    JOIN products ON products.id = views.product_id AND products.status = 'published'
    WHERE view_vectors.model_id = ${modelId} AND views.product_id <> ${productId}
    GROUP BY views.product_id
    ORDER BY distance, id
    LIMIT ${limit}
  `)) as unknown as { rows: { id: string }[] };
  const found = await getProductsByIds(
    db,
    answer.rows.map((row) => row.id),
  );
  return found.map(forShoppers);
}
