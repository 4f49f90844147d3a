import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { getProductBySlug, listProducts } from '@/lib/db/queries/products';
import { deleteProducts, upsertProduct } from '@/lib/db/queries/upsert-product';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { product } from '@/lib/db/testing/fixtures';
import { seedDemo } from './seed-demo';

describe('seeding the demo catalogue', () => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openEmbedded(null, migrationsFolder);
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    await opened.db.execute(sql`DELETE FROM products`);
    await opened.db.execute(sql`DELETE FROM facts`);
  });
  const catalogue = (hash: string, ...slugs: string[]) => ({
    hash,
    products: slugs.map((slug) => product(slug)),
  });
  const slugs = async () => (await listProducts(opened.db, { limit: 100, offset: 0 })).map((p) => p.slug);

  it('fills an empty shop once, in the order of the file, and reports progress', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `p${i}`);
    const progress: string[] = [];
    expect(await seedDemo(opened.db, catalogue('1', ...many), (d, n) => progress.push(`${d}/${n}`))).toBe(60);
    expect(progress).toEqual(['25/60', '50/60', '60/60']);
    expect(await slugs()).toEqual(many);
    expect(await seedDemo(opened.db, catalogue('1', ...many))).toBe(0);
  });

  it('never adds to a shop that a merchant filled', async () => {
    await upsertProduct(opened.db, product('own'), { source: 'import' });
    expect(await seedDemo(opened.db, catalogue('1', 'a'))).toBe(0);
    expect(await slugs()).toEqual(['own']);
  });

  it('brings the demo up to date and leaves what the merchant touched', async () => {
    await seedDemo(opened.db, catalogue('1', 'a', 'b', 'c'));
    await upsertProduct(opened.db, product('b', { stock: 99 }), { source: 'merchant' });
    await upsertProduct(opened.db, product('own'), { source: 'import' });
    await seedDemo(opened.db, catalogue('2', 'b', 'c', 'd'));
    expect((await slugs()).sort()).toEqual(['b', 'c', 'd', 'own']);
    expect((await getProductBySlug(opened.db, 'b'))?.stock).toBe(99);
  });

  it('does not bring back a demo that was removed', async () => {
    await seedDemo(opened.db, catalogue('1', 'a'));
    await deleteProducts(opened.db, ['a']);
    expect(await seedDemo(opened.db, catalogue('1', 'a'))).toBe(0);
  });

  it('goes on after a kill in the middle', async () => {
    const broken = catalogue('1', 'a', 'b');
    await expect(
      seedDemo(opened.db, broken, () => {
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    // The fact was not written: a shop with demo products only counts as unfinished.
    expect(await seedDemo(opened.db, broken)).toBe(2);
  });
});
