import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withStockOf } from '@/lib/merchant/product-document';
import { placeStock } from '../import/place-stock';
import { openCatalogue } from '../import/read-catalogue.server';
import { toProduct } from '../import/to-product';
import { colourSlugs, materialSlugs, type Product, type ProductVariant, productStatuses } from '../product';
import type { Location, StockLevel } from '../stock';
import { csvCell, withoutGuard } from './csv-cell';
import { type ExportFormat, exportCatalogue } from './export-catalogue';
import type { ExportedProduct } from './values';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'vitrine-export-'));
});
afterAll(() => rm(folder, { recursive: true }));

const origin = 'https://shop.example';

/** Writes the products as a file, and reads it as an import does. */
async function roundTrip(
  format: ExportFormat,
  products: ExportedProduct[],
  locations: readonly Location[] = [],
) {
  const pages = (async function* () {
    yield products;
  })();
  let text = '';
  for await (const piece of exportCatalogue(format, pages, { origin, locations })) text += piece;
  const file = path.join(folder, 'catalogue');
  await writeFile(file, text);
  const catalogue = await openCatalogue(file, { currency: products[0]?.price.currency ?? 'USD' });
  expect(catalogue.format).toBe(format);
  const rows = [];
  for await (const row of catalogue.rows()) rows.push(row);
  return { text, rows };
}

// Words with everything that a cell can break on: delimiters, quotes, signs of formulas, two scripts, line ends.
const word = fc.constantFrom(
  ...[
    'Sofa',
    'ספה',
    'أريكة',
    '"wide"',
    'a,b',
    'x;y',
    '=1+1',
    '+tax',
    '-5 %',
    '@home',
    "'quoted",
    "''",
    '<b>',
    'AT&T',
  ],
  ...['&amp;', '5 > 3', '|', 'naïve', '٣', '—', '=HYPERLINK("x")', 'tab', '#'],
);
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const maybe = fc.option(line, { nil: '' });
const texts = fc.record({ en: line, he: maybe, ar: maybe });
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
const longTexts = fc.record({
  en: fc.option(lines, { nil: '' }),
  he: fc.option(lines, { nil: '' }),
  ar: maybe,
});
const measure = fc.integer({ min: 1, max: 99_999 }).map((value) => value / 10_000);
const minor = fc.integer({ min: 0, max: 10_000_000 });
const gtin = fc.option(fc.constantFrom('4006381333931', '96385074', '036000291452'));

const variantOf = (number: number): fc.Arbitrary<ProductVariant> =>
  fc
    .record({
      name: texts,
      minor,
      stock: fc.nat(500),
      gtin13: gtin,
      colours: fc.uniqueArray(fc.constantFrom(...colourSlugs), { maxLength: 2 }),
      options: fc.record(
        { colour: fc.constantFrom('Wine', 'Navy', 'כחול'), size: fc.constantFrom('S', '42', 'XL') },
        { requiredKeys: [] },
      ),
    })
    .map(({ minor: cents, ...rest }) => ({
      ...rest,
      id: `v${number}`,
      sku: `V ${number}/a`,
      swatch: '#123456',
      price: { minor: cents, currency: 'EUR' as const },
      materialVariant: null,
    }));

const anyProduct: fc.Arbitrary<Product> = fc
  .record({
    name: texts,
    description: longTexts,
    seo: fc.record({
      title: fc.record({ en: maybe, he: maybe, ar: maybe }),
      description: fc.record({ en: maybe, he: maybe, ar: maybe }),
    }),
    category: fc.constantFrom('sofas', 'mugs', 'rings', 'other'),
    status: fc.constantFrom(...productStatuses),
    brand: fc.option(line),
    minor,
    stock: fc.nat(500),
    gtin13: gtin,
    dimensions: fc.option(fc.record({ widthMetres: measure, heightMetres: measure, depthMetres: measure })),
    massKilograms: fc.option(measure),
    colours: fc.uniqueArray(fc.constantFrom(...colourSlugs), { maxLength: 3 }),
    materials: fc.uniqueArray(fc.constantFrom(...materialSlugs), { maxLength: 3 }),
    attributes: fc.dictionary(
      fc.constantFrom('seats', 'seatHeight', 'מידה'),
      fc.oneof(line, fc.nat(9), fc.boolean()),
    ),
    variants: fc.oneof(fc.constant<ProductVariant[]>([]), fc.tuple(variantOf(1), variantOf(2))),
    photos: fc.constantFrom(0, 2),
  })
  .map(({ minor: cents, photos, ...rest }) => {
    const variants: ProductVariant[] = rest.variants;
    const [first] = variants;
    return {
      ...rest,
      id: 'p',
      sku: 'P-1 a',
      slug: 'sofa-1',
      price: { minor: cents, currency: 'EUR' },
      variants,
      model: null,
      // What holds for every product that has variants.
      gtin13: first ? (rest.gtin13 ?? first.gtin13) : rest.gtin13,
      stock: first ? variants.reduce((sum, { stock }) => sum + stock, 0) : rest.stock,
      colours:
        rest.colours.length > 0 ? rest.colours : [...new Set(variants.flatMap(({ colours }) => colours))],
      photos: Array.from({ length: photos }, (_, at) => ({
        id: `f${at}`,
        url: `/media/ab/photo-${at}.webp`,
        widthPixels: 9,
        heightPixels: 9,
        alt: { en: 'x', he: '', ar: '' },
        view: null,
      })),
    };
  });

describe('what was exported comes back by an import', () => {
  it('whole, from Vitrine’s own CSV', async () => {
    await fc.assert(
      fc.asyncProperty(anyProduct, async (product) => {
        const { rows } = await roundTrip('vitrine', [product]);
        const [row] = rows;
        if (!row?.ok) throw new Error(JSON.stringify(row));
        expect(toProduct(row.draft, product, product.slug, product.photos)).toEqual(product);
        expect(row.draft.images).toEqual(product.photos.map(({ url }) => origin + url));
        // Into an empty shop too, but for what no row can say.
        const fresh = toProduct(row.draft, null, product.slug, []);
        for (const key of [
          'name',
          'description',
          'seo',
          'price',
          'stock',
          'attributes',
          'dimensions',
        ] as const) {
          expect(fresh[key], key).toEqual(product[key]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('with its pieces at the places where they lay, whatever these are called', async () => {
    const name = fc.oneof(
      line,
      fc.constantFrom('', 'Main', 'main', ' Tel Aviv ', 'stock:x', 'תל אביב', 'a, "b"', 'x (y)'),
    );
    const places = fc
      .uniqueArray(fc.tuple(fc.constantFrom('main', 'north', 'Tel Aviv', '7f-1'), name), {
        selector: ([id]) => id,
        minLength: 2,
      })
      .map((all) => all.map(([id, called]): Location => ({ id, name: called })));
    await fc.assert(
      fc.asyncProperty(
        anyProduct,
        places,
        fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }),
        async (any, locations, counts) => {
          const ids = any.variants.length > 0 ? any.variants.map(({ id }) => id) : [null];
          const levels = ids.flatMap((variantId, row) =>
            locations.map(
              ({ id }, at): StockLevel => ({
                variantId,
                locationId: id,
                quantity: counts[row * 4 + at] ?? 0,
              }),
            ),
          );
          const { product } = withStockOf({ product: any, levels });
          const { rows } = await roundTrip('vitrine', [{ ...product, levels }], locations);
          const [row] = rows;
          if (!row?.ok) throw new Error(JSON.stringify(row));
          expect(row.warnings).toEqual([]);
          const made = toProduct(row.draft, product, product.slug, product.photos);
          // Over a shop that holds other pieces, and into one that holds none.
          const moved = levels.map((level) => ({ ...level, quantity: 7 }));
          for (const before of [moved, levels, []]) {
            const placed = placeStock(made, row.draft, before, locations);
            expect(placed.product).toEqual(product);
            expect(new Set(placed.levels.map((each) => JSON.stringify(each)))).toEqual(
              new Set(levels.map((each) => JSON.stringify(each))),
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each(['google-xml', 'google-tsv', 'shopify'] as const)('with what %s can say of it', async (format) => {
    await fc.assert(
      fc.asyncProperty(anyProduct, async (any) => {
        const product: Product = { ...any, status: 'published' };
        const { rows } = await roundTrip(format, [product]);
        const [row] = rows;
        if (!row?.ok) throw new Error(JSON.stringify(rows));
        const { draft } = row;
        expect(draft.name.en.replace(/\s+/g, ' ')).toBe(product.name.en);
        expect(draft).toMatchObject({ category: product.category, brand: product.brand });
        if (product.variants.length === 0) {
          const { sku, price, stock, gtin13 } = product;
          expect(draft).toMatchObject({ sku, price, stock, gtin13, variants: [] });
        }
        expect(
          draft.variants.map(({ sku, price, stock, gtin13 }) => ({ sku, price, stock, gtin13 })),
        ).toEqual(product.variants.map(({ sku, price, stock, gtin13 }) => ({ sku, price, stock, gtin13 })));
        expect(draft.images).toEqual(product.photos.map(({ url }) => origin + url));
      }),
      { numRuns: 80 },
    );
  });

  it('keeps drafts and archived products out of a Google feed', async () => {
    const [product] = fc.sample(anyProduct, 1);
    const draft: Product = { ...(product as Product), status: 'draft' };
    const pages = (async function* () {
      yield [draft];
    })();
    let text = '';
    for await (const piece of exportCatalogue('google-xml', pages, { origin })) text += piece;
    expect(text).not.toContain('<item>');
  });
});

describe('a cell', () => {
  it('is never a formula, and always comes back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), line), (text) => {
        const cell = csvCell(text);
        const inside = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        if (!/^-?\d+([.,]\d+)?$/.test(text)) expect(inside).not.toMatch(/^[=+\-@\t\r]/);
        expect(withoutGuard(inside)).toBe(text);
      }),
    );
  });
});
