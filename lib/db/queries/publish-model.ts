import { and, eq } from 'drizzle-orm';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { models, products } from '@/lib/db/schema';
import { modelRuns } from '@/lib/db/uploads-schema';
import type { ModelReport } from '@/lib/model3d/prepare/model-report';
import { categoryInfo } from '@/lib/product/category';
import { touchProduct } from './touch-product';

/** A model that was brought and made ready: its files are stored. */
export type ModelRun = Pick<
  typeof modelRuns.$inferSelect,
  'id' | 'productId' | 'jobId' | 'fileName' | 'originalUrl' | 'originalBytes' | 'modelUrl' | 'modelBytes'
> & { report: ModelReport };

/**
 * Gives a product its 3D model, in place of the one it had. What was made of the old one (USDZ, poster, where a person placed it …)
 * goes with it. Call inside a transaction.
 *
 * @param by The name of the person; null for the shop itself.
 * @returns The product's SKU and name.
 * @throws AppError `NOT_FOUND`: the product was deleted.
 */
export async function publishModel(tx: Database, run: ModelRun, by: string | null) {
  const { productId, report, modelUrl, modelBytes, originalUrl, originalBytes } = run;
  const [product] = await tx.select().from(products).where(eq(products.id, productId));
  if (!product || product.deletedAt) throw new AppError('NOT_FOUND', 'This product was deleted.');
  await tx.insert(modelRuns).values(run);
  await tx.delete(models).where(eq(models.productId, productId));
  await tx.insert(models).values({
    productId,
    url: modelUrl,
    bytes: modelBytes,
    anchor: categoryInfo(product.category).anchor,
    bounds: report.bounds ?? { min: [0, 0, 0], max: [0, 0, 0] },
    triangles: report.after.triangles,
    originalUrl,
    originalBytes,
    report,
    attachment: report.proposal?.attachment ?? null,
  });
  await touchProduct(tx, productId, by);
  return { sku: product.sku, name: product.name };
}

/** Sets what was made of a model, if the product still has that very one. @returns Whether it has. */
export async function setMadeOfModel(
  tx: Database,
  productId: string,
  modelUrl: string,
  made: Partial<
    Pick<typeof models.$inferInsert, 'usdzUrl' | 'usdzBytes' | 'poster' | 'turntableUrl' | 'attachment'>
  >,
): Promise<boolean> {
  const rows = await tx
    .update(models)
    .set(made)
    .where(and(eq(models.productId, productId), eq(models.url, modelUrl)))
    .returning({ id: models.productId });
  return rows.length > 0;
}

/** What the checks found of a product's model as it is now; null without one, or for one that was never checked. */
export async function modelReport(db: Database, productId: string): Promise<ModelReport | null> {
  const [row] = await db
    .select({ report: models.report })
    .from(models)
    .where(eq(models.productId, productId));
  return (row?.report ?? null) as ModelReport | null;
}
