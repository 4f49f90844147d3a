import { type Day, daysUntil } from '@/lib/analytics/days';
import type { IndexHealth, ProductHealth } from '@/lib/analytics/index-health';
import type { Database } from '@/lib/db/database';
import { productPictures } from '@/lib/db/queries/index-health';
import { productSums, shopSums } from '@/lib/db/queries/insight-sums';
import type { ModelId } from '@/lib/embedding/embedding';

/** With fewer searches a product that was not found says nothing. */
const enoughSearches = 50;

const order: ProductHealth['state'][] = ['none', 'missing', 'never', 'single', 'well'];

/** What photos can find, product by product; those with something to do first. */
export async function readIndexHealth(
  db: Database,
  today: Day,
  modelId: ModelId | null,
): Promise<IndexHealth> {
  const pictures = await productPictures(db, modelId);
  const [month, quarter] = [daysUntil(today, 30), daysUntil(today, 90)];
  const [found30, found90] = [await foundIn(db, month), await foundIn(db, quarter)];
  const searches90 = (await shopSums(db, quarter)).find(({ step }) => step === 'searched')?.times ?? 0;
  const enough = searches90 >= enoughSearches;
  const products = pictures.map(({ productId, pictures, seen }): ProductHealth => {
    const found = found90.get(productId) ?? 0;
    const state =
      pictures === 0
        ? 'none'
        : seen < pictures
          ? 'missing'
          : enough && found === 0
            ? 'never'
            : pictures === 1
              ? 'single'
              : 'well';
    return { productId, pictures, seen, found30: found30.get(productId) ?? 0, found90: found, state };
  });
  // Stable: within a state products keep the order in which they came to the shop.
  products.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return { products, findable: pictures.filter(({ seen }) => seen > 0).length, searches90, enough };
}

async function foundIn(db: Database, range: { first: Day; last: Day }): Promise<Map<string, number>> {
  const sums = await productSums(db, range);
  return new Map(
    sums.flatMap(({ productId, step, times }) => (step === 'found' ? [[productId, times]] : [])),
  );
}
