import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { models, type ProductSource, products, variants, views, viewVectors } from '@/lib/db/schema';
import type { Product } from '@/lib/product/product';
import { touchCatalogue } from './revision';

/**
 * Writes a whole product: new by id, or in place of what was there. A photo whose address changed loses its
 * vectors, so that it is embedded again; one that stayed keeps them.
 *
 * @throws AppError `DUPLICATE_SKU`: another product or variant has this SKU, or another product this slug.
 */
export async function upsertProduct(
  db: Database,
  product: Product,
  options: { source?: ProductSource } = {},
): Promise<void> {
  await upsertProducts(db, [product], options);
}

/** Writes several products in one transaction: all of them, or none. */
export async function upsertProducts(
  db: Database,
  batch: readonly Product[],
  options: { source?: ProductSource } = {},
): Promise<void> {
  await db.transaction(async (tx) => {
    for (const product of batch) await write(tx, product, options.source ?? 'merchant');
    await touchCatalogue(tx);
  });
}

/** Removes products with all that hangs on them. Unknown ids are no error. */
export async function deleteProducts(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.transaction(async (tx) => {
    await tx.delete(products).where(inArray(products.id, [...ids]));
    await touchCatalogue(tx);
  });
}

async function write(tx: Database, product: Product, source: ProductSource): Promise<void> {
  try {
    await writeProduct(tx, product, source);
    await writeVariants(tx, product);
    await writeModel(tx, product);
    await writePhotos(tx, product);
  } catch (error) {
    const cause = (error as { cause?: { code?: string; constraint?: string } }).cause;
    if (cause?.code !== '23505') throw error;
    throw new AppError(
      'DUPLICATE_SKU',
      `${product.sku} cannot be saved: its SKU, or its address ${product.slug}, already belongs to another product.`,
      { details: { sku: product.sku, slug: product.slug }, cause: error },
    );
  }
}

async function writeProduct(tx: Database, product: Product, source: ProductSource): Promise<void> {
  const { id, price, photos: _, variants: __, model: ___, ...columns } = product;
  const values = { ...columns, source, priceMinor: price.minor, currency: price.currency };
  await tx
    .insert(products)
    .values({ id, ...values })
    .onConflictDoUpdate({ target: products.id, set: { ...values, updatedAt: sql`now()` } });
}

async function writeVariants(tx: Database, { id: productId, variants: all }: Product): Promise<void> {
  await tx.delete(variants).where(eq(variants.productId, productId));
  if (all.length === 0) return;
  await tx.insert(variants).values(
    all.map(({ price, ...columns }, position) => ({
      ...columns,
      productId,
      position,
      priceMinor: price.minor,
      currency: price.currency,
    })),
  );
}

async function writeModel(tx: Database, { id: productId, model }: Product): Promise<void> {
  if (!model) await tx.delete(models).where(eq(models.productId, productId));
  else {
    await tx
      .insert(models)
      .values({ productId, ...model })
      .onConflictDoUpdate({ target: models.productId, set: model });
  }
}

async function writePhotos(tx: Database, { id: productId, photos }: Product): Promise<void> {
  const kept = photos.map((photo) => photo.id);
  const before = await tx.select().from(views).where(eq(views.productId, productId));
  const changed = before.filter((row) => {
    const now = photos.find((photo) => photo.id === row.id);
    return now !== undefined && now.url !== row.url;
  });
  const mine = and(eq(views.productId, productId), sql`${views.url} IS NOT NULL`);
  await tx.delete(views).where(kept.length ? and(mine, notInArray(views.id, kept)) : mine);
  if (changed.length) {
    await tx.delete(viewVectors).where(
      inArray(
        viewVectors.viewId,
        changed.map((row) => row.id),
      ),
    );
  }
  for (const [position, { view, ...photo }] of photos.entries()) {
    const values = {
      ...photo,
      productId,
      position,
      azimuthRadians: view?.azimuthRadians ?? null,
      elevationRadians: view?.elevationRadians ?? null,
    };
    const written = await tx
      .insert(views)
      .values(values)
      .onConflictDoUpdate({ target: views.id, set: values, setWhere: eq(views.productId, productId) })
      .returning({ id: views.id });
    if (written.length === 0) {
      throw new AppError('BAD_REQUEST', `The photo ${photo.id} already belongs to another product.`, {
        details: { photo: photo.id, product: productId },
      });
    }
  }
}
