import { sql } from 'drizzle-orm';
import type { Day, DayRange } from '@/lib/analytics/days';
import type { StageVisits } from '@/lib/analytics/funnel';
import { readSketch, type Sketch } from '@/lib/analytics/sketch';
import type { Step } from '@/lib/analytics/step';
import type { Database } from '@/lib/db/database';
import type { ModelId } from '@/lib/embedding/embedding';
import { funnelSums, stepSums } from './insight-days';

/** How often a step was made, and in how many visits of a day (added up over days). */
export type StepSum = { step: Step; times: number; visits: number };

const within = ({ first, last }: DayRange) => sql`day BETWEEN ${first}::date AND ${last}::date`;

/** Closed days and the day that is still open, as one. */
const allSteps = (range: DayRange) =>
  sql`(SELECT day, step, product_id, times, visits FROM step_days WHERE ${within(range)} UNION ALL ${stepSums(within(range))}) AS all_steps`;
const allFunnels = (range: DayRange) =>
  sql`(SELECT day, product_id, stage, visits FROM funnel_days WHERE ${within(range)} UNION ALL ${funnelSums(within(range))}) AS all_funnels`;

/** The shop's own steps in a range. */
export async function shopSums(db: Database, range: DayRange): Promise<StepSum[]> {
  return rows(
    db,
    sql`SELECT step, sum(times)::int AS times, sum(visits)::int AS visits FROM ${allSteps(range)}
      WHERE product_id = '' GROUP BY step`,
  );
}

/** Per day and step, of the shop (`null`) or of one product; product steps of the shop are those of all products. */
export async function dailySums(
  db: Database,
  range: DayRange,
  productId: string | null,
): Promise<(StepSum & { day: Day })[]> {
  const which = productId === null ? sql`true` : sql`product_id = ${productId}`;
  return rows(
    db,
    sql`SELECT to_char(day, 'YYYY-MM-DD') AS day, step, sum(times)::int AS times, sum(visits)::int AS visits
      FROM ${allSteps(range)} WHERE ${which} GROUP BY day, step ORDER BY day, step`,
  );
}

/** Each product's steps in a range. */
export async function productSums(
  db: Database,
  range: DayRange,
): Promise<(StepSum & { productId: string })[]> {
  return rows(
    db,
    sql`SELECT product_id AS "productId", step, sum(times)::int AS times, sum(visits)::int AS visits
      FROM ${allSteps(range)} WHERE product_id <> '' GROUP BY product_id, step`,
  );
}

/** Visits at each stage, of the shop (`''`) or of a product. */
export async function stageVisits(db: Database, range: DayRange, productId = ''): Promise<StageVisits> {
  const found = await rows<{ stage: keyof StageVisits; visits: number }>(
    db,
    sql`SELECT stage, sum(visits)::int AS visits FROM ${allFunnels(range)}
      WHERE product_id = ${productId} GROUP BY stage`,
  );
  return Object.fromEntries(found.map(({ stage, visits }) => [stage, visits]));
}

/** Per day and stage; of one product, or of the shop. */
export async function dailyStages(
  db: Database,
  range: DayRange,
  productId = '',
): Promise<{ day: Day; stage: string; visits: number }[]> {
  return rows(
    db,
    sql`SELECT to_char(day, 'YYYY-MM-DD') AS day, stage, sum(visits)::int AS visits FROM ${allFunnels(range)}
      WHERE product_id = ${productId} GROUP BY day, stage ORDER BY day, stage`,
  );
}

/** The newest sketches of a range, at most `limit`. */
export async function readMisses(
  db: Database,
  range: DayRange,
  modelId: ModelId,
  limit: number,
): Promise<{ sketch: Sketch; visit: string; day: Day }[]> {
  const found = await rows<{ sketch: string; visit: string; day: Day }>(
    db,
    sql`SELECT to_char(day, 'YYYY-MM-DD') AS day, visit, sketch FROM misses
      WHERE model_id = ${modelId} AND ${within(range)} ORDER BY day DESC, id DESC LIMIT ${limit}`,
  );
  return found.map((row) => ({ ...row, sketch: readSketch(row.sketch) }));
}

/** Whether anything was ever counted. */
export async function hasCounted(db: Database): Promise<boolean> {
  const [row] = await rows<{ any: boolean }>(
    db,
    sql`SELECT EXISTS (SELECT 1 FROM step_days) OR EXISTS (SELECT 1 FROM visit_steps) AS "any"`,
  );
  return row?.any ?? false;
}

async function rows<Row>(db: Database, query: ReturnType<typeof sql>): Promise<Row[]> {
  return ((await db.execute(query)) as unknown as { rows: Row[] }).rows;
}
