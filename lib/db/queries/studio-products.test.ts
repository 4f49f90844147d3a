import { describe, expect, it } from 'vitest';
import { engines } from '@/lib/db/testing/engines';
import { product } from '@/lib/db/testing/fixtures';
import { ada, plain, studioShop } from '@/lib/db/testing/studio-shop';
import { productListQuery } from '@/lib/merchant/product-list';
import { deleteProductsSoftly } from './delete-product';
import { listStudioProductIds, listStudioProducts } from './studio-products';
import { upsertProduct, upsertProducts } from './upsert-product';

const list = (query: Record<string, unknown> = {}) => productListQuery.parse(query);

describe.each(engines)('the studio’s list on %s', (_, open) => {
  const shop = studioShop(open);

  const ids = async (query: Record<string, unknown>) =>
    (await listStudioProducts(shop.db, list({ sort: 'sku', ...query }))).rows.map(({ id }) => id);

  it('finds by names in three languages, SKU and GTIN, each word anywhere', async () => {
    await upsertProducts(shop.db, [
      product('a', { name: { en: 'Oslo sofa', he: 'ספה מתכווננת', ar: 'أريكة أوسلو' } }),
      plain('b', { name: { en: 'Luna mirror', he: 'מראה', ar: 'مرآة' } }),
    ]);
    expect(await ids({ text: 'sofa oslo' })).toEqual(['a']);
    expect(await ids({ text: 'מתכוונן' })).toEqual(['a']);
    expect(await ids({ text: 'اريكة' })).toEqual(['a']);
    expect(await ids({ text: 'vt-a-w' })).toEqual(['a']);
    expect(await ids({ text: '4006381333931' })).toEqual(['a']);
    expect(await ids({ text: '100%' })).toEqual([]);
  });

  it('filters by status, category, stock, and by what is missing', async () => {
    await upsertProducts(shop.db, [
      plain('a', { status: 'draft', stock: 0 }),
      plain('b', { category: 'mugs', stock: 3, photos: [] }),
      plain('c', { stock: 50, model: null, gtin13: '4006381333931', name: { en: 'C', he: '', ar: '' } }),
    ]);
    expect(await ids({ status: 'draft,archived' })).toEqual(['a']);
    expect(await ids({ category: 'mugs' })).toEqual(['b']);
    expect(await ids({ stock: 'out' })).toEqual(['a']);
    expect(await ids({ stock: 'low' })).toEqual(['b']);
    expect(await ids({ stock: 'in' })).toEqual(['b', 'c']);
    expect(await ids({ lacks: 'photo' })).toEqual(['b']);
    expect(await ids({ lacks: 'model' })).toEqual(['c']);
    expect(await ids({ lacks: 'gtin' })).toEqual(['a', 'b']);
    expect(await ids({ lacks: 'language' })).toEqual(['c']);
    expect(await ids({ status: 'published', stock: 'in', lacks: 'photo,gtin' })).toEqual(['b']);
  });

  it('shows GTINs that two things share, and none that a product shares with its own variant', async () => {
    await upsertProducts(shop.db, [
      product('a'),
      plain('b', { gtin13: '4006381333931' }),
      plain('c', { gtin13: '96385074' }),
    ]);
    expect(await ids({ sameGtin: '1' })).toEqual(['a', 'b']);
    await deleteProductsSoftly(shop.db, ada, ['b']);
    expect(await ids({ sameGtin: '1' })).toEqual([]);
  });

  it('sorts, pages and gives the ids of all pages', async () => {
    await upsertProducts(
      shop.db,
      Array.from({ length: 30 }, (_, at) =>
        plain(`p${String(at).padStart(2, '0')}`, { price: { minor: 100 * (at + 1), currency: 'USD' } }),
      ),
    );
    const second = await listStudioProducts(
      shop.db,
      list({ sort: 'price', order: 'down', size: '25', page: '2' }),
    );
    expect(second).toMatchObject({ total: 30, page: 2 });
    expect(second.rows.map(({ id }) => id)).toEqual(['p04', 'p03', 'p02', 'p01', 'p00']);
    expect((await listStudioProducts(shop.db, list({ page: '99', size: '25' }))).page).toBe(2);
    expect(await listStudioProductIds(shop.db, list({ sort: 'sku' }), 3)).toEqual(['p00', 'p01', 'p02']);
  });

  it('tells what a row needs: photo, variants, price range, model', async () => {
    await upsertProduct(shop.db, product('a'));
    expect((await listStudioProducts(shop.db, list())).rows[0]).toMatchObject({
      photo: { url: '/models/demo/a-1.webp' },
      photos: 2,
      variants: 1,
      hasModel: true,
      stock: 4,
      price: { minor: 129_000, currency: 'USD' },
      highestPriceMinor: 129_000,
    });
  });
});
