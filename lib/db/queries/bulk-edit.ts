import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { AppError } from '@/lib/core/app-error';
import type { LocaleText } from '@/lib/core/locale';
import type { Database } from '@/lib/db/database';
import { products, variants } from '@/lib/db/schema';
import { bulkEdits } from '@/lib/db/stock-schema';
import type { Merchant } from '@/lib/merchant/access';
import { applyBulkChange, type BulkChange, type ProductState } from '@/lib/merchant/bulk-edit';
import { localText } from '@/lib/product/local-text';
import { recordChanges } from './history';
import { touchCatalogue } from './revision';
import { listLocations, readLevels, settleLevels, writeLevels } from './stock-levels';

type Writer = Pick<Merchant, 'id' | 'name'>;
/** `label` is what the history calls it; `name` is its name in every language. */
type Labelled = ProductState & { label: string; name: LocaleText };

/** What an edit of many products did. `undo` takes it back. */
export type BulkResult = { undo: string; changed: number; unchanged: number };

/** The products as they are and as a change would make them; those that it would not change are counted. */
export async function previewBulkEdit(
  db: Database,
  ids: readonly string[],
  change: BulkChange,
  limit: number,
): Promise<{ rows: { before: Labelled; after: ProductState }[]; changed: number; unchanged: number }> {
  const states = await readStates(db, ids);
  const rows = states.flatMap((before) => {
    const after = applyBulkChange(before, change);
    return after === before ? [] : [{ before, after }];
  });
  return { rows: rows.slice(0, limit), changed: rows.length, unchanged: states.length - rows.length };
}

/**
 * Changes many products in one transaction: all, or none. Deleted and unknown ids are passed over.
 *
 * @throws AppError `BAD_REQUEST`: a product without a name would be published.
 */
export async function bulkEdit(
  db: Database,
  merchant: Writer,
  ids: readonly string[],
  change: BulkChange,
): Promise<BulkResult> {
  return db.transaction(async (tx) => {
    const states = await readStates(tx, ids);
    const made = states.flatMap((before) => {
      const after = applyBulkChange(before, change);
      return after === before ? [] : [{ before, after }];
    });
    if (change.kind === 'status' && change.status === 'published') {
      const nameless = made.filter(({ before }) => before.label === '');
      if (nameless.length > 0) {
        throw new AppError('BAD_REQUEST', `${nameless.length} of these products have no name yet.`, {
          details: { nameless: nameless.length },
        });
      }
    }
    await writeStates(
      tx,
      merchant,
      made.map(({ after }) => after),
    );
    for (let at = 0; at < made.length; at += 500) {
      await settleLevels(
        tx,
        made.slice(at, at + 500).map(({ after }) => after),
      );
    }
    const undo = randomUUID();
    // The version that the edit made: an undo leaves alone what was changed again since.
    const before = made.map(({ before: { label: _, name: _name, ...state } }) => ({
      ...state,
      version: state.version + 1,
    }));
    await tx.insert(bulkEdits).values({ id: undo, actorId: merchant.id, before });
    await tx.delete(bulkEdits).where(lt(bulkEdits.madeAt, sql`now() - interval '1 day'`));
    await recordChanges(
      tx,
      merchant,
      made.map(({ before: { id, label } }) => ({
        action: 'product.bulkEdited',
        subject: { kind: 'product', id, label },
        details: { change, of: made.length },
      })),
    );
    if (made.length > 0) await touchCatalogue(tx);
    return { undo, changed: made.length, unchanged: states.length - made.length };
  });
}

/**
 * Takes an edit of many products back, but for those that somebody changed since.
 *
 * @throws AppError `NOT_FOUND`: it is older than a day, was undone already, or is somebody else's.
 */
export async function undoBulkEdit(
  db: Database,
  merchant: Writer,
  id: string,
): Promise<{ restored: number; kept: number }> {
  return db.transaction(async (tx) => {
    const [edit] = await tx
      .delete(bulkEdits)
      .where(and(eq(bulkEdits.id, id), eq(bulkEdits.actorId, merchant.id)))
      .returning();
    if (!edit) throw new AppError('NOT_FOUND', 'This change cannot be taken back any more.');
    const now = new Map(
      (
        await readStates(
          tx,
          edit.before.map((state) => state.id),
        )
      ).map((state) => [state.id, state]),
    );
    const same = edit.before.filter((state) => now.get(state.id)?.version === state.version);
    await writeStates(tx, merchant, same);
    await putLevelsBack(tx, same);
    await recordChanges(
      tx,
      merchant,
      same.map((state) => ({
        action: 'product.bulkUndone',
        subject: { kind: 'product', id: state.id, label: now.get(state.id)?.label ?? state.id },
        details: { of: same.length },
      })),
    );
    if (same.length > 0) await touchCatalogue(tx);
    return { restored: same.length, kept: edit.before.length - same.length };
  });
}

/** Most shops have one place, where the totals say it all; what lies elsewhere is written level by level. */
async function putLevelsBack(tx: Database, states: readonly ProductState[]): Promise<void> {
  const [first] = await listLocations(tx);
  const spread = (state: ProductState) => state.levels.some((level) => level.locationId !== first?.id);
  const plain = states.filter((state) => !spread(state));
  for (let at = 0; at < plain.length; at += 500) await settleLevels(tx, plain.slice(at, at + 500));
  for (const state of states) if (spread(state)) await writeLevels(tx, state.id, state.levels);
}

async function readStates(db: Database, ids: readonly string[]): Promise<Labelled[]> {
  const states: Labelled[] = [];
  for (let at = 0; at < ids.length; at += 500) {
    const part = ids.slice(at, at + 500);
    const rows = await db
      .select()
      .from(products)
      .where(and(inArray(products.id, part), isNull(products.deletedAt)))
      .orderBy(asc(products.sequence));
    const variantRows = await db
      .select()
      .from(variants)
      .where(inArray(variants.productId, part))
      .orderBy(asc(variants.position));
    const found = rows.map((row) => ({
      id: row.id,
      version: row.version,
      label: localText(row.name, 'en'),
      name: row.name,
      status: row.status,
      category: row.category,
      price: { minor: row.priceMinor, currency: row.currency },
      stock: row.stock,
      variants: variantRows
        .filter((variant) => variant.productId === row.id)
        .map(({ id, priceMinor, currency, stock }) => ({
          id,
          price: { minor: priceMinor, currency },
          stock,
        })),
    }));
    const levels = await readLevels(db, found);
    states.push(...found.map((state) => ({ ...state, levels: levels.get(state.id) ?? [] })));
  }
  return states;
}

/** One statement for the products and one for their variants, however many there are. */
async function writeStates(tx: Database, merchant: Writer, states: readonly ProductState[]): Promise<void> {
  if (states.length === 0) return;
  const rows = states.map(({ id, status, category, price, stock }) => ({
    id,
    status,
    category,
    price: price.minor,
    stock,
  }));
  await tx.execute(sql`
    UPDATE products SET status = new.status, category = new.category, price_minor = new.price, stock = new.stock,
      source = 'merchant', version = products.version + 1, updated_at = now(), updated_by = ${merchant.name}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS new (id text, status text, category text, price bigint, stock integer)
    WHERE products.id = new.id
  `);
  const variantRows = states.flatMap((state) =>
    state.variants.map(({ id, price, stock }) => ({ id, price: price.minor, stock })),
  );
  if (variantRows.length === 0) return;
  await tx.execute(sql`
    UPDATE variants SET price_minor = new.price, stock = new.stock
    FROM jsonb_to_recordset(${JSON.stringify(variantRows)}::jsonb) AS new (id text, price bigint, stock integer)
    WHERE variants.id = new.id
  `);
}
