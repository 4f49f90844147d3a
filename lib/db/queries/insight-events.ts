import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { Day } from '@/lib/analytics/days';
import type { EventReport } from '@/lib/analytics/event';
import { stepsOf } from '@/lib/analytics/steps-of';
import type { Database } from '@/lib/db/database';
import { misses, visitSteps } from '@/lib/db/insight-schema';
import { products } from '@/lib/db/schema';
import type { ModelId } from '@/lib/embedding/embedding';

/** More in one visit are no longer a person looking for things. */
const mostTimes = 200;
const mostMissesAVisit = 5;

/**
 * Counts what a page told. Steps of unknown products and misses of another model than the shop's are left out: they
 * come from an old page, or from somebody who makes them up.
 */
export async function recordEvents(
  db: Database,
  day: Day,
  modelId: ModelId | null,
  { visit, events }: EventReport,
): Promise<void> {
  const steps = events.flatMap(stepsOf);
  const known = await knownProducts(db, [...new Set(steps.map((step) => step.productId).filter(Boolean))]);
  const times = new Map<string, { step: string; productId: string; times: number }>();
  for (const { step, productId } of steps) {
    if (productId && !known.has(productId)) continue;
    const key = `${step} ${productId}`;
    const row = times.get(key) ?? { step, productId, times: 0 };
    row.times++;
    times.set(key, row);
  }
  const sketches = events.flatMap((event) =>
    event.kind === 'miss' && event.modelId === modelId ? [event.sketch] : [],
  );
  await db.transaction(async (tx) => {
    if (times.size > 0) {
      await tx
        .insert(visitSteps)
        .values([...times.values()].map((row) => ({ day, visit, ...row })))
        .onConflictDoUpdate({
          target: [visitSteps.day, visitSteps.visit, visitSteps.step, visitSteps.productId],
          set: { times: sql`least(${visitSteps.times} + excluded.times, ${mostTimes})` },
        });
    }
    if (sketches.length === 0 || modelId === null) return;
    const [had] = await tx
      .select({ total: count() })
      .from(misses)
      .where(and(eq(misses.modelId, modelId), eq(misses.day, day), eq(misses.visit, visit)));
    const room = Math.max(0, mostMissesAVisit - (had?.total ?? 0));
    const rows = sketches.slice(0, room).map((sketch) => ({ day, visit, modelId, sketch }));
    if (rows.length > 0) await tx.insert(misses).values(rows);
  });
}

async function knownProducts(db: Database, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.select({ id: products.id }).from(products).where(inArray(products.id, ids));
  return new Set(rows.map(({ id }) => id));
}
