import { describe, expect, it } from 'vitest';
import { bad, drafts, readText } from './testing/read-text.server';

describe('the Shopify export', () => {
  const header =
    'Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,' +
    'Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Barcode,Image Src,Status\n';

  it('makes one product of the rows of a handle: variants and images', async () => {
    const rows = await readText(
      `${header}oslo,Oslo,"<p>Soft</p><script>x()</script><ul><li>Deep</li></ul>",Hem,Furniture > Sofas,Sofas,"a, b",` +
        'true,Color,Red,O-R,42000,3,900.00,,https://shop.example/1.jpg,active\n' +
        'oslo,,,,,,,,,Navy,O-N,42000,2,950.00,,https://shop.example/2.jpg,\n' +
        'oslo,,,,,,,,,,,,,,,https://shop.example/3.jpg,\n' +
        'mug,Mug,,Hem,,Mugs,,true,Title,Default Title,M-1,300,10,12.00,4006381333931,,draft\n',
      { currency: 'ILS' },
    );
    expect(bad(rows)).toEqual([]);
    expect(drafts(rows)).toMatchObject([
      {
        sku: 'oslo',
        handle: 'oslo',
        category: 'sofas',
        description: { en: 'Soft\nDeep' },
        price: { minor: 90_000, currency: 'ILS' },
        stock: 5,
        massKilograms: 42,
        colours: ['red', 'navy'],
        images: [1, 2, 3].map((n) => `https://shop.example/${n}.jpg`),
        attributes: { tags: 'a, b' },
        variants: [
          { sku: 'O-R', name: { en: 'Red' } },
          { sku: 'O-N', name: { en: 'Navy' }, price: { minor: 95_000 } },
        ],
      },
      { sku: 'M-1', status: 'draft', variants: [], gtin13: '4006381333931' },
    ]);
  });

  it('makes SKUs where the shop has none, and says what has no handle', async () => {
    const rows = await readText(
      `${header}cap,Cap,,,,Hats,,true,Size,S,,,1,10.00,,,\ncap,,,,,,,,,M,,,1,10.00,,,\n,Lost,,,,,,,,,X,,1,1,,,\n`,
    );
    expect(drafts(rows)[0]?.variants.map((variant) => variant.sku)).toEqual(['cap-1', 'cap-2']);
    expect(bad(rows)).toContainEqual({ line: 4, problems: ['handle is empty'] });
  });
});
