import { eq } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { facts } from '@/lib/db/schema';

/** A small fact by name, or null. The caller checks its shape. */
export async function readFact(db: Database, name: string): Promise<unknown> {
  const [row] = await db.select().from(facts).where(eq(facts.name, name));
  return row?.value ?? null;
}

export async function writeFact(db: Database, name: string, value: unknown): Promise<void> {
  await db.insert(facts).values({ name, value }).onConflictDoUpdate({ target: facts.name, set: { value } });
}
