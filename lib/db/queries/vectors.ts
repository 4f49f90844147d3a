import { and, asc, count, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { embeddingModels, products, views, viewVectors } from '@/lib/db/schema';
import type { Embedding, ModelId } from '@/lib/embedding/embedding';
import type { ViewAngle } from '@/lib/product/product';
import { touchCatalogue } from './revision';

/** A picture that a model has not seen yet. */
export type UnembeddedView = { id: string; url: string };

/** One row of the index: a view of a published product with its unit vector. */
export type IndexRow = { productId: string; viewId: string; view: ViewAngle | null; vector: Float32Array };

/** Notes that a model exists. Its dimension never changes: other weights are another model id. */
export async function registerModel(db: Database, modelId: ModelId, dimension: number): Promise<void> {
  await db.insert(embeddingModels).values({ id: modelId, dimension }).onConflictDoNothing();
  const known = await dimensionOf(db, modelId);
  if (known !== dimension) {
    throw new AppError('MODEL_MISMATCH', `${modelId} makes ${known} values here, not ${dimension}.`, {
      details: { modelId, dimension, known },
    });
  }
}

/**
 * Stores the vectors of views, in place of earlier ones of the same model.
 *
 * @throws AppError `BAD_EMBEDDING`: a vector has not the length that its model makes. `MODEL_MISMATCH`: the model
 *   is not registered, or the rows are of several.
 */
export async function saveVectors(
  db: Database,
  rows: readonly { viewId: string; embedding: Embedding }[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const { modelId } = first.embedding;
  const dimension = await dimensionOf(db, modelId);
  if (dimension === null || rows.some((row) => row.embedding.modelId !== modelId)) {
    throw new AppError(
      'MODEL_MISMATCH',
      `Vectors of ${modelId} cannot be stored together with other models'.`,
    );
  }
  for (const { viewId, embedding } of rows) {
    const length = embedding.vector.length;
    if (length !== dimension || !embedding.vector.every(Number.isFinite)) {
      throw new AppError('BAD_EMBEDDING', `The vector of ${viewId} is not ${dimension} finite numbers.`, {
        details: { viewId, length, dimension },
      });
    }
  }
  await db.transaction(async (tx) => {
    for (let at = 0; at < rows.length; at += 100) {
      const values = rows
        .slice(at, at + 100)
        .map(({ viewId, embedding }) => ({ modelId, viewId, vector: embedding.vector }));
      await tx
        .insert(viewVectors)
        .values(values)
        .onConflictDoUpdate({
          target: [viewVectors.modelId, viewVectors.viewId],
          set: { vector: sql`excluded.vector` },
        });
    }
    await touchCatalogue(tx);
  });
}

/** Pictures of published products that have no vector of this model, oldest first. */
export async function unembeddedViews(
  db: Database,
  modelId: ModelId,
  limit: number,
): Promise<UnembeddedView[]> {
  const rows = await unembedded(db, modelId)
    .orderBy(asc(products.sequence), asc(views.position))
    .limit(limit);
  return rows;
}

/** How many pictures a model has seen, and how many it has not. */
export async function countVectors(
  db: Database,
  modelId: ModelId,
): Promise<{ embedded: number; missing: number }> {
  const [done] = await db
    .select({ total: count() })
    .from(viewVectors)
    .innerJoin(views, eq(views.id, viewVectors.viewId))
    .innerJoin(products, and(eq(products.id, views.productId), eq(products.status, 'published')))
    .where(eq(viewVectors.modelId, modelId));
  const missing = await db.select({ total: count() }).from(unembedded(db, modelId).as('missing'));
  return { embedded: done?.total ?? 0, missing: missing[0]?.total ?? 0 };
}

/** Every view of every published product that this model has seen, in a stable order. */
export async function readIndexRows(db: Database, modelId: ModelId): Promise<IndexRow[]> {
  const rows = await db
    .select({
      productId: products.id,
      viewId: views.id,
      azimuthRadians: views.azimuthRadians,
      elevationRadians: views.elevationRadians,
      vector: viewVectors.vector,
    })
    .from(viewVectors)
    .innerJoin(views, eq(views.id, viewVectors.viewId))
    .innerJoin(products, and(eq(products.id, views.productId), eq(products.status, 'published')))
    .where(eq(viewVectors.modelId, modelId))
    .orderBy(asc(products.sequence), asc(views.position), asc(views.id));
  return rows.map(({ azimuthRadians, elevationRadians, ...row }) => ({
    ...row,
    view: azimuthRadians === null || elevationRadians === null ? null : { azimuthRadians, elevationRadians },
  }));
}

async function dimensionOf(db: Database, modelId: ModelId): Promise<number | null> {
  const [row] = await db.select().from(embeddingModels).where(eq(embeddingModels.id, modelId));
  return row?.dimension ?? null;
}

function unembedded(db: Database, modelId: ModelId) {
  return db
    .select({ id: views.id, url: sql<string>`COALESCE(${views.url}, ${views.pictureUrl})`.as('url') })
    .from(views)
    .innerJoin(products, and(eq(products.id, views.productId), eq(products.status, 'published')))
    .leftJoin(viewVectors, and(eq(viewVectors.viewId, views.id), eq(viewVectors.modelId, modelId)))
    .where(and(or(isNotNull(views.url), isNotNull(views.pictureUrl)), isNull(viewVectors.viewId)))
    .$dynamic();
}
