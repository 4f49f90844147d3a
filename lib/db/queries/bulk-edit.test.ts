import { describe, expect, it } from 'vitest';
import { engines } from '@/lib/db/testing/engines';
import { product } from '@/lib/db/testing/fixtures';
import { ada, ben, plain, studioShop } from '@/lib/db/testing/studio-shop';
import { bulkEdit, previewBulkEdit, undoBulkEdit } from './bulk-edit';
import { listHistory } from './history';
import { saveProduct } from './save-product';
import { addLocation } from './stock-levels';
import { upsertProducts } from './upsert-product';

describe.each(engines)('editing many products on %s', (_, open) => {
  const shop = studioShop(open);

  it('changes prices of products and variants by a percentage, and takes it back', async () => {
    await upsertProducts(shop.db, [product('a'), plain('b', { price: { minor: 999, currency: 'USD' } })]);
    const change = { kind: 'price-percent', percent: 10 } as const;
    const preview = await previewBulkEdit(shop.db, ['a', 'b'], change, 1);
    expect(preview).toMatchObject({
      changed: 2,
      unchanged: 0,
      rows: [{ after: { price: { minor: 141_900 } } }],
    });
    expect((await shop.stored('a')).product.price.minor).toBe(129_000);
    const { undo } = await bulkEdit(shop.db, ada, ['a', 'b', 'unknown'], change);
    expect((await shop.stored('a')).product).toMatchObject({
      price: { minor: 141_900 },
      variants: [{ price: { minor: 141_900 } }],
    });
    expect((await shop.stored('b')).product.price.minor).toBe(1099);
    expect(await undoBulkEdit(shop.db, ada, undo)).toEqual({ restored: 2, kept: 0 });
    expect((await shop.stored('b')).product.price.minor).toBe(999);
    expect((await shop.stored('a')).product).toEqual(product('a'));
    await expect(undoBulkEdit(shop.db, ada, undo)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await listHistory(shop.db)).map(({ action }) => action)).toEqual([
      ...Array(2).fill('product.bulkUndone'),
      ...Array(2).fill('product.bulkEdited'),
    ]);
  });

  it('puts stock back where it lay', async () => {
    await addLocation(shop.db, { id: 'haifa', name: 'Haifa' });
    const levels = [
      { variantId: null, locationId: 'main', quantity: 2 },
      { variantId: null, locationId: 'haifa', quantity: 4 },
    ];
    await saveProduct(shop.db, ada, { product: plain('a'), levels, baseVersion: 0 });
    const { undo } = await bulkEdit(shop.db, ada, ['a'], { kind: 'stock-set', pieces: 0 });
    expect((await shop.stored('a')).product.stock).toBe(0);
    await undoBulkEdit(shop.db, ada, undo);
    expect(await shop.stored('a')).toMatchObject({ product: { stock: 6 }, levels });
  });

  it('leaves alone in an undo what somebody changed since', async () => {
    await upsertProducts(shop.db, [plain('a'), plain('b')]);
    const { undo } = await bulkEdit(shop.db, ada, ['a', 'b'], { kind: 'status', status: 'archived' });
    const { version, ...document } = await shop.stored('b');
    await saveProduct(shop.db, ben, {
      ...document,
      product: { ...document.product, brand: 'New' },
      baseVersion: version,
    });
    expect(await undoBulkEdit(shop.db, ada, undo)).toEqual({ restored: 1, kept: 1 });
    expect((await shop.stored('a')).product.status).toBe('published');
    expect((await shop.stored('b')).product.status).toBe('archived');
  });

  it('publishes nothing without a name, and then nothing at all', async () => {
    await upsertProducts(shop.db, [
      plain('a', { status: 'draft' }),
      plain('b', { status: 'draft', name: { en: '', he: '', ar: '' } }),
    ]);
    await expect(
      bulkEdit(shop.db, ada, ['a', 'b'], { kind: 'status', status: 'published' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await shop.stored('a')).product.status).toBe('draft');
  });

  it('changes only products that the change changes', async () => {
    await upsertProducts(shop.db, [plain('a', { category: 'mugs' }), plain('b')]);
    const { changed, unchanged } = await bulkEdit(shop.db, ada, ['a', 'b'], {
      kind: 'category',
      category: 'mugs',
    });
    expect([changed, unchanged]).toEqual([1, 1]);
    expect((await shop.stored('a')).version).toBe(1);
    expect((await shop.stored('b')).version).toBe(2);
  });
});
