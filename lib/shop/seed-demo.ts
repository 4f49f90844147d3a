import { and, count, eq, ne, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/lib/db/database';
import { readFact, writeFact } from '@/lib/db/queries/facts';
import { deleteProducts, upsertProducts } from '@/lib/db/queries/upsert-product';
import { products } from '@/lib/db/schema';
import type { DemoCatalogue } from './demo-catalogue';

const factName = 'demo-catalogue';
const demoFact = z.object({ hash: z.string() });
const batchSize = 25;

/**
 * Fills an empty shop with the demo catalogue, and brings a shop that was filled so up to a newer one. What a
 * merchant imported or changed is left alone, and a shop whose demo was removed stays without it.
 *
 * @returns How many products were written; 0 when there was nothing to do.
 */
export async function seedDemo(
  db: Database,
  catalogue: DemoCatalogue,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<number> {
  const seeded = demoFact.nullable().parse(await readFact(db, factName));
  if (seeded?.hash === catalogue.hash) return 0;
  const [demo] = await db.select({ total: count() }).from(products).where(eq(products.source, 'demo'));
  const others = await db
    .select({ id: products.id, sku: products.sku, slug: products.slug })
    .from(products)
    .where(ne(products.source, 'demo'));
  // Nothing but demo products and no fact: an earlier seeding was killed, and is done again.
  if (seeded === null ? others.length > 0 : demo?.total === 0) return 0;
  const taken = new Set(others.flatMap((row) => [row.id, row.sku, row.slug]));
  const wanted = catalogue.products.filter((p) => ![p.id, p.sku, p.slug].some((name) => taken.has(name)));

  const gone = await db
    .select({ id: products.id })
    .from(products)
    .where(
      and(
        eq(products.source, 'demo'),
        notInArray(
          products.id,
          wanted.map((product) => product.id),
        ),
      ),
    );
  await deleteProducts(
    db,
    gone.map((row) => row.id),
  );
  for (let at = 0; at < wanted.length; at += batchSize) {
    await upsertProducts(db, wanted.slice(at, at + batchSize), { source: 'demo' });
    onProgress(Math.min(at + batchSize, wanted.length), wanted.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  // Last: a kill in between makes the next start do it again.
  await writeFact(db, factName, { hash: catalogue.hash });
  return wanted.length;
}
