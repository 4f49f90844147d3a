import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { getProductBySlug, getProductIdsBySku } from '@/lib/db/queries/products';
import { addLocation, readLevels } from '@/lib/db/queries/stock-levels';
import { upsertProduct } from '@/lib/db/queries/upsert-product';
import { product } from '@/lib/db/testing/fixtures';
import { exportCatalogue } from '@/lib/product/export/export-catalogue';
import { databaseGateway } from './gateway';
import type { Outcome } from './import-parts';
import { productPages } from './product-pages';
import { header, importShop } from './testing/import-shop';

const shop = importShop();

describe('stock by place', () => {
  beforeAll(() => addLocation(shop.db, { id: 'north', name: 'Haifa (north), "old" store' }));
  afterAll(() => shop.db.execute(sql`DELETE FROM locations WHERE id = 'north'`).then(() => undefined));
  afterEach(() => shop.db.execute(sql`DELETE FROM stock_levels`).then(() => undefined));

  const place = 'stock:haifa (north), ""OLD"" store';
  const head = `sku,parent_sku,name,variant_name,category,price,stock,stock:main,"${place}"\n`;
  const levelsOf = async (slug: string) => {
    const found = await getProductBySlug(shop.db, slug);
    const levels = await readLevels(shop.db, [found!]);
    return {
      stock: found?.stock,
      levels: Object.fromEntries(
        [...levels.values()]
          .flat()
          .map(({ variantId, locationId, quantity }) => [
            `${found?.variants.find(({ id }) => id === variantId)?.sku ?? ''}@${locationId}`,
            quantity,
          ]),
      ),
    };
  };

  it('comes in by the name or the id of a place; what a row does not say stays', async () => {
    expect(await shop.run(`${head}A,,Lamp,,ceiling-lamps,9,,4,2\n`)).toMatchObject({
      added: 1,
      bad: [],
      warnings: [],
    });
    expect(await levelsOf('lamp')).toEqual({ stock: 6, levels: { '@main': 4, '@north': 2 } });
    expect(await shop.run(`${head}A,,Lamp,,ceiling-lamps,9,,,5\n`)).toMatchObject({ changed: 1 });
    expect(await levelsOf('lamp')).toEqual({ stock: 9, levels: { '@main': 4, '@north': 5 } });
    // A file without places says the total, which is spread as ever.
    expect(await shop.run(`${header}A,Lamp,ceiling-lamps,9,7,\n`)).toMatchObject({ changed: 1 });
    expect(await levelsOf('lamp')).toEqual({ stock: 7, levels: { '@main': 2, '@north': 5 } });
  });

  it('is told as a change, and not when nothing is other', async () => {
    await shop.run(`${head}A,,Lamp,,ceiling-lamps,9,,4,2\n`);
    const outcomes: Outcome[] = [];
    await shop.run(`${head}A,,Lamp,,ceiling-lamps,9,,2,4\n`, {
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    expect(outcomes).toMatchObject([{ kind: 'changed', fields: ['stock'] }]);
    expect(await shop.run(`${head}A,,Lamp,,ceiling-lamps,9.00,,2,4\n`)).toMatchObject({ unchanged: 1 });
  });

  it('refuses a row whose pieces lie at a place that the shop does not have, and says when a total differs', async () => {
    const csv = 'sku,name,category,price,stock,stock:Main,stock:Eilat\n';
    const report = await shop.run(`${csv}A,Lamp,ceiling-lamps,9,,1,3\nB,Bowl,vases,9,5,1,0\n`);
    expect(report.bad).toEqual([
      { line: 2, sku: 'A', problems: [{ code: 'stockPlaceUnknown', values: { place: 'Eilat' } }] },
    ]);
    expect(report.warnings).toEqual([
      { line: 3, sku: 'B', problems: [{ code: 'stockNotSum', values: { stock: '5', sum: '1' } }] },
    ]);
    expect(await levelsOf('bowl')).toEqual({ stock: 1, levels: { '@main': 1 } });
  });

  it('of variants under an address that is taken goes where the file says', async () => {
    await shop.run(`${header}A-1,Set,chairs,900,3,\n`);
    const rows = 'S,,Set,,chairs,9,,,\nS-1,S,,One,,9,,1,2\nS-2,S,,Two,,9,,0,3\n';
    expect(await shop.run(head + rows)).toMatchObject({ added: 1, bad: [] });
    const [id] = (await getProductIdsBySku(shop.db, ['S'])).values();
    expect(await levelsOf(id as string)).toEqual({
      stock: 6,
      levels: { 'S-1@main': 1, 'S-1@north': 2, 'S-2@main': 0, 'S-2@north': 3 },
    });
  });

  it('comes back as it was exported, into a shop that had moved it', async () => {
    await shop.run(`${head}A,,Lamp,,ceiling-lamps,9,,4,2\nS,,Set,,chairs,9,,,\nS-1,S,,One,,9,,1,2\n`);
    await upsertProduct(shop.db, product('x', { stock: 3, variants: [] }));
    const before = [await levelsOf('lamp'), await levelsOf('set'), await levelsOf('x')];
    const gateway = databaseGateway(shop.db);
    const options = { origin: 'https://shop.example', locations: await gateway.locations() };
    let text = '';
    for await (const piece of exportCatalogue('vitrine', productPages(gateway), options)) text += piece;
    expect(text.split('\r\n')[0]).toMatch(/,stock:main,"stock:Haifa \(north\), ""old"" store"$/);
    expect(await shop.run(text)).toMatchObject({ unchanged: 3, bad: [], warnings: [] });
    await shop.db.execute(sql`UPDATE stock_levels SET quantity = quantity + 1`);
    await shop.db.execute(sql`DELETE FROM import_journal`);
    expect(await shop.run(text)).toMatchObject({ changed: 2, unchanged: 1, bad: [] });
    const after = [await levelsOf('lamp'), await levelsOf('set'), await levelsOf('x')];
    expect(after).toEqual(before);
  });
});
