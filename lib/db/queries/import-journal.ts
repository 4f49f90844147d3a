import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { importJournal } from '@/lib/db/schema';

/** One row of a catalogue file that is in the shop. `hash` is of the row as read: the same hash means no change. */
export type JournalRow = { sku: string; hash: string; line: number };

/** What an earlier import of this source brought in, by SKU. A resumed import skips equal rows. */
export async function importedRows(db: Database, source: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ sku: importJournal.sku, hash: importJournal.rowHash })
    .from(importJournal)
    .where(eq(importJournal.source, source));
  return new Map(rows.map((row) => [row.sku, row.hash]));
}

/** Notes rows as imported; call it in the transaction that writes their products. */
export async function recordImportedRows(
  tx: Database,
  source: string,
  rows: readonly JournalRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(importJournal)
    .values(rows.map(({ sku, hash, line }) => ({ source, sku, rowHash: hash, line })))
    .onConflictDoUpdate({
      target: [importJournal.source, importJournal.sku],
      set: { rowHash: sql`excluded.row_hash`, line: sql`excluded.line`, importedAt: sql`now()` },
    });
}
