import { eq, lt, type SQL, sql } from 'drizzle-orm';
import { addDays, type Day } from '@/lib/analytics/days';
import type { Database } from '@/lib/db/database';
import { misses, visitSteps } from '@/lib/db/insight-schema';

/** A sketch is kept this long. */
export const missDays = 90;

/**
 * Closes the days that are over, one after the other: what each adds up to is kept, the visits it was made of are
 * deleted, and so are sketches older than 90 days. Harmless to run twice, and by several servers at once.
 */
export async function closeDays(db: Database, today: Day): Promise<void> {
  const over = await db
    .selectDistinct({ day: visitSteps.day })
    .from(visitSteps)
    .where(lt(visitSteps.day, today))
    .orderBy(visitSteps.day);
  for (const { day } of over) await closeDay(db, day);
  await db.delete(misses).where(lt(misses.day, addDays(today, -missDays)));
}

async function closeDay(db: Database, day: Day): Promise<void> {
  const whole = sql`day = ${day}::date`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`INSERT INTO step_days (day, step, product_id, times, visits) ${stepSums(whole)}
      ON CONFLICT (day, step, product_id) DO NOTHING`);
    await tx.execute(sql`INSERT INTO funnel_days (day, product_id, stage, visits) ${funnelSums(whole)}
      ON CONFLICT (day, product_id, stage) DO NOTHING`);
    await tx.delete(visitSteps).where(eq(visitSteps.day, day));
  });
}

/** `day, step, product_id, times, visits` of visits that are still there. */
export function stepSums(where: SQL): SQL {
  return sql`SELECT day, step, product_id, sum(times)::int AS times, count(*)::int AS visits
    FROM visit_steps WHERE ${where} GROUP BY day, step, product_id`;
}

/**
 * `day, product_id, stage, visits` of visits that are still there, by the rules of lib/analytics/funnel.ts. The shop's
 * own rows have an empty `product_id`.
 */
export function funnelSums(where: SQL): SQL {
  const has = (steps: SQL) => sql`bool_or(step IN (${steps}))`;
  const made = sql`${has(sql`'viewed'`)} AS viewed, ${has(sql`'turned'`)} AS turned,
    ${has(sql`'tried', 'placed'`)} AS tried, ${has(sql`'carted'`)} AS carted, ${has(sql`'ordered'`)} AS ordered`;
  const stages = (first: SQL) => sql`
    CROSS JOIN LATERAL (VALUES
      ('searched', ${first}),
      ('viewed', ${first} AND viewed),
      ('turned', ${first} AND viewed AND turned),
      ('tried', ${first} AND viewed AND tried),
      ('carted', ${first} AND viewed AND carted),
      ('ordered', ${first} AND viewed AND carted AND ordered)
    ) AS stages (stage, made)`;
  return sql`
    SELECT day, '' AS product_id, stage, count(*)::int AS visits FROM (
      SELECT day, visit, bool_or(step = 'searched') AS searched, ${made}
      FROM visit_steps WHERE ${where} GROUP BY day, visit
    ) each ${stages(sql`searched`)} WHERE made GROUP BY day, stage
    UNION ALL
    SELECT day, product_id, stage, count(*)::int FROM (
      SELECT day, visit, product_id, ${made}
      FROM visit_steps WHERE ${where} AND product_id <> '' GROUP BY day, visit, product_id
    ) each ${stages(sql`true`)} WHERE made AND stage <> 'searched' GROUP BY day, product_id, stage`;
}
