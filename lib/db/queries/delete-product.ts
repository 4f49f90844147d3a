import { and, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { AppError } from '@/lib/core/app-error';
import type { LocaleText } from '@/lib/core/locale';
import type { Database } from '@/lib/db/database';
import { products, variants } from '@/lib/db/schema';
import type { Merchant } from '@/lib/merchant/access';
import { localText } from '@/lib/product/local-text';
import { recordChanges } from './history';
import { touchCatalogue } from './revision';

type Writer = Pick<Merchant, 'id' | 'name'>;

/** Days after which a deleted product cannot come back. */
export const keptDays = 30;

/**
 * Takes products out of the shop so that they can be brought back (`restoreProducts`). Their SKUs and addresses are
 * free at once. Unknown and deleted ids are passed over.
 *
 * @returns The ids that were deleted by this call.
 */
export async function deleteProductsSoftly(
  db: Database,
  merchant: Writer,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(products)
      .set({
        deletedAt: sql`now()`,
        statusBeforeDelete: sql`${products.status}`,
        status: 'archived',
        // A merchant's decision: seeding does not bring it back.
        source: 'merchant',
        version: sql`${products.version} + 1`,
        updatedAt: sql`now()`,
        updatedBy: merchant.name,
      })
      .where(and(inArray(products.id, [...ids]), isNull(products.deletedAt)))
      .returning({ id: products.id, name: products.name, sku: products.sku });
    if (rows.length === 0) return [];
    const gone = rows.map(({ id }) => id);
    await tx.update(variants).set({ retired: true }).where(inArray(variants.productId, gone));
    await recordChanges(
      tx,
      merchant,
      rows.map(({ id, name, sku }) => ({
        action: 'product.deleted',
        subject: { kind: 'product', id, label: localText(name, 'en') || sku },
      })),
    );
    await touchCatalogue(tx);
    return gone;
  });
}

/**
 * Brings deleted products back as they were. Ids that are not deleted are passed over.
 *
 * @throws AppError `DUPLICATE_SKU`: another product has taken a SKU or an address meanwhile; none is restored.
 *   `NOT_FOUND`: none of them is there any more.
 */
export async function restoreProducts(
  db: Database,
  merchant: Writer,
  ids: readonly string[],
): Promise<string[]> {
  return db.transaction(async (tx) => {
    try {
      const rows = await tx
        .update(products)
        .set({
          deletedAt: null,
          status: sql`${products.statusBeforeDelete}`,
          statusBeforeDelete: null,
          version: sql`${products.version} + 1`,
          updatedAt: sql`now()`,
          updatedBy: merchant.name,
        })
        .where(and(inArray(products.id, [...ids]), isNotNull(products.deletedAt)))
        .returning({ id: products.id, name: products.name, sku: products.sku });
      const back = rows.map(({ id }) => id);
      if (back.length === 0) {
        throw new AppError('NOT_FOUND', 'There is nothing to bring back: it was purged, or never deleted.');
      }
      await tx.update(variants).set({ retired: false }).where(inArray(variants.productId, back));
      await recordChanges(
        tx,
        merchant,
        rows.map(({ id, name, sku }) => ({
          action: 'product.restored',
          subject: { kind: 'product', id, label: localText(name, 'en') || sku },
        })),
      );
      await touchCatalogue(tx);
      return back;
    } catch (error) {
      if ((error as { cause?: { code?: string } }).cause?.code !== '23505') throw error;
      throw new AppError(
        'DUPLICATE_SKU',
        'It cannot come back as it was: another product has its SKU or its address now.',
        { cause: error },
      );
    }
  });
}

/** Removes for good what was deleted more than `keptDays` days ago. */
export async function purgeDeleted(db: Database): Promise<number> {
  const rows = await db
    .delete(products)
    .where(
      and(
        isNotNull(products.deletedAt),
        lt(products.deletedAt, sql`now() - make_interval(days => ${keptDays}::int)`),
      ),
    )
    .returning({ id: products.id });
  return rows.length;
}

/** Products that are deleted and can still come back, newest first. */
export async function listDeleted(
  db: Database,
): Promise<{ id: string; sku: string; name: LocaleText; deletedAt: string }[]> {
  const rows = await db
    .select({ id: products.id, sku: products.sku, name: products.name, deletedAt: products.deletedAt })
    .from(products)
    .where(isNotNull(products.deletedAt))
    .orderBy(sql`${products.deletedAt} DESC`)
    .limit(200);
  return rows.map(({ id, sku, name, deletedAt }) => ({
    id,
    sku,
    name,
    deletedAt: deletedAt?.toISOString() ?? '',
  }));
}

/** Ids that are taken, also by deleted products: none of them may be given to a new one. */
export async function takenIds(db: Database, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: products.id })
    .from(products)
    .where(inArray(products.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}
