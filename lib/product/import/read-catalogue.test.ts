import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportRow, ProductDraft } from './draft';
import { openCatalogue, type ReadOptions } from './read-catalogue.server';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'vitrine-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function open(content: string | Uint8Array, options: Partial<ReadOptions> = {}) {
  const file = path.join(folder, `catalogue-${files++}`);
  await writeFile(file, content);
  return openCatalogue(file, options);
}

async function read(content: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for await (const row of (await open(content, options)).rows()) rows.push(row);
  return rows;
}

const drafts = (rows: ImportRow[]) => rows.flatMap((row): ProductDraft[] => (row.ok ? [row.draft] : []));
const bad = (rows: ImportRow[]) =>
  rows.flatMap((row) => (row.ok ? [] : [{ line: row.line, problems: row.problems }]));
const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe('the Vitrine CSV', () => {
  it('reads every documented column', async () => {
    const rows = await read(
      'sku,name_en,name_he,name_ar,description_en,category,price,currency,stock,brand,gtin,colours,materials,' +
        'width_cm,height_cm,depth_cm,weight_kg,images,status,handle,attr_seats\n' +
        'S-1,Oslo sofa,ספת אוסלו,أريكة أوسلو,"Deep, soft ""seats"".",sofas,"1,299.00",EUR,4,Hem,4006381333931,' +
        'burgundy; dark green,velvet|oak,210,80.5,95 cm,42,a.jpg|https://shop.example/b.jpg,draft,oslo,3\n',
    );
    expect(rows).toEqual([
      {
        line: 2,
        sku: 'S-1',
        ok: true,
        warnings: [],
        draft: {
          sku: 'S-1',
          handle: 'oslo',
          category: 'sofas',
          status: 'draft',
          name: { en: 'Oslo sofa', he: 'ספת אוסלו', ar: 'أريكة أوسلو' },
          description: {
            en: 'Deep, soft "seats".',
            he: 'Deep, soft "seats".',
            ar: 'Deep, soft "seats".',
          },
          brand: 'Hem',
          gtin13: '4006381333931',
          price: { minor: 129_900, currency: 'EUR' },
          stock: 4,
          dimensions: { widthMetres: 2.1, heightMetres: 0.805, depthMetres: 0.95 },
          massKilograms: 42,
          colours: ['burgundy', 'green'],
          materials: ['velvet', 'oak'],
          attributes: { seats: '3' },
          images: ['a.jpg', 'https://shop.example/b.jpg'],
          variants: [],
        },
      },
    ]);
  });

  it('puts variants under the row that their parent_sku names', async () => {
    const [sofa, chair] = drafts(
      await read(
        'sku,parent_sku,name,variant_name,price,stock,colour\n' +
          'S,,Sofa,,100,,\nS-R,S,,Red,100,2,red\nS-N,S,,Navy,120,3,navy\nC,,Chair,,50,1,\n',
      ),
    );
    expect(sofa).toMatchObject({ sku: 'S', stock: 5, colours: ['red', 'navy'], price: { minor: 10_000 } });
    expect(sofa?.variants).toMatchObject([
      { sku: 'S-R', name: { en: 'Red' }, stock: 2, swatch: '#B3342B' },
      { sku: 'S-N', price: { minor: 12_000 } },
    ]);
    expect(chair).toMatchObject({ sku: 'C', variants: [] });
  });

  it('names every bad row by the line it begins on, with all its reasons, and reads the good ones', async () => {
    const rows = await read(
      'sku,name,price,gtin,stock\r\n' +
        'A,"Two\r\nlines",10,,1\r\n' +
        ',No sku,abc,123,x\r\n' +
        '\r\n' +
        'B,,-5,4006381333932,1\r\n' +
        'C,Too,many,values,1,2,3\r\n' +
        'E,"Mac\rand Unix\nlines",1,,1\n' +
        'D,Good,12.50,,2\r\n' +
        'F,,1,,1',
    );
    expect(drafts(rows).map((draft) => draft.sku)).toEqual(['A', 'E', 'D']);
    expect(bad(rows)).toEqual([
      {
        line: 4,
        problems: [
          'sku is empty',
          'gtin "123" is not 8, 12, 13 or 14 digits',
          'price "abc" is not a price',
          'stock "x" is not a whole number',
        ],
      },
      {
        line: 6,
        problems: [
          'name is empty',
          'gtin "4006381333932" has a wrong check digit',
          'price "-5" is below zero',
        ],
      },
      { line: 7, problems: [expect.stringContaining('7 values for 5 columns')] },
      { line: 12, problems: ['name is empty'] },
    ]);
  });

  it('names both lines of a duplicate SKU and keeps the first that is good', async () => {
    const rows = await read('sku,name,price\nA,One,1\nA,Two,2\nB,Bad,x\nB,Good,3\nA,Three,3\n');
    expect(drafts(rows).map((draft) => draft.name.en)).toEqual(['One', 'Good']);
    expect(bad(rows)).toEqual([
      { line: 3, problems: ['SKU A is on line 3 and before on line 2: the first one is kept'] },
      { line: 4, problems: ['price "x" is not a price'] },
      { line: 6, problems: ['SKU A is on line 6 and before on line 2: the first one is kept'] },
    ]);
  });

  it('leaves out a variant that is bad and keeps the rest of its product', async () => {
    const rows = await read(
      'sku,parent_sku,name,price\nA,,Lamp,10\nA-1,A,One,10\nA-2,A,Two,ten\nA-1,A,Again,10\n',
    );
    expect(drafts(rows)[0]?.variants.map((variant) => variant.sku)).toEqual(['A-1']);
    expect(bad(rows).map((row) => row.line)).toEqual([4, 5]);
  });

  it.each([
    ['semicolons', 'sku;name;price\nA;Ø-lamp;"99,90"\n'],
    ['tabs', 'sku\tname\tprice\nA\tØ-lamp\t99,90 €\n'],
    ['old Mac line ends', 'sku,name,price\rA,Ø-lamp,99.90\r'],
    ['a missing last line end', 'sku,name,price\nA,Ø-lamp,99.90'],
    ['spaced, capital column names', ' SKU , "Name" ,Price (EUR)\nA,Ø-lamp,99.90'],
  ])('reads %s', async (_, text) => {
    const rows = await read(text, { currency: 'EUR' });
    expect(drafts(rows)).toMatchObject([{ name: { en: 'Ø-lamp' }, price: { minor: 9990, currency: 'EUR' } }]);
  });

  it('says where a quote that never closes begins, and keeps what came before', async () => {
    const rows = await read('sku,name,price\nA,Good,1\nB,"Never closed,2\nC,Lost,3\n');
    expect(drafts(rows).map((draft) => draft.sku)).toEqual(['A']);
    expect(bad(rows)).toEqual([{ line: 3, problems: [expect.stringContaining('a quote opens')] }]);
    const endless = await read(`sku,name,price\nA,Good,1\nB,"${'x'.repeat(3_000_000)}\n`);
    expect(bad(endless)).toEqual([{ line: 3, problems: [expect.stringContaining('a quote opens')] }]);
  });

  it('keeps quotes inside a value, as in inches', async () => {
    expect(drafts(await read('sku,name,price\nA,Desk 24" wide,10\n'))[0]?.name.en).toBe('Desk 24" wide');
  });
});

describe('encodings', () => {
  const text = (name: string) => `sku,name,price\nA,${name},10\n`;
  const hebrew = 'ספה ירוקה עם רגלי עץ אלון';
  const arabic = 'أريكة خضراء بأرجل من خشب';
  const french = 'Canapé brûlé à côté';
  const single = (letters: string, first: number, from: number) =>
    Uint8Array.from(text(letters), (letter) => {
      const at = letter.codePointAt(0)!;
      return at < 0x80 ? at : at - first + from;
    });
  const utf16 = (value: string, little: boolean, mark: boolean) => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + value, 'utf16le');
    return little ? bytes : bytes.swap16();
  };
  const arabicBytes = (value: string) => {
    const decoder = new TextDecoder('windows-1256');
    const table = new Map(
      Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
    );
    return Uint8Array.from(value, (letter) => table.get(letter) ?? 63);
  };

  it.each<[string, Uint8Array | string, string, string, boolean]>([
    ['UTF-8', text(hebrew), hebrew, 'utf-8', false],
    ['UTF-8 with a mark', `\ufeff${text(arabic)}`, arabic, 'utf-8', false],
    ['UTF-16 LE', utf16(text(hebrew), true, true), hebrew, 'utf-16le', false],
    ['UTF-16 BE', utf16(text(arabic), false, true), arabic, 'utf-16be', false],
    ['UTF-16 LE without a mark', utf16(text('Sofa'), true, false), 'Sofa', 'utf-16le', true],
    ['Windows-1255', single(hebrew, 0x5d0, 0xe0), hebrew, 'windows-1255', true],
    ['Windows-1256', arabicBytes(text(arabic)), arabic, 'windows-1256', true],
    ['Windows-1252', single(french, 0, 0), french, 'windows-1252', true],
  ])('reads %s and says when it guessed', async (_, bytes, name, encoding, guessed) => {
    const catalogue = await open(bytes);
    expect(catalogue).toMatchObject({ encoding, guessed });
    const rows: ImportRow[] = [];
    for await (const row of catalogue.rows()) rows.push(row);
    expect(drafts(rows)[0]?.name.en).toBe(name);
  });

  it('believes the merchant who names the encoding', async () => {
    const rows = await read(single(french, 0, 0), { encoding: 'windows-1252' });
    expect(drafts(rows)[0]?.name.en).toBe(french);
    await expect(read(single(french, 0, 0), { encoding: 'utf-8' })).rejects.toThrow(code('BAD_ENCODING'));
  });

  it.each<[string, Uint8Array]>([
    ['a workbook', Buffer.from('PK\x03\x04 and so on')],
    ['random bytes', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)],
    ['UTF-8 with a broken letter', Buffer.concat([Buffer.from(text(hebrew)), Buffer.from([0xff, 10])])],
  ])('refuses %s in words', async (_, bytes) => {
    await expect(open(bytes)).rejects.toThrow(code('BAD_ENCODING'));
  });

  it('refuses an empty file, a web page and unknown columns', async () => {
    await expect(open('')).rejects.toThrow(code('EMPTY_FILE'));
    await expect(open(' \n ')).rejects.toThrow(code('EMPTY_FILE'));
    await expect(open('<!doctype html><html></html>')).rejects.toThrow(code('BAD_FILE'));
    await expect(open('a,b,c\n1,2,3\n')).rejects.toThrow(code('BAD_FILE'));
    await expect(openCatalogue(path.join(folder, 'none.csv'))).rejects.toThrow(code('NOT_FOUND'));
  });
});

describe('the Google Merchant feed', () => {
  const rss = (items: string, head = '') =>
    `<?xml version="1.0"?>\n${head}<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>\n` +
    `<title>A shop</title>\n${items}\n</channel></rss>`;
  const item = (id: string, more = '') =>
    `<item><g:id>${id}</g:id><title>Lamp ${id}</title><g:price>1,299.00 USD</g:price>` +
    `<g:availability>in_stock</g:availability>${more}</item>`;

  it('reads RSS with CDATA, entities, images and measures', async () => {
    const [draft] = drafts(
      await read(
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
    const rows = await read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><entry>' +
        '<g:id>A</g:id><title>Mug</title><g:price>5 USD</g:price><summary>Blue</summary></entry></feed>',
    );
    expect(drafts(rows)).toMatchObject([
      { sku: 'A', category: 'mugs', description: { en: 'Blue' }, stock: 0 },
    ]);
  });

  it('makes one product of items that share a group', async () => {
    const group = '<g:item_group_id>G</g:item_group_id>';
    const rows = await read(
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
    const rows = await read(
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
    await expect(read(rss(item('A'), bomb))).rejects.toThrow(code('BAD_FILE'));
    const rows = await read(
      rss(
        `<item><g:id>${'x'.repeat(5_000_000)}</g:id></item>${item('B')}` +
          `<item>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</item>${item('C')}`,
      ),
    );
    expect(drafts(rows).map((draft) => draft.sku)).toEqual(['B', 'C']);
    expect(bad(rows)).toHaveLength(2);
    await expect(read('<?xml version="1.0"?><catalog><thing/></catalog>')).rejects.toThrow(code('BAD_FILE'));
  });

  it('reads the same whatever the pieces the bytes come in', async () => {
    const { xmlItems } = await import('./xml-items');
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
    const rows = await read(
      'id\ttitle\tdescription\tlink\timage link\tavailability\tprice\tgoogle product category\n' +
        'T-1\tWalnut "slab" table\tBig\thttps://shop.example/t\thttps://shop.example/t.jpg\tin stock\t' +
        '499.00 USD\tFurniture > Tables\n',
    );
    expect(drafts(rows)).toMatchObject([
      { sku: 'T-1', name: { en: 'Walnut "slab" table' }, stock: 1, category: 'tables' },
    ]);
  });
});

describe('the Shopify export', () => {
  const header =
    'Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,' +
    'Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Barcode,Image Src,Status\n';

  it('makes one product of the rows of a handle: variants and images', async () => {
    const rows = await read(
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
    const rows = await read(
      `${header}cap,Cap,,,,Hats,,true,Size,S,,,1,10.00,,,\ncap,,,,,,,,,M,,,1,10.00,,,\n,Lost,,,,,,,,,X,,1,1,,,\n`,
    );
    expect(drafts(rows)[0]?.variants.map((variant) => variant.sku)).toEqual(['cap-1', 'cap-2']);
    expect(bad(rows)).toContainEqual({ line: 4, problems: ['handle is empty'] });
  });
});

describe('a big file', () => {
  it('of 100,000 rows is read in bounded time and memory', async () => {
    const file = path.join(folder, 'big.csv');
    const lines = Array.from(
      { length: 100_000 },
      (_, i) =>
        `SKU-${i},Product ${i} in oak,A description of some length for product ${i}.,chairs,${i % 997}.50,3`,
    );
    await writeFile(file, `sku,name,description,category,price,stock\n${lines.join('\n')}\n`);
    lines.length = 0;
    const started = performance.now();
    let good = 0;
    let peak = 0;
    const before = process.memoryUsage().heapUsed;
    for await (const row of (await openCatalogue(file)).rows()) {
      if (row.ok) good++;
      if (good % 5000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before);
    }
    expect(good).toBe(100_000);
    expect(performance.now() - started).toBeLessThan(120_000);
    expect(peak).toBeLessThan(200_000_000);
  }, 240_000);
});
