import type { ExportedProduct } from '@/lib/product/export/values';
import type { Product } from '@/lib/product/product';
import type { ShopGateway } from './gateway';

const pageSize = 200;

/**
 * Every product with where its pieces lie, a page at a time, so that a shop of any size is written in flat memory and
 * other queries get their turn. In the order of their ids.
 */
export async function* productPages({
  productsAfter,
  levelsOf,
}: Pick<ShopGateway, 'productsAfter' | 'levelsOf'>): AsyncGenerator<ExportedProduct[]> {
  for (let last = ''; ; ) {
    const page = await productsAfter(last, pageSize);
    if (page.length > 0) yield withLevels(page, await levelsOf(page.map(({ id }) => id)));
    const end = page.at(-1);
    if (!end || page.length < pageSize) return;
    last = end.id;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function withLevels(
  page: readonly Product[],
  levels: Awaited<ReturnType<ShopGateway['levelsOf']>>,
): ExportedProduct[] {
  return page.map((product) => ({ ...product, levels: levels.get(product.id) ?? [] }));
}
