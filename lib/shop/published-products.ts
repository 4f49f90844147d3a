import type { Database } from '@/lib/db/database';
import { listProducts } from '@/lib/db/queries/products';
import type { Product } from '@/lib/product/product';

const pageSize = 500;

/** Every published product, read a page at a time so that other queries get their turn. */
export async function publishedProducts(db: Database): Promise<Product[]> {
  const all: Product[] = [];
  for (;;) {
    const page = await listProducts(db, { limit: pageSize, offset: all.length });
    all.push(...page);
    if (page.length < pageSize) return all;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
