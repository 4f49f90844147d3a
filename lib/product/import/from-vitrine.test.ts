import { describe, expect, it } from 'vitest';
import { bad, drafts, readText } from './testing/read-text.server';

describe('the Vitrine CSV', () => {
  it('reads every documented column', async () => {
    const rows = await readText(
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
          description: { en: 'Deep, soft "seats".', he: '', ar: '' },
          seo: { title: { en: '', he: '', ar: '' }, description: { en: '', he: '', ar: '' } },
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
      await readText(
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
    const rows = await readText(
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
    const rows = await readText('sku,name,price\nA,One,1\nA,Two,2\nB,Bad,x\nB,Good,3\nA,Three,3\n');
    expect(drafts(rows).map((draft) => draft.name.en)).toEqual(['One', 'Good']);
    expect(bad(rows)).toEqual([
      { line: 3, problems: ['SKU A is on line 3 and before on line 2: the first one is kept'] },
      { line: 4, problems: ['price "x" is not a price'] },
      { line: 6, problems: ['SKU A is on line 6 and before on line 2: the first one is kept'] },
    ]);
  });

  it('leaves out a variant that is bad and keeps the rest of its product', async () => {
    const rows = await readText(
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
    const rows = await readText(text, { currency: 'EUR' });
    expect(drafts(rows)).toMatchObject([{ name: { en: 'Ø-lamp' }, price: { minor: 9990, currency: 'EUR' } }]);
  });

  it('says where a quote that never closes begins, and keeps what came before', async () => {
    const rows = await readText('sku,name,price\nA,Good,1\nB,"Never closed,2\nC,Lost,3\n');
    expect(drafts(rows).map((draft) => draft.sku)).toEqual(['A']);
    expect(bad(rows)).toEqual([{ line: 3, problems: [expect.stringContaining('a quote opens')] }]);
    const endless = await readText(`sku,name,price\nA,Good,1\nB,"${'x'.repeat(3_000_000)}\n`);
    expect(bad(endless)).toEqual([{ line: 3, problems: [expect.stringContaining('a quote opens')] }]);
  });

  it('keeps quotes inside a value, as in inches', async () => {
    expect(drafts(await readText('sku,name,price\nA,Desk 24" wide,10\n'))[0]?.name.en).toBe('Desk 24" wide');
  });
});
