import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { daysUntil } from '@/lib/analytics/days';
import type { ShopEvent } from '@/lib/analytics/event';
import type { OpenDatabase } from '@/lib/db/database';
import { engines } from '@/lib/db/testing/engines';
import { product } from '@/lib/db/testing/fixtures';
import { closeDays } from './insight-days';
import { recordEvents } from './insight-events';
import { dailySums, hasCounted, productSums, readMisses, shopSums, stageVisits } from './insight-sums';
import { upsertProducts } from './upsert-product';

const day = '2026-11-20';
const week = daysUntil('2026-11-22', 7);
const sketch = 'AAAAAAAAAAA';
const miss: ShopEvent = { kind: 'miss', modelId: 'm', sketch };
const visit = (number: number) => number.toString(16).padStart(16, '0');
const on = (
  kind: 'opened' | 'viewed' | 'turned' | 'tried' | 'placed' | 'carted' | 'ordered',
  productId: string,
) => ({ kind, productId }) as const;
const searched = (...found: string[]): ShopEvent => ({ kind: 'search', by: 'photo', found });

describe.each(engines)('what the shop counts, on %s', (_engine, open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await upsertProducts(opened.db, [product('a'), product('b')], { source: 'merchant' });
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    for (const table of ['visit_steps', 'step_days', 'funnel_days', 'misses'])
      await opened.db.execute(sql.raw(`DELETE FROM ${table}`));
  });
  const tell = (number: number, events: ShopEvent[], on_ = day) =>
    recordEvents(opened.db, on_, 'm', { visit: visit(number), events });

  it('adds up steps by visit, and the same before and after a day is closed', async () => {
    expect(await hasCounted(opened.db)).toBe(false);
    await tell(1, [searched('a', 'b'), on('opened', 'a'), on('viewed', 'a'), on('viewed', 'a')]);
    await tell(1, [on('viewed', 'a'), searched('a')]);
    await tell(2, [on('viewed', 'a'), on('viewed', 'b')]);
    const read = async () => ({
      shop: (await shopSums(opened.db, week)).sort((a, b) => (a.step < b.step ? -1 : 1)),
      products: (await productSums(opened.db, week)).sort((a, b) =>
        `${a.productId}${a.step}` < `${b.productId}${b.step}` ? -1 : 1,
      ),
      days: await dailySums(opened.db, week, 'a'),
      funnel: await stageVisits(opened.db, week),
      own: await stageVisits(opened.db, week, 'a'),
    });
    const before = await read();
    expect(before.shop).toEqual([
      { step: 'searched', times: 2, visits: 1 },
      { step: 'searched-photo', times: 2, visits: 1 },
    ]);
    expect(before.products).toContainEqual({ productId: 'a', step: 'viewed', times: 4, visits: 2 });
    expect(before.products).toContainEqual({ productId: 'a', step: 'found', times: 2, visits: 1 });
    expect(before.days).toContainEqual({ day, step: 'viewed', times: 4, visits: 2 });
    expect(before.funnel).toEqual({ searched: 1, viewed: 1 });
    expect(before.own).toEqual({ viewed: 2 });
    await closeDays(opened.db, '2026-11-21');
    expect(await read()).toEqual(before);
    await closeDays(opened.db, '2026-11-21');
    expect(await read()).toEqual(before);
    expect(await hasCounted(opened.db)).toBe(true);
  });

  it('keeps no visit of a day that is over', async () => {
    await tell(1, [on('viewed', 'a')]);
    await tell(2, [on('viewed', 'a')], '2026-11-22');
    await closeDays(opened.db, '2026-11-22');
    const { rows } = (await opened.db.execute(sql`SELECT visit FROM visit_steps`)) as unknown as {
      rows: { visit: string }[];
    };
    expect(rows).toEqual([{ visit: visit(2) }]);
  });

  it('takes a visit to a stage only by way of those that it takes', async () => {
    await tell(1, [
      searched('a'),
      on('viewed', 'a'),
      on('turned', 'a'),
      on('carted', 'a'),
      on('ordered', 'a'),
    ]);
    await tell(2, [searched(), on('viewed', 'a'), on('placed', 'a')]);
    await tell(3, [on('viewed', 'b'), on('carted', 'b')]);
    await tell(4, [searched('b')]);
    await tell(5, [searched('b'), on('ordered', 'b')]);
    expect(await stageVisits(opened.db, week)).toEqual({
      searched: 4,
      viewed: 2,
      turned: 1,
      tried: 1,
      carted: 1,
      ordered: 1,
    });
    expect(await stageVisits(opened.db, week, 'b')).toEqual({ viewed: 1, carted: 1 });
  });

  it('leaves out products it does not have and sketches of another model', async () => {
    await tell(1, [on('viewed', 'nobody'), searched('a', 'nobody'), { ...miss, modelId: 'other' }]);
    expect((await productSums(opened.db, week)).map(({ productId }) => productId)).toEqual(['a']);
    expect(await readMisses(opened.db, week, 'm', 10)).toEqual([]);
  });

  it('holds one visit to a few sketches and to so many times, and a sketch for 90 days', async () => {
    await tell(1, [miss, miss, miss]);
    await tell(1, [miss, miss, miss, miss]);
    await tell(2, [miss]);
    expect(await readMisses(opened.db, week, 'm', 100)).toHaveLength(6);
    for (let i = 0; i < 15; i++)
      await tell(
        3,
        Array.from({ length: 20 }, () => on('viewed', 'a')),
      );
    expect((await productSums(opened.db, week))[0]?.times).toBe(200);
    await closeDays(opened.db, '2027-02-18');
    expect(await readMisses(opened.db, week, 'm', 100)).toHaveLength(6);
    await closeDays(opened.db, '2027-02-19');
    expect(await readMisses(opened.db, week, 'm', 100)).toEqual([]);
  });
});
