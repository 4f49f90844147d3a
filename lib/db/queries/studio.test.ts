import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { engines } from '@/lib/db/testing/engines';
import { product } from '@/lib/db/testing/fixtures';
import { ada, ben, plain, studioShop } from '@/lib/db/testing/studio-shop';
import { productListQuery } from '@/lib/merchant/product-list';
import { deleteProductsSoftly, listDeleted, purgeDeleted, restoreProducts } from './delete-product';
import { listHistory } from './history';
import { countProducts, getProductBySlug, getProductIdsBySku, getProductsByIds } from './products';
import { catalogueRevision } from './revision';
import { saveProduct } from './save-product';
import { addLocation, listLocations, removeLocation } from './stock-levels';
import { productVersion, studioProduct } from './studio-product';
import { listStudioProducts } from './studio-products';
import { upsertProduct, upsertProducts } from './upsert-product';

describe.each(engines)('the studio’s products on %s', (_, open) => {
  const shop = studioShop(open);

  describe('saving', () => {
    it('makes a new product at version 1 with an address of its name, and counts up', async () => {
      const saved = await saveProduct(shop.db, ada, {
        product: plain('p-1', { slug: '', status: 'draft', name: { en: 'Oak stool', he: '', ar: '' } }),
        levels: [],
        baseVersion: 0,
      });
      expect(saved).toMatchObject({ version: 1, updatedBy: 'Ada', product: { slug: 'oak-stool' } });
      const again = await saveProduct(shop.db, ada, {
        product: plain('p-2', { slug: '', sku: 'S-2', name: { en: 'Oak stool', he: '', ar: '' } }),
        levels: [],
        baseVersion: 0,
      });
      expect(again.product.slug).toBe('oak-stool-2');
      const next = await saveProduct(shop.db, ben, {
        ...saved,
        product: { ...saved.product, brand: 'Hem' },
        baseVersion: 1,
      });
      expect(next).toMatchObject({ version: 2, updatedBy: 'Ben', product: { brand: 'Hem' } });
    });

    it('refuses to write over what somebody else wrote, says who, and writes nothing', async () => {
      await upsertProduct(shop.db, product('a'));
      const { version, ...document } = await shop.stored('a');
      await saveProduct(shop.db, ben, {
        ...document,
        product: { ...document.product, brand: 'Ben’s' },
        baseVersion: version,
      });
      const late = saveProduct(shop.db, ada, {
        ...document,
        product: { ...document.product, brand: 'Ada’s' },
        baseVersion: version,
      });
      await expect(late).rejects.toMatchObject({
        code: 'EDIT_CONFLICT',
        details: { by: 'Ben', version: version + 1, at: expect.stringMatching(/^\d{4}-/) },
      });
      expect((await shop.stored('a')).product.brand).toBe('Ben’s');
    });

    it('counts nothing up when nothing changed, and leaves the 3D model alone', async () => {
      await upsertProduct(shop.db, product('a'));
      const { version, ...document } = await shop.stored('a');
      const same = await saveProduct(shop.db, ada, {
        ...document,
        product: { ...document.product, model: null },
        baseVersion: version,
      });
      expect(same).toMatchObject({ version, product: { model: { bytes: 88_000 } } });
    });

    it('counts versions of imports and of the command line too', async () => {
      await upsertProduct(shop.db, product('a'), { source: 'import' });
      const { version } = await shop.stored('a');
      await upsertProduct(shop.db, product('a'), { source: 'import' });
      expect(await productVersion(shop.db, 'a')).toMatchObject({ version: version + 1 });
    });

    it('refuses to publish what has no name, and another’s SKU', async () => {
      await upsertProduct(shop.db, plain('a'));
      const { version, ...document } = await shop.stored('a');
      const nameless = { ...document.product, name: { en: '', he: ' ', ar: '' } };
      await expect(
        saveProduct(shop.db, ada, { ...document, product: nameless, baseVersion: version }),
      ).rejects.toMatchObject({ code: 'BAD_REQUEST', details: { field: 'status' } });
      await expect(
        saveProduct(shop.db, ada, { product: plain('b', { sku: 'VT-A' }), levels: [], baseVersion: 0 }),
      ).rejects.toMatchObject({ code: 'DUPLICATE_SKU' });
    });

    it('builds the search anew for what shoppers see, and not for drafts', async () => {
      const before = await catalogueRevision(shop.db);
      const draft = { product: plain('a', { status: 'draft' }), levels: [], baseVersion: 0 };
      const { version, ...saved } = await saveProduct(shop.db, ada, draft);
      expect(await catalogueRevision(shop.db)).toBe(before);
      await saveProduct(shop.db, ada, {
        ...saved,
        product: { ...saved.product, status: 'published' },
        baseVersion: version,
      });
      expect(await catalogueRevision(shop.db)).toBe(before + 1);
    });

    it('writes one entry of the history for one sitting', async () => {
      let saved = await saveProduct(shop.db, ada, {
        product: plain('a', { status: 'draft' }),
        levels: [],
        baseVersion: 0,
      });
      for (const brand of ['H', 'He', 'Hem']) {
        saved = await saveProduct(shop.db, ada, {
          ...saved,
          product: { ...saved.product, brand },
          baseVersion: saved.version,
        });
      }
      await saveProduct(shop.db, ada, {
        ...saved,
        product: { ...saved.product, status: 'published' },
        baseVersion: saved.version,
      });
      const actions = (await listHistory(shop.db)).map(({ action }) => action);
      expect(actions).toEqual(['product.published', 'product.edited', 'product.created']);
    });

    it('shows shoppers a text they have in another language, and the studio what was written', async () => {
      await upsertProduct(shop.db, plain('a', { name: { en: '', he: 'שרפרף', ar: '' } }));
      expect((await getProductBySlug(shop.db, 'a'))?.name).toEqual({ en: 'שרפרף', he: 'שרפרף', ar: 'שרפרף' });
      expect((await shop.stored('a')).product.name).toEqual({ en: '', he: 'שרפרף', ar: '' });
    });
  });

  describe('stock', () => {
    it('is the sum of what lies at each place', async () => {
      await addLocation(shop.db, { id: 'haifa', name: 'Haifa' });
      await upsertProduct(shop.db, product('a'));
      const { version, ...document } = await shop.stored('a');
      expect(document.levels).toEqual([{ variantId: 'a-wine', locationId: 'main', quantity: 4 }]);
      const levels = [
        { variantId: 'a-wine', locationId: 'main', quantity: 2 },
        { variantId: 'a-wine', locationId: 'haifa', quantity: 5 },
        { variantId: 'gone', locationId: 'haifa', quantity: 9 },
      ];
      const saved = await saveProduct(shop.db, ada, { ...document, levels, baseVersion: version });
      expect(saved.product).toMatchObject({ stock: 7, variants: [{ stock: 7 }] });
      expect(saved.levels).toEqual(levels.slice(0, 2));
    });

    it('takes a total that an import brings to its places, and moves on when a place closes', async () => {
      await addLocation(shop.db, { id: 'haifa', name: 'Haifa' });
      const base = plain('a', { stock: 6 });
      await saveProduct(shop.db, ada, {
        product: base,
        levels: [
          { variantId: null, locationId: 'main', quantity: 2 },
          { variantId: null, locationId: 'haifa', quantity: 4 },
        ],
        baseVersion: 0,
      });
      await upsertProduct(shop.db, { ...base, stock: 3 });
      expect((await shop.stored('a')).levels).toEqual([
        { variantId: null, locationId: 'main', quantity: 0 },
        { variantId: null, locationId: 'haifa', quantity: 3 },
      ]);
      const before = await shop.stored('a');
      await removeLocation(shop.db, 'haifa');
      expect(await listLocations(shop.db)).toEqual([{ id: 'main', name: '' }]);
      expect(await shop.stored('a')).toMatchObject({
        version: before.version + 1,
        product: { stock: 3 },
        levels: [{ locationId: 'main', quantity: 3 }],
      });
      await expect(removeLocation(shop.db, 'main')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    });
  });

  describe('deleting', () => {
    it('takes a product out of every list and brings it back as it was', async () => {
      await upsertProduct(shop.db, product('a'));
      const { product: before } = await shop.stored('a');
      expect(await deleteProductsSoftly(shop.db, ada, ['a', 'unknown'])).toEqual(['a']);
      expect(await getProductBySlug(shop.db, 'a')).toBeNull();
      expect(await getProductsByIds(shop.db, ['a'])).toEqual([]);
      expect(await getProductIdsBySku(shop.db, ['VT-A'])).toEqual(new Map());
      for (const status of ['published', 'archived', 'draft'] as const) {
        expect(await countProducts(shop.db, { status })).toBe(0);
      }
      expect((await listStudioProducts(shop.db, productListQuery.parse({}))).total).toBe(0);
      expect(await studioProduct(shop.db, 'a')).toBeNull();
      expect(await listDeleted(shop.db)).toMatchObject([{ id: 'a', sku: 'VT-A' }]);
      expect(await restoreProducts(shop.db, ada, ['a'])).toEqual(['a']);
      expect((await shop.stored('a')).product).toEqual(before);
      const actions = (await listHistory(shop.db)).map(({ action }) => action);
      expect(actions).toEqual(['product.restored', 'product.deleted']);
    });

    it('gives SKUs and the address free at once, and refuses a return that would take them back', async () => {
      await upsertProduct(shop.db, product('a'));
      await deleteProductsSoftly(shop.db, ada, ['a']);
      await upsertProduct(
        shop.db,
        product('b', {
          sku: 'VT-A',
          slug: 'a',
          variants: product('a').variants.map((v) => ({ ...v, id: 'b-wine' })),
        }),
      );
      await expect(restoreProducts(shop.db, ada, ['a'])).rejects.toMatchObject({ code: 'DUPLICATE_SKU' });
      expect(await listDeleted(shop.db)).toHaveLength(1);
    });

    it('tells an editor that has it open', async () => {
      await upsertProduct(shop.db, product('a'));
      const { version, ...document } = await shop.stored('a');
      await deleteProductsSoftly(shop.db, ben, ['a']);
      await expect(saveProduct(shop.db, ada, { ...document, baseVersion: version })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        details: { deleted: true },
      });
    });

    it('purges after 30 days and not before', async () => {
      await upsertProducts(shop.db, [plain('old'), plain('new'), plain('kept')]);
      await deleteProductsSoftly(shop.db, ada, ['old', 'new']);
      await shop.db.execute(
        sql`UPDATE products SET deleted_at = now() - interval '31 days' WHERE id = 'old'`,
      );
      expect(await purgeDeleted(shop.db)).toBe(1);
      expect((await listDeleted(shop.db)).map(({ id }) => id)).toEqual(['new']);
      await expect(restoreProducts(shop.db, ada, ['old'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
