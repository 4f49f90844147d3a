import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, OpenDatabase } from '@/lib/db/database';
import { engines } from '@/lib/db/testing/engines';
import { product } from '@/lib/db/testing/fixtures';
import { readListQuery } from '@/lib/merchant/product-list';
import { findByGtin } from './products-by-gtin';
import { listStudioProducts } from './studio-products';
import { deleteProducts, upsertProducts } from './upsert-product';

describe.each(engines)('GTINs on %s', (_, open) => {
  let opened: OpenDatabase;
  let db: Database;
  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    await db.execute(sql`DELETE FROM products`);
  });

  const plain = (slug: string, gtin13: string | null, over = {}) =>
    product(slug, { variants: [], gtin13, ...over });
  const found = async (gtin14: string, who?: 'merchant') =>
    (await findByGtin(db, [gtin14], who)).map((match) => [match.product.slug, match.variant?.sku ?? null]);

  it('a number is found by whatever length it was written in', async () => {
    await upsertProducts(db, [
      plain('upca', '036000291452'),
      plain('upce', '04963406'),
      plain('ean8', '96385074'),
      plain('case', '15400141288763'),
    ]);
    expect(await found('00036000291452')).toEqual([['upca', null]]);
    // The record holds the eight digits as they are printed under a UPC-E.
    expect(await found('00049000006346')).toEqual([['upce', null]]);
    expect(await found('00000096385074')).toEqual([['ean8', null]]);
    expect(await found('15400141288763')).toEqual([['case', null]]);
    expect(await found('04006381333931')).toEqual([]);
  });

  it('finds the variant that has it', async () => {
    const chair = product('chair');
    await upsertProducts(db, [chair]);
    const variant = chair.variants.find(({ gtin13 }) => gtin13 === '4006381333931');
    expect(await found('04006381333931')).toEqual([['chair', variant?.sku]]);
  });

  it('shoppers find what is published; merchants drafts too; nobody what is deleted', async () => {
    await upsertProducts(db, [
      plain('draft', '96385074', { status: 'draft' }),
      plain('gone', '036000291452'),
    ]);
    await deleteProducts(db, ['gone']);
    expect(await found('00000096385074')).toEqual([]);
    expect(await found('00000096385074', 'merchant')).toEqual([['draft', null]]);
    expect(await found('00036000291452', 'merchant')).toEqual([]);
  });

  it('the list finds numbers that two have, in whatever length, and numbers that are none', async () => {
    await upsertProducts(db, [
      plain('short', '036000291452'),
      plain('long', '0036000291452'),
      plain('other', '96385074'),
      plain('wrong', '4006381333932'),
      plain('odd', '123456789'),
    ]);
    const slugs = async (query: string) =>
      (await listStudioProducts(db, readListQuery(new URLSearchParams(query)))).rows
        .map(({ slug }) => slug)
        .sort();
    expect(await slugs('sameGtin=1')).toEqual(['long', 'short']);
    expect(await slugs('badGtin=1')).toEqual(['odd', 'wrong']);
    expect(await found('00036000291452')).toEqual([
      ['long', null],
      ['short', null],
    ]);
  });
});
