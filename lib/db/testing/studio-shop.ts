import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Database, OpenDatabase } from '@/lib/db/database';
import { studioProduct } from '@/lib/db/queries/studio-product';
import type { Product } from '@/lib/product/product';
import { product } from './fixtures';

export const ada = { id: 'u1', name: 'Ada' };
export const ben = { id: 'u2', name: 'Ben' };

/** A product without variants and number. */
export const plain = (slug: string, over: Partial<Product> = {}) =>
  product(slug, { variants: [], gtin13: null, ...over });

/** A shop for the tests of one `describe`, empty before each of them. */
export function studioShop(open: () => Promise<OpenDatabase>) {
  let opened: OpenDatabase;
  const shop = {
    get db(): Database {
      return opened.db;
    },
    async stored(id: string) {
      const found = await studioProduct(opened.db, id);
      if (!found) throw new Error(`no ${id}`);
      return found;
    },
  };
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    await opened.db.execute(sql`DELETE FROM products`);
    await opened.db.execute(sql`DELETE FROM history`);
    await opened.db.execute(sql`DELETE FROM locations WHERE id <> 'main'`);
  });
  return shop;
}
