import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cartLimits } from '@/lib/cart/cart';
import { parseCartAnswer } from '@/lib/cart/cart-answer';
import type { OpenDatabase } from '@/lib/db/database';
import { deleteProductsSoftly } from '@/lib/db/queries/delete-product';
import { upsertProduct } from '@/lib/db/queries/upsert-product';
import { engines } from '@/lib/db/testing/engines';
import { product, text } from '@/lib/db/testing/fixtures';
import { cartRequest } from './cart-request';
import { readCart } from './read-cart';

describe.each(engines)('what the shop says of a cart, on %s', (_, open) => {
  let opened: OpenDatabase;
  const chair = product('chair');
  const [wine] = chair.variants;
  beforeAll(async () => {
    opened = await open();
    const { db } = opened;
    const sand = { ...wine!, id: 'chair-sand', sku: 'SAND', name: text('Sand'), stock: 0 };
    await upsertProduct(db, { ...chair, variants: [wine!, sand] });
    await upsertProduct(db, product('plain', { variants: [], sku: 'PLAIN', stock: 3 }));
    await upsertProduct(db, product('draft', { status: 'draft' }));
    await upsertProduct(db, product('old', { status: 'archived' }));
    await upsertProduct(db, product('deleted'));
    await deleteProductsSoftly(db, { id: 'u', name: 'Ada' }, ['deleted']);
  });
  afterAll(() => opened?.close());
  const ask = async (productId: string, sku: string, locale: 'en' | 'he' = 'en') =>
    (await readCart(opened.db, [{ productId, sku }], locale)).lines[0];

  it('names a variant with its own price, stock and page', async () => {
    expect(await ask('chair', 'SAND', 'he')).toMatchObject({
      state: 'sold',
      name: chair.name.he,
      variant: text('Sand').he,
      href: '/products/chair?variant=SAND',
      price: wine!.price,
      stock: 0,
    });
  });

  it('sells a product without variants by its own SKU, and one with variants never', async () => {
    expect(await ask('plain', 'PLAIN')).toMatchObject({
      state: 'sold',
      variant: null,
      stock: 3,
      href: '/products/plain',
    });
    expect(await ask('chair', chair.sku)).toMatchObject({ state: 'gone', name: chair.name.en });
    expect(await ask('chair', 'RETIRED')).toMatchObject({ state: 'gone' });
  });

  it('keeps the name of what left the shop, and tells nothing of what is not public', async () => {
    expect(await ask('old', product('old').variants[0]!.sku)).toMatchObject({
      state: 'gone',
      name: product('old').name.en,
    });
    for (const id of ['draft', 'deleted', 'never']) {
      expect(await ask(id, `VT-${id.toUpperCase()}-W`), id).toMatchObject({ state: 'gone', name: null });
    }
  });

  it('answers in the order asked, and what a browser will read', async () => {
    const items = [
      { productId: 'plain', sku: 'PLAIN' },
      { productId: 'never', sku: 'x' },
      { productId: 'chair', sku: wine!.sku },
    ];
    const answer = await readCart(opened.db, items, 'ar');
    expect(answer.lines.map(({ sku }) => sku)).toEqual(items.map(({ sku }) => sku));
    expect(parseCartAnswer(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });
});

it('is asked for things and takes no price from a device', () => {
  const item = { productId: 'chair', sku: 'C' };
  expect(cartRequest.safeParse({ locale: 'en', items: [item] }).success).toBe(true);
  expect(cartRequest.safeParse({ locale: 'en', items: [{ ...item, price: 1 }] }).success).toBe(false);
  expect(cartRequest.safeParse({ locale: 'en', items: Array(cartLimits.lines + 1).fill(item) }).success).toBe(
    false,
  );
});
