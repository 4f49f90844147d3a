import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '@/lib/product/product';
import { noSeo } from '@/lib/product/seo';
import { sameValue } from './changed-fields';
import { mergeDocuments, resolveConflicts } from './merge-documents';
import { type ProductDocument, withStockOf } from './product-document';

const text = (en: string, he = '', ar = '') => ({ en, he, ar });
const usd = (minor: number) => ({ minor, currency: 'USD' as const });

const plain: Product = {
  id: 'p',
  sku: 'P',
  slug: 'p',
  category: 'mugs',
  status: 'draft',
  name: text('Mug'),
  description: text('A mug.'),
  seo: noSeo,
  brand: null,
  gtin13: null,
  price: usd(1000),
  stock: 0,
  dimensions: null,
  massKilograms: null,
  colours: [],
  materials: [],
  attributes: { volume: 3 },
  photos: [],
  variants: [],
  model: null,
};
const variant = (id: string, name = id) => ({
  id,
  sku: id,
  name: text(name),
  options: {},
  swatch: '#000000',
  colours: [],
  gtin13: null,
  price: usd(1000),
  stock: 0,
  materialVariant: null,
});
const photo = (id: string) => ({
  id,
  url: `/media/${id}.webp`,
  widthPixels: 9,
  heightPixels: 9,
  alt: text(id),
  view: null,
});
const document = (over: Partial<Product> = {}, levels: ProductDocument['levels'] = []) =>
  withStockOf({ product: { ...plain, ...over }, levels });

describe('two people’s edits of one product', () => {
  it('are both kept where they do not meet', () => {
    const base = document({ variants: [variant('a'), variant('b')] });
    const mine = document({ name: text('Mug', 'ספל'), variants: [variant('a', 'Blue'), variant('b')] });
    const theirs = document({
      name: text('Big mug'),
      attributes: { volume: 3, lid: true },
      variants: [variant('a'), variant('b', 'Red'), variant('c')],
    });
    const { document: merged, conflicts } = mergeDocuments(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.product).toMatchObject({
      name: text('Big mug', 'ספל'),
      attributes: { volume: 3, lid: true },
      variants: [{ name: text('Blue') }, { name: text('Red') }, { id: 'c' }],
    });
  });

  it('are shown with both values where they meet, and a person chooses', () => {
    const mine = document({ price: usd(900), brand: 'Mine' });
    const theirs = document({ price: { minor: 1000, currency: 'EUR' }, brand: 'Theirs' });
    const { document: merged, conflicts } = mergeDocuments(document(), mine, theirs);
    expect(conflicts).toEqual([
      { path: ['brand'], base: null, mine: 'Mine', theirs: 'Theirs' },
      { path: ['price'], base: usd(1000), mine: usd(900), theirs: { minor: 1000, currency: 'EUR' } },
    ]);
    expect(merged.product).toMatchObject({ price: usd(900), brand: 'Mine' });
    expect(resolveConflicts(merged, conflicts, ['theirs', 'mine']).product).toMatchObject({
      price: usd(900),
      brand: 'Theirs',
    });
  });

  it('ask when one removed what the other changed', () => {
    const base = document({ variants: [variant('a'), variant('b')] });
    const mine = document({ variants: [variant('a')] });
    const theirs = document({ variants: [variant('a'), variant('b', 'Red')] });
    const { document: merged, conflicts } = mergeDocuments(base, mine, theirs);
    expect(conflicts.map(({ path }) => path)).toEqual([['variants', 'entries', 'b']]);
    expect(merged.product.variants.map(({ id }) => id)).toEqual(['a']);
    const kept = resolveConflicts(merged, conflicts, ['theirs']);
    expect(kept.product.variants).toMatchObject([{ id: 'a' }, { id: 'b', name: text('Red') }]);
  });

  it('count stock place by place', () => {
    const level = (locationId: string, quantity: number) => ({ variantId: null, locationId, quantity });
    const base = document({}, [level('main', 3), level('haifa', 1)]);
    const mine = document({}, [level('main', 2), level('haifa', 1)]);
    const theirs = document({}, [level('main', 3), level('haifa', 5)]);
    const { document: merged, conflicts } = mergeDocuments(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.product.stock).toBe(7);
  });

  it('keep one person’s order and the other’s new photos; two orders are a conflict', () => {
    const base = document({ photos: [photo('a'), photo('b'), photo('c')] });
    const mine = document({ photos: [photo('c'), photo('a'), photo('b')] });
    const theirs = document({ photos: [photo('a'), photo('b'), photo('c'), photo('d')] });
    const merged = mergeDocuments(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.document.product.photos.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
    const reordered = document({ photos: [photo('b'), photo('a'), photo('c')] });
    expect(mergeDocuments(base, mine, reordered).conflicts.map(({ path }) => path)).toEqual([
      ['photos', 'order'],
    ]);
  });

  it('never touch the 3D model, which is the shop’s', () => {
    const model = {
      url: '/m.glb',
      bytes: 1,
      anchor: 'table' as const,
      bounds: { min: [0, 0, 0] as [number, number, number], max: [1, 1, 1] as [number, number, number] },
      triangles: 2,
    };
    const merged = mergeDocuments(document(), document({ brand: 'Mine' }), document({ model }));
    expect(merged.conflicts).toEqual([]);
    expect(merged.document.product).toMatchObject({ model, brand: 'Mine' });
  });
});

const short = fc.constantFrom('', 'a', 'b', 'c');
const anyText = fc.record({ en: short, he: short, ar: short });
const anyPrice = fc.record({
  minor: fc.integer({ min: 0, max: 3 }),
  currency: fc.constantFrom('USD' as const, 'EUR' as const),
});
const anyDocument: fc.Arbitrary<ProductDocument> = fc
  .record({
    name: anyText,
    brand: fc.option(short),
    price: anyPrice,
    colours: fc.subarray(['red' as const, 'blue' as const]),
    attributes: fc.dictionary(fc.constantFrom('x', 'y'), fc.oneof(fc.boolean(), short)),
    variants: fc
      .shuffledSubarray(['v1', 'v2', 'v3'])
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            fc.record({ name: anyText, price: anyPrice }).map((over) => ({ ...variant(id), ...over })),
          ),
        ),
      ),
    photos: fc.shuffledSubarray(['f1', 'f2', 'f3']).map((ids) => ids.map(photo)),
    quantity: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ quantity, ...over }) =>
    document(
      { ...over, variants: over.variants as Product['variants'] },
      (over.variants.length > 0 ? over.variants.map(({ id }) => id) : [null])
        .filter(() => quantity > 0)
        .map((variantId) => ({ variantId, locationId: 'main', quantity })),
    ),
  );

describe('for any three documents', () => {
  it('no change on one side gives the other, and equal changes are one', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (base, other) => {
        expect(mergeDocuments(base, base, other)).toEqual({ document: other, conflicts: [] });
        expect(mergeDocuments(base, other, base)).toEqual({ document: other, conflicts: [] });
        expect(mergeDocuments(base, other, other)).toEqual({ document: other, conflicts: [] });
      }),
    );
  });

  it('both sides see the same conflicts', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (base, mine, theirs) => {
        const paths = (conflicts: { path: readonly string[] }[]) =>
          conflicts.map(({ path }) => path.join('/')).sort();
        expect(paths(mergeDocuments(base, mine, theirs).conflicts)).toEqual(
          paths(mergeDocuments(base, theirs, mine).conflicts),
        );
      }),
    );
  });

  it('nothing is lost: each change is in the result, or in a conflict', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (base, mine, theirs) => {
        const { document: merged, conflicts } = mergeDocuments(base, mine, theirs);
        const contested = (...path: string[]) =>
          conflicts.some((conflict) =>
            conflict.path.every((step, at) => path[at] === undefined || step === path[at]),
          );
        for (const key of ['brand', 'price', 'colours'] as const) {
          for (const side of [mine, theirs]) {
            const changed = !sameValue(side.product[key], base.product[key]);
            if (!changed || contested(key)) continue;
            expect(merged.product[key]).toEqual(side.product[key]);
          }
        }
        for (const side of [mine, theirs]) {
          for (const each of side.product.variants) {
            const before = base.product.variants.find(({ id }) => id === each.id);
            if (before && sameValue({ ...before, stock: 0 }, { ...each, stock: 0 })) continue;
            if (contested('variants', 'entries', each.id)) continue;
            expect(merged.product.variants.map(({ id }) => id)).toContain(each.id);
          }
        }
      }),
    );
  });

  it('choosing theirs everywhere gives what the shop has wherever both changed', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (base, mine, theirs) => {
        const { document: merged, conflicts } = mergeDocuments(base, mine, theirs);
        const resolved = resolveConflicts(
          merged,
          conflicts,
          conflicts.map(() => 'theirs' as const),
        );
        const again = mergeDocuments(base, resolved, theirs);
        expect(again.conflicts.filter(({ path }) => path[0] === 'price' || path[0] === 'name')).toEqual([]);
      }),
    );
  });
});
