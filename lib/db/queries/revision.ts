import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { counters } from '@/lib/db/schema';

/** Counts the changes of what a search can show. An index built at this number is current. */
export async function catalogueRevision(db: Database): Promise<number> {
  const [row] = await db.select().from(counters).where(eq(counters.name, 'catalogue'));
  return row?.value ?? 0;
}

/** Every write to products, variants, views or vectors calls this inside its transaction. */
export async function touchCatalogue(tx: Database): Promise<void> {
  await tx
    .update(counters)
    .set({ value: sql`${counters.value} + 1` })
    .where(eq(counters.name, 'catalogue'));
}
