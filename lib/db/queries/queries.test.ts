import { getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, OpenDatabase } from '@/lib/db/database';
import { engines } from '@/lib/db/testing/engines';
import { photo, product, unitVector } from '@/lib/db/testing/fixtures';
import { listCategories } from './categories';
import { readFact, writeFact } from './facts';
import { importedRows, recordImportedRows } from './import-journal';
import { getIndexVersion, saveIndexVersion } from './index-versions';
import {
  countProducts,
  everyPublishedProduct,
  getProductBySlug,
  getProductIdsBySku,
  getProductsByIds,
  listProducts,
} from './products';
import { catalogueRevision } from './revision';
import { deleteProducts, upsertProduct, upsertProducts } from './upsert-product';
import { countVectors, readIndexRows, registerModel, saveVectors, unembeddedViews } from './vectors';

const modelId = 'test-model-0a1b2c3d';
const embedding = (seed: number) => ({ modelId, vector: unitVector(seed) });

describe.each(engines)('queries on %s', (name, open) => {
  let opened: OpenDatabase;
  let db: Database;
  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    await db.execute(sql`DELETE FROM products`);
    await db.execute(sql`DELETE FROM embedding_models`);
  });

  it('has exactly the columns that the schema file says', async () => {
    const files = import.meta.glob<Record<string, unknown>>('../*schema.ts', { eager: true });
    const tables = Object.values(files).flatMap((file) =>
      Object.values(file).filter((value) => is(value, PgTable)),
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      const rows = (await db.execute(
        sql`SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ${getTableName(table)}`,
      )) as unknown as { rows: { column_name: string }[] };
      const columns = Object.values(getTableColumns(table)).map((column) => column.name);
      expect(rows.rows.map((row) => row.column_name).sort(), getTableName(table)).toEqual(columns.sort());
    }
  });

  it('gives a product back as it was written', async () => {
    const sofa = product('aalto');
    await upsertProduct(db, sofa);
    expect(await getProductBySlug(db, 'aalto')).toEqual(sofa);
    expect(await getProductsByIds(db, ['aalto'])).toEqual([sofa]);
  });

  it('keeps what was made of a model while its file stays the same, and starts anew with another', async () => {
    const made = {
      usdzUrl: '/media/aa/a.usdz',
      usdzBytes: 9,
      originalUrl: '/media/bb/b.glb',
      originalBytes: 7,
    };
    const plain = product('kept').model!;
    await upsertProduct(db, product('kept', { model: { ...plain, ...made } }));
    // A catalogue file knows the model's address and nothing more.
    await upsertProduct(db, product('kept', { model: plain }));
    expect((await getProductBySlug(db, 'kept'))?.model).toEqual({ ...plain, ...made });
    const other = { ...plain, url: '/media/cc/c.glb' };
    await upsertProduct(db, product('kept', { model: other }));
    expect((await getProductBySlug(db, 'kept'))?.model).toEqual(other);
    await upsertProduct(db, product('kept', { model: null }));
    expect((await getProductBySlug(db, 'kept'))?.model).toBeNull();
  });

  it('keeps absence: no model, no variants, no photos, no size', async () => {
    const bare = product('bare', {
      model: null,
      variants: [],
      photos: [],
      dimensions: null,
      massKilograms: null,
      brand: null,
      gtin13: null,
      colours: [],
      materials: [],
    });
    await upsertProduct(db, bare);
    expect(await getProductBySlug(db, 'bare')).toEqual(bare);
  });

  it('replaces a product by id: what is gone from it is gone', async () => {
    await upsertProduct(db, product('aalto'));
    const after = product('aalto', {
      photos: [photo('aalto-2'), photo('aalto-3')],
      variants: [],
      model: null,
      stock: 0,
    });
    await upsertProduct(db, after);
    expect(await getProductBySlug(db, 'aalto')).toEqual(after);
  });

  it('answers null for a draft, an archived or an unknown product', async () => {
    await upsertProducts(db, [product('draft', { status: 'draft' }), product('old', { status: 'archived' })]);
    for (const slug of ['draft', 'old', 'nothing', "'; DROP TABLE products; --"]) {
      expect(await getProductBySlug(db, slug)).toBeNull();
    }
  });

  it('lists by category, order and page; drafts are not listed', async () => {
    await upsertProducts(db, [
      product('c', { price: { minor: 300, currency: 'USD' } }),
      product('a', { price: { minor: 100, currency: 'USD' } }),
      product('b', { price: { minor: 200, currency: 'USD' }, category: 'chairs' }),
      product('d', { status: 'draft' }),
    ]);
    const slugs = async (options: Partial<Parameters<typeof listProducts>[1]>) =>
      (await listProducts(db, { limit: 10, offset: 0, ...options })).map((p) => p.slug);
    expect(await slugs({})).toEqual(['c', 'a', 'b']);
    expect(await slugs({ order: 'newest' })).toEqual(['b', 'a', 'c']);
    expect(await slugs({ order: 'price-up' })).toEqual(['a', 'b', 'c']);
    expect(await slugs({ order: 'price-down', limit: 1, offset: 1 })).toEqual(['b']);
    expect(await slugs({ category: 'chairs' })).toEqual(['b']);
    const everything = async (pageSize: number) =>
      (await everyPublishedProduct(db, pageSize)).map((p) => p.slug);
    for (const pageSize of [1, 2, 3, 100]) expect(await everything(pageSize)).toEqual(['c', 'a', 'b']);
    expect(await countProducts(db)).toBe(3);
    expect(await countProducts(db, { category: 'sofas', status: 'draft' })).toBe(1);
  });

  it('gives products in the order of the ids asked, without the unknown', async () => {
    await upsertProducts(db, [product('a'), product('b')]);
    expect((await getProductsByIds(db, ['b', 'nothing', 'a'])).map((p) => p.id)).toEqual(['b', 'a']);
    expect(await getProductIdsBySku(db, ['VT-B', 'none'])).toEqual(new Map([['VT-B', 'b']]));
  });

  it('counts categories in order of arrival, with the first photo of the first product as cover', async () => {
    await upsertProducts(db, [
      product('lamp', { category: 'floor-lamps' }),
      product('a'),
      product('b'),
      product('hidden', { category: 'mugs', status: 'draft' }),
    ]);
    const found = await listCategories(db);
    expect(found.map((c) => [c.slug, c.products])).toEqual([
      ['floor-lamps', 1],
      ['sofas', 2],
    ]);
    expect(found[1]?.cover).toEqual(product('a').photos[0]);
  });

  it('refuses a SKU or an address of another product, and keeps both as they were', async () => {
    await upsertProducts(db, [product('a'), product('b')]);
    await expect(upsertProduct(db, product('c', { sku: 'VT-A' }))).rejects.toMatchObject({
      code: 'DUPLICATE_SKU',
    });
    await expect(upsertProduct(db, product('c', { slug: 'b' }))).rejects.toMatchObject({
      code: 'DUPLICATE_SKU',
    });
    await expect(upsertProduct(db, product('c', { photos: [photo('a-1')] }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect(await getProductBySlug(db, 'a')).toEqual(product('a'));
    expect(await countProducts(db)).toBe(2);
  });

  it('writes a batch whole or not at all', async () => {
    await expect(upsertProducts(db, [product('a'), product('b', { sku: 'VT-A' })])).rejects.toThrow();
    expect(await countProducts(db)).toBe(0);
  });

  it('keeps one vector per view and model, and forgets it when the photo changes', async () => {
    await upsertProduct(db, product('a'));
    await registerModel(db, modelId, 8);
    expect((await unembeddedViews(db, modelId, 10)).map((v) => v.id)).toEqual(['a-1', 'a-2']);
    await saveVectors(db, [
      { viewId: 'a-1', embedding: embedding(1) },
      { viewId: 'a-2', embedding: embedding(2) },
    ]);
    await saveVectors(db, [{ viewId: 'a-2', embedding: embedding(3) }]);
    expect(await countVectors(db, modelId)).toEqual({ embedded: 2, missing: 0 });

    const rows = await readIndexRows(db, modelId);
    expect(rows.map(({ productId, viewId, view }) => ({ productId, viewId, view }))).toEqual([
      { productId: 'a', viewId: 'a-1', view: { azimuthRadians: 0.5, elevationRadians: 0.2 } },
      { productId: 'a', viewId: 'a-2', view: null },
    ]);
    // Rounded to 2^-11 relative by halfvec on a server; exact to a float's text on the embedded database.
    const tolerance = name === 'embedded' ? 1e-7 : 2 ** -11;
    rows[1]?.vector.forEach((value, i) => {
      expect(Math.abs(value - (unitVector(3)[i] as number))).toBeLessThanOrEqual(tolerance);
    });

    await upsertProduct(
      db,
      product('a', { photos: [photo('a-1'), photo('a-2', { url: '/media/new.webp' })] }),
    );
    expect(await unembeddedViews(db, modelId, 10)).toEqual([{ id: 'a-2', url: '/media/new.webp' }]);
  });

  it('never indexes a draft', async () => {
    await upsertProduct(db, product('a'));
    await registerModel(db, modelId, 8);
    await saveVectors(db, [{ viewId: 'a-1', embedding: embedding(1) }]);
    await upsertProduct(db, product('a', { status: 'draft' }));
    expect(await readIndexRows(db, modelId)).toEqual([]);
    expect(await countVectors(db, modelId)).toEqual({ embedded: 0, missing: 0 });
  });

  it('refuses vectors of another length, of an unknown model, of mixed models and with NaN', async () => {
    await upsertProduct(db, product('a'));
    await registerModel(db, modelId, 8);
    const save = (vector: Float32Array, id = modelId) =>
      saveVectors(db, [{ viewId: 'a-1', embedding: { modelId: id, vector } }]);
    await expect(save(unitVector(1, 7))).rejects.toMatchObject({ code: 'BAD_EMBEDDING' });
    await expect(save(unitVector(1).fill(Number.NaN))).rejects.toMatchObject({ code: 'BAD_EMBEDDING' });
    await expect(save(unitVector(1), 'unknown')).rejects.toMatchObject({ code: 'MODEL_MISMATCH' });
    await expect(registerModel(db, modelId, 9)).rejects.toMatchObject({ code: 'MODEL_MISMATCH' });
    await registerModel(db, 'other', 8);
    await expect(
      saveVectors(db, [
        { viewId: 'a-1', embedding: embedding(1) },
        { viewId: 'a-2', embedding: { modelId: 'other', vector: unitVector(2) } },
      ]),
    ).rejects.toMatchObject({ code: 'MODEL_MISMATCH' });
    expect(await countVectors(db, modelId)).toEqual({ embedded: 0, missing: 2 });
  });

  it('counts every change of the catalogue, and nothing else', async () => {
    const seen = [await catalogueRevision(db)];
    const note = async () => seen.push(await catalogueRevision(db));
    await upsertProduct(db, product('a')).then(note);
    await registerModel(db, modelId, 8);
    await saveVectors(db, [{ viewId: 'a-1', embedding: embedding(1) }]).then(note);
    await deleteProducts(db, ['a']).then(note);
    const last = seen.at(-1) as number;
    await writeFact(db, 'demo', { version: 1 });
    await getProductBySlug(db, 'a');
    expect(seen).toEqual([last - 3, last - 2, last - 1, last]);
    expect(await catalogueRevision(db)).toBe(last);
  });

  it('deletes a product with its photos, variants, model and vectors', async () => {
    await upsertProduct(db, product('a'));
    await registerModel(db, modelId, 8);
    await saveVectors(db, [{ viewId: 'a-1', embedding: embedding(1) }]);
    await deleteProducts(db, ['a', 'unknown']);
    for (const table of ['products', 'variants', 'models', 'views', 'view_vectors']) {
      const rows = (await db.execute(sql.raw(`SELECT 1 FROM ${table}`))) as unknown as { rows: unknown[] };
      expect(rows.rows, table).toEqual([]);
    }
  });

  it('remembers which rows of a file are in, in the transaction that writes them', async () => {
    await db.transaction((tx) => recordImportedRows(tx, 'shop.csv', [{ sku: 'A', hash: '1', line: 2 }]));
    await recordImportedRows(db, 'shop.csv', [{ sku: 'A', hash: '2', line: 2 }]);
    await db
      .transaction(async (tx) => {
        await recordImportedRows(tx, 'shop.csv', [{ sku: 'B', hash: '1', line: 3 }]);
        throw new Error('killed');
      })
      .catch(() => {});
    expect(await importedRows(db, 'shop.csv')).toEqual(new Map([['A', '2']]));
    expect(await importedRows(db, 'other.csv')).toEqual(new Map());
  });

  it('remembers the index that was built of a model', async () => {
    await registerModel(db, modelId, 8);
    expect(await getIndexVersion(db, modelId)).toBeNull();
    const built = { modelId, revision: 3, version: 'abc', products: 2, views: 4 };
    await saveIndexVersion(db, { ...built, revision: 1 });
    await saveIndexVersion(db, built);
    expect(await getIndexVersion(db, modelId)).toEqual(built);
  });

  it('keeps small facts', async () => {
    expect(await readFact(db, 'unknown')).toBeNull();
    await writeFact(db, 'demo', { version: 'a' });
    await writeFact(db, 'demo', { version: 'b' });
    expect(await readFact(db, 'demo')).toEqual({ version: 'b' });
  });
});
