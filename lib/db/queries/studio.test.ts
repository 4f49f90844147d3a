import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, OpenDatabase } from '@/lib/db/database';
import { engines } from '@/lib/db/testing/engines';
import { product } from '@/lib/db/testing/fixtures';
import { productListQuery } from '@/lib/merchant/product-list';
import type { Product } from '@/lib/product/product';
import { bulkEdit, previewBulkEdit, undoBulkEdit } from './bulk-edit';
import { deleteProductsSoftly, listDeleted, purgeDeleted, restoreProducts } from './delete-product';
import { listHistory } from './history';
import { countProducts, getProductBySlug, getProductIdsBySku, getProductsByIds } from './products';
import { catalogueRevision } from './revision';
import { saveProduct } from './save-product';
import { addLocation, listLocations, removeLocation } from './stock-levels';
import { productVersion, studioProduct } from './studio-product';
import { listStudioProductIds, listStudioProducts } from './studio-products';
import { upsertProduct, upsertProducts } from './upsert-product';

const ada = { id: 'u1', name: 'Ada' };
const ben = { id: 'u2', name: 'Ben' };
const list = (query: Record<string, unknown> = {}) => productListQuery.parse(query);
const plain = (slug: string, over: Partial<Product> = {}) =>
  product(slug, { variants: [], gtin13: null, ...over });

describe.each(engines)('the studio’s products on %s', (_, open) => {
  let opened: OpenDatabase;
  let db: Database;
  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    await db.execute(sql`DELETE FROM products`);
    await db.execute(sql`DELETE FROM history`);
    await db.execute(sql`DELETE FROM locations WHERE id <> 'main'`);
  });

  const stored = async (id: string) => {
    const found = await studioProduct(db, id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };

  describe('saving', () => {
    it('makes a new product at version 1 with an address of its name, and counts up', async () => {
      const saved = await saveProduct(db, ada, {
        product: plain('p-1', { slug: '', status: 'draft', name: { en: 'Oak stool', he: '', ar: '' } }),
        levels: [],
        baseVersion: 0,
      });
      expect(saved).toMatchObject({ version: 1, updatedBy: 'Ada', product: { slug: 'oak-stool' } });
      const again = await saveProduct(db, ada, {
        product: plain('p-2', { slug: '', sku: 'S-2', name: { en: 'Oak stool', he: '', ar: '' } }),
        levels: [],
        baseVersion: 0,
      });
      expect(again.product.slug).toBe('oak-stool-2');
      const next = await saveProduct(db, ben, {
        ...saved,
        product: { ...saved.product, brand: 'Hem' },
        baseVersion: 1,
      });
      expect(next).toMatchObject({ version: 2, updatedBy: 'Ben', product: { brand: 'Hem' } });
    });

    it('refuses to write over what somebody else wrote, says who, and writes nothing', async () => {
      await upsertProduct(db, product('a'));
      const { version, ...document } = await stored('a');
      await saveProduct(db, ben, {
        ...document,
        product: { ...document.product, brand: 'Ben’s' },
        baseVersion: version,
      });
      const late = saveProduct(db, ada, {
        ...document,
        product: { ...document.product, brand: 'Ada’s' },
        baseVersion: version,
      });
      await expect(late).rejects.toMatchObject({
        code: 'EDIT_CONFLICT',
        details: { by: 'Ben', version: version + 1, at: expect.stringMatching(/^\d{4}-/) },
      });
      expect((await stored('a')).product.brand).toBe('Ben’s');
    });

    it('counts nothing up when nothing changed, and leaves the 3D model alone', async () => {
      await upsertProduct(db, product('a'));
      const { version, ...document } = await stored('a');
      const same = await saveProduct(db, ada, {
        ...document,
        product: { ...document.product, model: null },
        baseVersion: version,
      });
      expect(same).toMatchObject({ version, product: { model: { bytes: 88_000 } } });
    });

    it('counts versions of imports and of the command line too', async () => {
      await upsertProduct(db, product('a'), { source: 'import' });
      const { version } = await stored('a');
      await upsertProduct(db, product('a'), { source: 'import' });
      expect(await productVersion(db, 'a')).toMatchObject({ version: version + 1 });
    });

    it('refuses to publish what has no name, and another’s SKU', async () => {
      await upsertProduct(db, plain('a'));
      const { version, ...document } = await stored('a');
      const nameless = { ...document.product, name: { en: '', he: ' ', ar: '' } };
      await expect(
        saveProduct(db, ada, { ...document, product: nameless, baseVersion: version }),
      ).rejects.toMatchObject({ code: 'BAD_REQUEST', details: { field: 'status' } });
      await expect(
        saveProduct(db, ada, { product: plain('b', { sku: 'VT-A' }), levels: [], baseVersion: 0 }),
      ).rejects.toMatchObject({ code: 'DUPLICATE_SKU' });
    });

    it('builds the search anew for what shoppers see, and not for drafts', async () => {
      const before = await catalogueRevision(db);
      const draft = { product: plain('a', { status: 'draft' }), levels: [], baseVersion: 0 };
      const { version, ...saved } = await saveProduct(db, ada, draft);
      expect(await catalogueRevision(db)).toBe(before);
      await saveProduct(db, ada, {
        ...saved,
        product: { ...saved.product, status: 'published' },
        baseVersion: version,
      });
      expect(await catalogueRevision(db)).toBe(before + 1);
    });

    it('writes one entry of the history for one sitting', async () => {
      let saved = await saveProduct(db, ada, {
        product: plain('a', { status: 'draft' }),
        levels: [],
        baseVersion: 0,
      });
      for (const brand of ['H', 'He', 'Hem']) {
        saved = await saveProduct(db, ada, {
          ...saved,
          product: { ...saved.product, brand },
          baseVersion: saved.version,
        });
      }
      await saveProduct(db, ada, {
        ...saved,
        product: { ...saved.product, status: 'published' },
        baseVersion: saved.version,
      });
      const actions = (await listHistory(db)).map(({ action }) => action);
      expect(actions).toEqual(['product.published', 'product.edited', 'product.created']);
    });

    it('shows shoppers a text they have in another language, and the studio what was written', async () => {
      await upsertProduct(db, plain('a', { name: { en: '', he: 'שרפרף', ar: '' } }));
      expect((await getProductBySlug(db, 'a'))?.name).toEqual({ en: 'שרפרף', he: 'שרפרף', ar: 'שרפרף' });
      expect((await stored('a')).product.name).toEqual({ en: '', he: 'שרפרף', ar: '' });
    });
  });

  describe('stock', () => {
    it('is the sum of what lies at each place', async () => {
      await addLocation(db, { id: 'haifa', name: 'Haifa' });
      await upsertProduct(db, product('a'));
      const { version, ...document } = await stored('a');
      expect(document.levels).toEqual([{ variantId: 'a-wine', locationId: 'main', quantity: 4 }]);
      const levels = [
        { variantId: 'a-wine', locationId: 'main', quantity: 2 },
        { variantId: 'a-wine', locationId: 'haifa', quantity: 5 },
        { variantId: 'gone', locationId: 'haifa', quantity: 9 },
      ];
      const saved = await saveProduct(db, ada, { ...document, levels, baseVersion: version });
      expect(saved.product).toMatchObject({ stock: 7, variants: [{ stock: 7 }] });
      expect(saved.levels).toEqual(levels.slice(0, 2));
    });

    it('takes a total that an import brings to its places, and moves on when a place closes', async () => {
      await addLocation(db, { id: 'haifa', name: 'Haifa' });
      const base = plain('a', { stock: 6 });
      await saveProduct(db, ada, {
        product: base,
        levels: [
          { variantId: null, locationId: 'main', quantity: 2 },
          { variantId: null, locationId: 'haifa', quantity: 4 },
        ],
        baseVersion: 0,
      });
      await upsertProduct(db, { ...base, stock: 3 });
      expect((await stored('a')).levels).toEqual([
        { variantId: null, locationId: 'main', quantity: 0 },
        { variantId: null, locationId: 'haifa', quantity: 3 },
      ]);
      const before = await stored('a');
      await removeLocation(db, 'haifa');
      expect(await listLocations(db)).toEqual([{ id: 'main', name: '' }]);
      expect(await stored('a')).toMatchObject({
        version: before.version + 1,
        product: { stock: 3 },
        levels: [{ locationId: 'main', quantity: 3 }],
      });
      await expect(removeLocation(db, 'main')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    });
  });

  describe('deleting', () => {
    it('takes a product out of every list and brings it back as it was', async () => {
      await upsertProduct(db, product('a'));
      const { product: before } = await stored('a');
      expect(await deleteProductsSoftly(db, ada, ['a', 'unknown'])).toEqual(['a']);
      expect(await getProductBySlug(db, 'a')).toBeNull();
      expect(await getProductsByIds(db, ['a'])).toEqual([]);
      expect(await getProductIdsBySku(db, ['VT-A'])).toEqual(new Map());
      for (const status of ['published', 'archived', 'draft'] as const) {
        expect(await countProducts(db, { status })).toBe(0);
      }
      expect((await listStudioProducts(db, list())).total).toBe(0);
      expect(await studioProduct(db, 'a')).toBeNull();
      expect(await listDeleted(db)).toMatchObject([{ id: 'a', sku: 'VT-A' }]);
      expect(await restoreProducts(db, ada, ['a'])).toEqual(['a']);
      expect((await stored('a')).product).toEqual(before);
      const actions = (await listHistory(db)).map(({ action }) => action);
      expect(actions).toEqual(['product.restored', 'product.deleted']);
    });

    it('gives SKUs and the address free at once, and refuses a return that would take them back', async () => {
      await upsertProduct(db, product('a'));
      await deleteProductsSoftly(db, ada, ['a']);
      await upsertProduct(
        db,
        product('b', {
          sku: 'VT-A',
          slug: 'a',
          variants: product('a').variants.map((v) => ({ ...v, id: 'b-wine' })),
        }),
      );
      await expect(restoreProducts(db, ada, ['a'])).rejects.toMatchObject({ code: 'DUPLICATE_SKU' });
      expect(await listDeleted(db)).toHaveLength(1);
    });

    it('tells an editor that has it open', async () => {
      await upsertProduct(db, product('a'));
      const { version, ...document } = await stored('a');
      await deleteProductsSoftly(db, ben, ['a']);
      await expect(saveProduct(db, ada, { ...document, baseVersion: version })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        details: { deleted: true },
      });
    });

    it('purges after 30 days and not before', async () => {
      await upsertProducts(db, [plain('old'), plain('new'), plain('kept')]);
      await deleteProductsSoftly(db, ada, ['old', 'new']);
      await db.execute(sql`UPDATE products SET deleted_at = now() - interval '31 days' WHERE id = 'old'`);
      expect(await purgeDeleted(db)).toBe(1);
      expect((await listDeleted(db)).map(({ id }) => id)).toEqual(['new']);
      await expect(restoreProducts(db, ada, ['old'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('the list', () => {
    const ids = async (query: Record<string, unknown>) =>
      (await listStudioProducts(db, list({ sort: 'sku', ...query }))).rows.map(({ id }) => id);

    it('finds by names in three languages, SKU and GTIN, each word anywhere', async () => {
      await upsertProducts(db, [
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
      await upsertProducts(db, [
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
      await upsertProducts(db, [
        product('a'),
        plain('b', { gtin13: '4006381333931' }),
        plain('c', { gtin13: '96385074' }),
      ]);
      expect(await ids({ sameGtin: '1' })).toEqual(['a', 'b']);
      await deleteProductsSoftly(db, ada, ['b']);
      expect(await ids({ sameGtin: '1' })).toEqual([]);
    });

    it('sorts, pages and gives the ids of all pages', async () => {
      await upsertProducts(
        db,
        Array.from({ length: 30 }, (_, at) =>
          plain(`p${String(at).padStart(2, '0')}`, { price: { minor: 100 * (at + 1), currency: 'USD' } }),
        ),
      );
      const second = await listStudioProducts(
        db,
        list({ sort: 'price', order: 'down', size: '25', page: '2' }),
      );
      expect(second).toMatchObject({ total: 30, page: 2 });
      expect(second.rows.map(({ id }) => id)).toEqual(['p04', 'p03', 'p02', 'p01', 'p00']);
      expect((await listStudioProducts(db, list({ page: '99', size: '25' }))).page).toBe(2);
      expect(await listStudioProductIds(db, list({ sort: 'sku' }), 3)).toEqual(['p00', 'p01', 'p02']);
    });

    it('tells what a row needs: photo, variants, price range, model', async () => {
      await upsertProduct(db, product('a'));
      expect((await listStudioProducts(db, list())).rows[0]).toMatchObject({
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

  describe('editing many', () => {
    it('changes prices of products and variants by a percentage, and takes it back', async () => {
      await upsertProducts(db, [product('a'), plain('b', { price: { minor: 999, currency: 'USD' } })]);
      const change = { kind: 'price-percent', percent: 10 } as const;
      const preview = await previewBulkEdit(db, ['a', 'b'], change, 1);
      expect(preview).toMatchObject({
        changed: 2,
        unchanged: 0,
        rows: [{ after: { price: { minor: 141_900 } } }],
      });
      expect((await stored('a')).product.price.minor).toBe(129_000);
      const { undo } = await bulkEdit(db, ada, ['a', 'b', 'unknown'], change);
      expect((await stored('a')).product).toMatchObject({
        price: { minor: 141_900 },
        variants: [{ price: { minor: 141_900 } }],
      });
      expect((await stored('b')).product.price.minor).toBe(1099);
      expect(await undoBulkEdit(db, ada, undo)).toEqual({ restored: 2, kept: 0 });
      expect((await stored('b')).product.price.minor).toBe(999);
      expect((await stored('a')).product).toEqual(product('a'));
      await expect(undoBulkEdit(db, ada, undo)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect((await listHistory(db)).map(({ action }) => action)).toEqual([
        ...Array(2).fill('product.bulkUndone'),
        ...Array(2).fill('product.bulkEdited'),
      ]);
    });

    it('puts stock back where it lay', async () => {
      await addLocation(db, { id: 'haifa', name: 'Haifa' });
      const levels = [
        { variantId: null, locationId: 'main', quantity: 2 },
        { variantId: null, locationId: 'haifa', quantity: 4 },
      ];
      await saveProduct(db, ada, { product: plain('a'), levels, baseVersion: 0 });
      const { undo } = await bulkEdit(db, ada, ['a'], { kind: 'stock-set', pieces: 0 });
      expect((await stored('a')).product.stock).toBe(0);
      await undoBulkEdit(db, ada, undo);
      expect(await stored('a')).toMatchObject({ product: { stock: 6 }, levels });
    });

    it('leaves alone in an undo what somebody changed since', async () => {
      await upsertProducts(db, [plain('a'), plain('b')]);
      const { undo } = await bulkEdit(db, ada, ['a', 'b'], { kind: 'status', status: 'archived' });
      const { version, ...document } = await stored('b');
      await saveProduct(db, ben, {
        ...document,
        product: { ...document.product, brand: 'New' },
        baseVersion: version,
      });
      expect(await undoBulkEdit(db, ada, undo)).toEqual({ restored: 1, kept: 1 });
      expect((await stored('a')).product.status).toBe('published');
      expect((await stored('b')).product.status).toBe('archived');
    });

    it('publishes nothing without a name, and then nothing at all', async () => {
      await upsertProducts(db, [
        plain('a', { status: 'draft' }),
        plain('b', { status: 'draft', name: { en: '', he: '', ar: '' } }),
      ]);
      await expect(
        bulkEdit(db, ada, ['a', 'b'], { kind: 'status', status: 'published' }),
      ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
      expect((await stored('a')).product.status).toBe('draft');
    });

    it('changes only products that the change changes', async () => {
      await upsertProducts(db, [plain('a', { category: 'mugs' }), plain('b')]);
      const { changed, unchanged } = await bulkEdit(db, ada, ['a', 'b'], {
        kind: 'category',
        category: 'mugs',
      });
      expect([changed, unchanged]).toEqual([1, 1]);
      expect((await stored('a')).version).toBe(1);
      expect((await stored('b')).version).toBe(2);
    });
  });
});
