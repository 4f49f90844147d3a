import { inArray, lt, sql } from 'drizzle-orm';
import { tries } from '@/lib/db/accounts-schema';
import type { Database } from '@/lib/db/database';

/**
 * Counts one more try, in one statement: tries at the same moment are all counted.
 *
 * @param windowSeconds After this long the count starts again.
 * @returns How many there were since `since`, with this one.
 */
export async function countTry(
  db: Database,
  key: string,
  windowSeconds: number,
  now: Date,
): Promise<{ count: number; since: Date }> {
  const start = new Date(now.getTime() - windowSeconds * 1000);
  const at = sql.param(now, tries.since);
  const over = sql`${tries.since} <= ${sql.param(start, tries.since)}`;
  const [row] = await db
    .insert(tries)
    .values({ key, count: 1, since: now })
    .onConflictDoUpdate({
      target: tries.key,
      set: {
        count: sql`CASE WHEN ${over} THEN 1 ELSE ${tries.count} + 1 END`,
        since: sql`CASE WHEN ${over} THEN ${at} ELSE ${tries.since} END`,
      },
    })
    .returning({ count: tries.count, since: tries.since });
  if (!row) throw new Error('The insert returned no row.');
  return row;
}

/** Forgets the tries of these keys: the right person came. */
export async function forgetTries(db: Database, keys: readonly string[]): Promise<void> {
  await db.delete(tries).where(inArray(tries.key, [...keys]));
}

/** Clears away what no limit looks at any more. */
export async function forgetTriesBefore(db: Database, before: Date): Promise<void> {
  await db.delete(tries).where(lt(tries.since, before));
}
