import type { Product } from '@/lib/product/product';

const pageSize = 200;

/**
 * Every product, a page at a time, so that a shop of any size is written in flat memory and other queries get their turn.
 *
 * @param after Products in the order of their ids, those after one.
 */
export async function* productPages(
  after: (id: string, limit: number) => Promise<Product[]>,
): AsyncGenerator<Product[]> {
  for (let last = ''; ; ) {
    const page = await after(last, pageSize);
    if (page.length > 0) yield page;
    const end = page.at(-1);
    if (!end || page.length < pageSize) return;
    last = end.id;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
