import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { getProductBySlug } from '@/lib/db/queries/products';
import { deleteProducts } from '@/lib/db/queries/upsert-product';
import { readIndexRows } from '@/lib/db/queries/vectors';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { product, unitVector } from '@/lib/db/testing/fixtures';
import { answerCall, callSchema, isCall, remoteGateway } from './control-calls';
import { databaseGateway, type ShopGateway } from './gateway';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openEmbedded(null, migrationsFolder);
});
afterAll(() => opened?.close());
beforeEach(() => deleteProducts(opened.db, ['a', 'b']));

/** As it goes over the wire: JSON there and back, checked on arrival. */
const overTheWire = () =>
  remoteGateway(async (name, body) => {
    const arrived = callSchema(name).parse(JSON.parse(JSON.stringify(body)));
    return JSON.parse(JSON.stringify(await answerCall(databaseGateway(opened.db), name, arrived)));
  });

describe.each<[string, () => ShopGateway]>([
  ['the database itself', () => databaseGateway(opened.db)],
  ['a running shop', overTheWire],
])('the gateway to %s', (_what, open) => {
  it('imports products with their journal, and embeds their pictures', async () => {
    const gateway = open();
    const rows = [{ product: product('a'), hash: 'h1', line: 2 }];
    await gateway.importProducts('shop.csv', rows);
    expect(await gateway.importedRows('shop.csv')).toEqual(new Map([['VT-A', 'h1']]));
    expect(await gateway.productIdsBySku(['VT-A', 'VT-X'])).toEqual(new Map([['VT-A', 'a']]));
    expect(await gateway.productsByIds(['a', 'x'])).toEqual([product('a')]);
    expect(await getProductBySlug(opened.db, 'a')).toEqual(product('a'));

    const model = { id: 'test-model', dimension: 16 };
    const { views, missing } = await gateway.unembeddedViews(model, 1);
    expect({ views, missing }).toEqual({ views: [{ id: 'a-1', url: '/models/demo/a-1.webp' }], missing: 2 });
    const vector = unitVector(5, 16);
    await gateway.saveVectors([{ viewId: 'a-1', embedding: { modelId: model.id, vector } }]);
    expect((await readIndexRows(opened.db, model.id))[0]?.vector).toEqual(vector);
  });

  it('writes a batch and its journal whole or not at all', async () => {
    const gateway = open();
    const rows = [
      { product: product('a'), hash: 'h1', line: 2 },
      { product: product('b', { sku: 'VT-A' }), hash: 'h2', line: 3 },
    ];
    await expect(gateway.importProducts('twice.csv', rows)).rejects.toMatchObject({ code: 'DUPLICATE_SKU' });
    expect(await gateway.importedRows('twice.csv')).toEqual(new Map());
    expect(await getProductBySlug(opened.db, 'a')).toBeNull();
  });
});

it('knows no calls but its own', () => {
  for (const name of ['toString', '__proto__', 'close', '']) expect(isCall(name)).toBe(false);
});
