import { getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { models, type ProductSource, products, variants, views, viewVectors } from '@/lib/db/schema';
import type { Product } from '@/lib/product/product';
import { searchTextOf } from '@/lib/product/search-text';
import { touchCatalogue } from './revision';
import { settleLevels } from './stock-levels';

/** Who put the products there, and the name of the person who writes. */
export type WriteOptions = { source?: ProductSource; by?: string | null };

/**
 * Writes a whole product: new by id, or in place of what was there. A photo whose address changed loses its
 * vectors, so that it is embedded again; one that stayed keeps them.
 *
 * @throws AppError `DUPLICATE_SKU`: another product or variant has this SKU, or another product this slug.
 */
export async function upsertProduct(
  db: Database,
  product: Product,
  options: WriteOptions = {},
): Promise<void> {
  await upsertProducts(db, [product], options);
}

/**
 * Writes several products in one transaction: all of them, or none. A few statements for a hundred products; one by
 * one they took 3.5 ms of processor time each on the embedded database.
 *
 * @throws AppError as `upsertProduct`; of several products it does not say which was in the way.
 */
export async function upsertProducts(
  db: Database,
  batch: readonly Product[],
  options: WriteOptions = {},
): Promise<void> {
  await db.transaction(async (tx) => {
    for (let at = 0; at < batch.length; at += batchSize) {
      const part = batch.slice(at, at + batchSize);
      await writeWhole(tx, part, options);
      await settleLevels(tx, part);
    }
    await touchCatalogue(tx);
  });
}

/** Removes products with all that hangs on them, for good (`deleteProduct` can be undone). Unknown ids are no error. */
export async function deleteProducts(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.transaction(async (tx) => {
    await tx.delete(products).where(inArray(products.id, [...ids]));
    await touchCatalogue(tx);
  });
}

/** Products in one statement, which takes at most 65,535 values in Postgres. */
const batchSize = 100;
/** Variants or photos in one statement. */
const rowsAtOnce = 1_000;

/**
 * The rows of at most `batchSize` products, in the caller's transaction; levels of stock are the caller's too.
 *
 * @param options.keepModel Leaves the 3D models that are there, whatever the products say.
 */
export async function writeWhole(
  tx: Database,
  batch: readonly Product[],
  { source = 'merchant', by = null, keepModel = false }: WriteOptions & { keepModel?: boolean },
): Promise<void> {
  try {
    const ids = batch.map((product) => product.id);
    await writeProducts(tx, batch, source, by);
    await writeVariants(tx, ids, batch);
    if (!keepModel) await writeModels(tx, batch);
    await writePhotos(tx, ids, batch);
  } catch (error) {
    const { code } = (error as { cause?: { code?: string } }).cause ?? {};
    // 23505: unique violation. 21000: the batch has one row twice.
    if (code !== '23505' && code !== '21000') throw error;
    const only = batch.length === 1 ? batch[0] : undefined;
    const message = only
      ? `${only.sku} cannot be saved: its SKU, or its address ${only.slug}, already belongs to another product.`
      : `One of ${batch.length} products cannot be saved: its SKU or its address already belongs to another.`;
    const details: AppError['details'] = only
      ? { sku: only.sku, slug: only.slug }
      : { products: batch.length };
    throw new AppError('DUPLICATE_SKU', message, { details, cause: error });
  }
}

/** Columns that a write of the product leaves as they are, or counts by itself. */
const kept = ['id', 'sequence', 'createdAt', 'updatedAt', 'version', 'deletedAt', 'statusBeforeDelete'];

async function writeProducts(
  tx: Database,
  batch: readonly Product[],
  source: ProductSource,
  by: string | null,
): Promise<void> {
  const values = batch.map((product) => {
    const { price, photos: _, variants: __, model: ___, ...columns } = product;
    const searchText = searchTextOf(product);
    return {
      ...columns,
      source,
      priceMinor: price.minor,
      currency: price.currency,
      searchText,
      updatedBy: by,
    };
  });
  const set = {
    ...asInserted(products, kept),
    version: sql`${products.version} + 1`,
    updatedAt: sql`now()`,
  };
  await tx.insert(products).values(values).onConflictDoUpdate({ target: products.id, set });
}

async function writeVariants(tx: Database, ids: string[], batch: readonly Product[]): Promise<void> {
  await tx.delete(variants).where(inArray(variants.productId, ids));
  const values = batch.flatMap(({ id: productId, variants: all }) =>
    all.map(({ price, ...columns }, position) => ({
      ...columns,
      productId,
      position,
      priceMinor: price.minor,
      currency: price.currency,
    })),
  );
  for (let at = 0; at < values.length; at += rowsAtOnce) {
    await tx.insert(variants).values(values.slice(at, at + rowsAtOnce));
  }
}

/**
 * A model that stays the same file keeps what was made of it (USDZ, poster, report …) where the product does not say
 * otherwise: a catalogue file, for one, knows nothing of it. Another file starts without.
 */
async function writeModels(tx: Database, batch: readonly Product[]): Promise<void> {
  const values = batch.flatMap(({ id: productId, model }) => (model ? [{ productId, ...model }] : []));
  const without = batch.filter(({ model }) => !model).map(({ id }) => id);
  if (without.length > 0) await tx.delete(models).where(inArray(models.productId, without));
  if (values.length === 0) return;
  const always = ['productId', 'url', 'bytes', 'anchor', 'bounds', 'triangles'];
  const kept = Object.entries(getTableColumns(models)).filter(([name]) => !always.includes(name));
  const set = {
    ...asInserted(models, ['productId', ...kept.map(([name]) => name)]),
    ...Object.fromEntries(kept.map(([name, column]) => [name, keptWithUrl(column.name)])),
  };
  await tx.insert(models).values(values).onConflictDoUpdate({ target: models.productId, set });
}

function keptWithUrl(column: string): SQL {
  const [is, was] = [sql.raw(`excluded."${column}"`), sql.raw(`models."${column}"`)];
  return sql`CASE WHEN models.url = excluded.url THEN COALESCE(${is}, ${was}) ELSE ${is} END`;
}

async function writePhotos(tx: Database, ids: string[], batch: readonly Product[]): Promise<void> {
  const values = batch.flatMap(({ id: productId, photos }) =>
    photos.map(({ view, ...photo }, position) => ({
      ...photo,
      productId,
      position,
      azimuthRadians: view?.azimuthRadians ?? null,
      elevationRadians: view?.elevationRadians ?? null,
    })),
  );
  const wanted = new Map(values.map((value) => [value.id, value]));
  const before = await tx.select().from(views).where(inArray(views.productId, ids));
  const idsOf = (rows: { id: string }[]) => rows.map((row) => row.id);
  const gone = idsOf(
    before.filter((row) => row.url !== null && wanted.get(row.id)?.productId !== row.productId),
  );
  const changed = idsOf(before.filter((row) => wanted.has(row.id) && wanted.get(row.id)?.url !== row.url));
  if (gone.length > 0) await tx.delete(views).where(inArray(views.id, gone));
  if (changed.length > 0) await tx.delete(viewVectors).where(inArray(viewVectors.viewId, changed));
  for (let at = 0; at < values.length; at += rowsAtOnce) {
    const part = values.slice(at, at + rowsAtOnce);
    const written = await tx
      .insert(views)
      .values(part)
      .onConflictDoUpdate({
        target: views.id,
        set: asInserted(views, ['id']),
        setWhere: sql`${views.productId} = excluded.product_id`,
      })
      .returning({ id: views.id });
    const done = new Set(idsOf(written));
    const lost = part.find((value) => !done.has(value.id));
    if (lost) {
      throw new AppError('BAD_REQUEST', `The photo ${lost.id} already belongs to another product.`, {
        details: { photo: lost.id, product: lost.productId },
      });
    }
  }
}

/** For `ON CONFLICT DO UPDATE`: each column as the insert has it, but for those that are kept. */
function asInserted(table: PgTable, kept: readonly string[]): Record<string, SQL> {
  return Object.fromEntries(
    Object.entries(getTableColumns(table))
      .filter(([name]) => !kept.includes(name))
      .map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]),
  );
}
