import { describe, expect, it } from 'vitest';
import { bad, drafts, readText } from './testing/read-text.server';
import { xmlItems } from './xml-items';

const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe('the Google Merchant feed', () => {
  const rss = (items: string, head = '') =>
    `<?xml version="1.0"?>\n${head}<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>\n` +
    `<title>A shop</title>\n${items}\n</channel></rss>`;
  const item = (id: string, more = '') =>
    `<item><g:id>${id}</g:id><title>Lamp ${id}</title><g:price>1,299.00 USD</g:price>` +
    `<g:availability>in_stock</g:availability>${more}</item>`;

  it('reads RSS with CDATA, entities, images and measures', async () => {
    const [draft] = drafts(
      await readText(
        rss(
          `<item>
            <g:id>L-1</g:id>
            <title>Plain</title><g:title><![CDATA[Lamp & <b>co</b> </item> "1"]]></g:title>
            <description>&lt;p&gt;Bright &amp;amp; warm&lt;/p&gt;</description>
            <g:price>99,90 EUR</g:price><g:availability>out of stock</g:availability>
            <g:google_product_category>2249</g:google_product_category>
            <g:image_link>https://shop.example/1.jpg</g:image_link>
            <g:additional_image_link>https://shop.example/2.jpg</g:additional_image_link>
            <g:additional_image_link>https://shop.example/3.jpg</g:additional_image_link>
            <g:gtin>4006381333931</g:gtin><g:brand>Lux</g:brand><g:color>Brass/Black</g:color>
            <g:material>brass</g:material>
            <g:product_width>40 cm</g:product_width><g:product_height>15.75 in</g:product_height>
            <g:product_length>0.4 m</g:product_length><g:product_weight>2 kg</g:product_weight>
            <g:shipping><g:price>5 EUR</g:price></g:shipping>
          </item>`,
        ),
      ),
    );
    expect(draft).toMatchObject({
      sku: 'L-1',
      name: { en: 'Lamp & <b>co</b> </item> "1"' },
      description: { en: 'Bright & warm' },
      price: { minor: 9990, currency: 'EUR' },
      stock: 0,
      category: 'ceiling-lamps',
      colours: ['black'],
      materials: ['brass'],
      massKilograms: 2,
      images: [1, 2, 3].map((n) => `https://shop.example/${n}.jpg`),
    });
    expect(draft?.dimensions?.heightMetres).toBeCloseTo(0.40005, 6);
  });

  it('reads Atom entries', async () => {
    const rows = await readText(
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><entry>' +
        '<g:id>A</g:id><title>Mug</title><g:price>5 USD</g:price><summary>Blue</summary></entry></feed>',
    );
    expect(drafts(rows)).toMatchObject([
      { sku: 'A', category: 'mugs', description: { en: 'Blue' }, stock: 0 },
    ]);
  });

  it('makes one product of items that share a group', async () => {
    const group = '<g:item_group_id>G</g:item_group_id>';
    const rows = await readText(
      rss(
        item('G', `${group}<g:color>red</g:color>`) +
          item('G-2', `${group}<g:color>navy</g:color><g:size>L</g:size>`) +
          item('H', '<g:item_group_id>H-all</g:item_group_id>'),
      ),
    );
    expect(drafts(rows)).toMatchObject([
      {
        sku: 'G',
        colours: ['red', 'navy'],
        variants: [{ name: { en: 'red' } }, { sku: 'G-2', name: { en: 'navy, L' } }],
      },
      { sku: 'H', variants: [] },
    ]);
  });

  it('names a broken item by its line and reads the next', async () => {
    const rows = await readText(
      rss(`${item('A')}\n<item>\n<g:id>B</g:id>\n<title>Bad</g:price></item>\n${item('C')}\n<item><g:id>D`),
    );
    expect(drafts(rows).map((draft) => draft.sku)).toEqual(['A', 'C']);
    expect(bad(rows)).toEqual([
      { line: 7, problems: [expect.stringContaining('not well-formed')] },
      { line: 9, problems: [expect.stringContaining('ends inside this item')] },
    ]);
  });

  it('is not killed by entities, by an endless item or by deep nesting', async () => {
    const bomb = '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    await expect(readText(rss(item('A'), bomb))).rejects.toThrow(code('BAD_FILE'));
    const rows = await readText(
      rss(
        `<item><g:id>${'x'.repeat(5_000_000)}</g:id></item>${item('B')}` +
          `<item>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</item>${item('C')}`,
      ),
    );
    expect(drafts(rows).map((draft) => draft.sku)).toEqual(['B', 'C']);
    expect(bad(rows)).toHaveLength(2);
    await expect(readText('<?xml version="1.0"?><catalog><thing/></catalog>')).rejects.toThrow(
      code('BAD_FILE'),
    );
  });

  it('reads the same whatever the pieces the bytes come in', async () => {
    const text = rss(`<!-- <item> -->${item('A', '<x><![CDATA[</item><!--]]></x>')}<item/>${item('B')}`);
    const cut = async (size: number) => {
      async function* pieces() {
        for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
      }
      const rows = [];
      for await (const row of xmlItems(pieces())) rows.push(row);
      return rows;
    };
    const whole = await cut(1e6);
    expect(whole.filter((row) => row.values.id).map((row) => row.values.id)).toEqual(['A', 'B']);
    for (const size of [1, 2, 3, 7, 64]) expect(await cut(size)).toEqual(whole);
  });

  it('reads TSV', async () => {
    const rows = await readText(
      'id\ttitle\tdescription\tlink\timage link\tavailability\tprice\tgoogle product category\n' +
        'T-1\tWalnut "slab" table\tBig\thttps://shop.example/t\thttps://shop.example/t.jpg\tin stock\t' +
        '499.00 USD\tFurniture > Tables\n',
    );
    expect(drafts(rows)).toMatchObject([
      { sku: 'T-1', name: { en: 'Walnut "slab" table' }, stock: 1, category: 'tables' },
    ]);
  });
});
