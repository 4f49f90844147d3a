import { and, asc, eq, inArray, max, ne, sql } from 'drizzle-orm';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { products } from '@/lib/db/schema';
import { locations, stockLevels } from '@/lib/db/stock-schema';
import { type Location, type StockLevel, settleStock } from '@/lib/product/stock';

/** A product as far as its pieces are counted. */
type Counted = { id: string; stock: number; variants: readonly { id: string; stock: number }[] };

/** The shop's places, the first one first: there what nobody placed lies. */
export async function listLocations(db: Database): Promise<Location[]> {
  const rows = await db.select().from(locations).orderBy(asc(locations.position), asc(locations.id));
  return rows.map(({ id, name }) => ({ id, name }));
}

/** Adds a place after the others. `id` is new. */
export async function addLocation(db: Database, location: Location): Promise<void> {
  const [last] = await db.select({ position: max(locations.position) }).from(locations);
  await db.insert(locations).values({ ...location, position: (last?.position ?? -1) + 1 });
}

/** @throws AppError `NOT_FOUND`: there is no such place. */
export async function renameLocation(db: Database, { id, name }: Location): Promise<void> {
  const done = await db.update(locations).set({ name }).where(eq(locations.id, id)).returning();
  if (done.length === 0) throw noPlace(id);
}

/**
 * Removes a place; what lies there moves to the first of the others.
 *
 * @throws AppError `NOT_FOUND`: there is no such place. `BAD_REQUEST`: it is the only one.
 */
export async function removeLocation(db: Database, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const all = await listLocations(tx);
    if (!all.some((location) => location.id === id)) throw noPlace(id);
    const heir = all.find((location) => location.id !== id);
    if (!heir) throw new AppError('BAD_REQUEST', 'A shop keeps one place at least.');
    await tx.execute(sql`
      INSERT INTO stock_levels (location_id, product_id, variant_id, quantity)
      SELECT ${heir.id}, product_id, variant_id, quantity FROM stock_levels WHERE location_id = ${id}
      ON CONFLICT (product_id, variant_id, location_id)
      DO UPDATE SET quantity = stock_levels.quantity + excluded.quantity
    `);
    // Whoever has one of these products open is told.
    const moved = tx
      .select({ id: stockLevels.productId })
      .from(stockLevels)
      .where(eq(stockLevels.locationId, id));
    await tx
      .update(products)
      .set({ version: sql`${products.version} + 1` })
      .where(inArray(products.id, moved));
    await tx.delete(stockLevels).where(eq(stockLevels.locationId, id));
    await tx.delete(locations).where(and(eq(locations.id, id), ne(locations.id, heir.id)));
  });
}

/**
 * Levels of whole products, for each of their variants (or themselves) at least one: what has no rows lies at the
 * first place.
 */
export async function readLevels(
  db: Database,
  wanted: readonly Counted[],
): Promise<Map<string, StockLevel[]>> {
  const [first] = await listLocations(db);
  const rows = await levelRows(
    db,
    wanted.map(({ id }) => id),
  );
  return new Map(
    wanted.map((product) => [
      product.id,
      itemsOf(product).flatMap(({ variantId, stock }): StockLevel[] => {
        const own = rows.filter((row) => row.productId === product.id && row.variantId === (variantId ?? ''));
        if (own.length === 0) return [{ variantId, locationId: first?.id ?? 'main', quantity: stock }];
        return own.map(({ locationId, quantity }) => ({ variantId, locationId, quantity }));
      }),
    ]),
  );
}

/** Puts levels in place of those of one product. What lies at a place that is gone comes to the first one. */
export async function writeLevels(
  tx: Database,
  productId: string,
  levels: readonly StockLevel[],
): Promise<void> {
  await tx.delete(stockLevels).where(eq(stockLevels.productId, productId));
  const places = await listLocations(tx);
  const known = new Set(places.map(({ id }) => id));
  const rows = new Map<string, typeof stockLevels.$inferInsert>();
  for (const { variantId, locationId, quantity } of levels) {
    const place = known.has(locationId) ? locationId : (places[0]?.id ?? locationId);
    const key = JSON.stringify([variantId, place]);
    const before = rows.get(key)?.quantity ?? 0;
    rows.set(key, {
      locationId: place,
      productId,
      variantId: variantId ?? '',
      quantity: before + quantity,
    });
  }
  if (rows.size > 0) await tx.insert(stockLevels).values([...rows.values()]);
}

/** After products were written with new totals: brings the levels that some of them have to these totals. */
export async function settleLevels(tx: Database, batch: readonly Counted[]): Promise<void> {
  const rows = await levelRows(
    tx,
    batch.map(({ id }) => id),
  );
  if (rows.length === 0) return;
  const order = (await listLocations(tx)).map(({ id }) => id);
  for (const product of batch) {
    const own = rows.filter((row) => row.productId === product.id);
    if (own.length === 0) continue;
    const settled = itemsOf(product).flatMap(({ variantId, stock }): StockLevel[] => {
      const levels = own.filter((row) => row.variantId === (variantId ?? ''));
      if (levels.length === 0) return [];
      const byPlace = new Map(levels.map((row) => [row.locationId, row.quantity]));
      return [...settleStock(byPlace, stock, order)].map(([locationId, quantity]) => ({
        variantId,
        locationId,
        quantity,
      }));
    });
    await writeLevels(tx, product.id, settled);
  }
}

/** What a product is counted by: its variants, or itself. */
function itemsOf({ stock, variants }: Counted) {
  if (variants.length === 0) return [{ variantId: null, stock }];
  return variants.map((variant) => ({ variantId: variant.id, stock: variant.stock }));
}

async function levelRows(db: Database, ids: string[]): Promise<(typeof stockLevels.$inferSelect)[]> {
  if (ids.length === 0) return [];
  return db
    .select({ level: stockLevels })
    .from(stockLevels)
    .innerJoin(locations, eq(locations.id, stockLevels.locationId))
    .where(inArray(stockLevels.productId, ids))
    .orderBy(asc(locations.position), asc(locations.id))
    .then((rows) => rows.map(({ level }) => level));
}

function noPlace(id: string): AppError {
  return new AppError('NOT_FOUND', 'This place is not in the shop any more.', { details: { location: id } });
}
