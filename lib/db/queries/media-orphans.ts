import { inArray } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { mediaOrphans } from '@/lib/db/media-schema';

const batch = 1_000;

/** Files known to be unreferenced, and since when. */
export async function readOrphans(db: Database): Promise<Map<string, Date>> {
  const rows = await db.select().from(mediaOrphans);
  return new Map(rows.map(({ name, since }) => [name, since]));
}

/** Remembers files as unreferenced; those that were known keep their time. */
export async function addOrphans(db: Database, names: readonly string[], since: Date): Promise<void> {
  for (const some of inBatches(names)) {
    await db
      .insert(mediaOrphans)
      .values(some.map((name) => ({ name, since })))
      .onConflictDoNothing();
  }
}

/** Forgets files that are referred to again, or gone. */
export async function forgetOrphans(db: Database, names: readonly string[]): Promise<void> {
  for (const some of inBatches(names)) await db.delete(mediaOrphans).where(inArray(mediaOrphans.name, some));
}

function* inBatches(names: readonly string[]): Generator<string[]> {
  for (let at = 0; at < names.length; at += batch) yield names.slice(at, at + batch);
}
