import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ColourSlug, colourSlugs, type Product } from '@/lib/product/product';
import { atCosine, randomNumbers, randomUnitVector, testModel, testProduct, testShop } from './fixtures';
import { plainKernel } from './kernel';
import type { Filters } from './match';
import { search } from './search';

const photo = { modelId: testModel, vector: atCosine(1) };
const view = (viewId: string, cosine: number) => ({ viewId, angle: null, vector: atCosine(cosine) });
const code = (wanted: string) => expect.objectContaining({ code: wanted });
const usd = (minor: number) => ({ minor, currency: 'USD' as const });

/** A shop of one view a product, at falling cosines. */
function shopOf(...entries: [id: string, cosine: number, changes?: Partial<Product>][]) {
  return testShop(
    entries.map(([id, cosine, changes]) => ({
      product: testProduct(id, changes),
      views: [view(`${id}-1`, cosine)],
    })),
  );
}

const ids = (result: { matches: { productId: string }[] }) => result.matches.map((match) => match.productId);

describe('search with a photo', () => {
  it("ranks products by their best view's cosine and names that view and its camera", () => {
    const angle = { azimuthRadians: 0.5, elevationRadians: 0.25 };
    const index = testShop([
      { product: testProduct('far'), views: [view('far-1', 0.1)] },
      { product: testProduct('near'), views: [view('near-1', 0.2), { ...view('near-2', 0.95), angle }] },
    ]);
    const result = search(index, { embedding: photo });
    expect(result).toMatchObject({ basis: 'photo', total: 2, alike: 1, nothingAlike: false });
    expect(ids(result)).toEqual(['near', 'far']);
    expect(result.matches[0]).toMatchObject({ viewId: 'near-2', view: angle, confidence: 'same' });
    expect(result.matches[0]?.cosine).toBeCloseTo(0.95, 2);
    expect(result.matches[1]).toMatchObject({ view: null, confidence: 'none' });
  });

  it('says that nothing is alike, and still gives the nearest', () => {
    expect(search(shopOf(['far', 0.1]), { embedding: photo })).toMatchObject({
      nothingAlike: true,
      alike: 0,
      total: 1,
    });
  });

  it('says how many alike products the filters hide', () => {
    const index = shopOf(['red', 0.95, { colours: ['red'] }], ['blue', 0.1, { colours: ['blue'] }]);
    const result = search(index, { embedding: photo, filters: { colours: ['blue'] } });
    expect(result).toMatchObject({ total: 1, alike: 0, alikeHidden: 1, nothingAlike: false });
  });

  it("refuses another model's vector, a wrong length and NaN", () => {
    const index = shopOf(['a', 0.1]);
    const ask = (modelId: string, vector: Float32Array) => () =>
      search(index, { embedding: { modelId, vector } });
    expect(ask('other', atCosine(1))).toThrow(code('MODEL_MISMATCH'));
    expect(ask(testModel, new Float32Array(8).fill(1))).toThrow(code('BAD_EMBEDDING'));
    expect(ask(testModel, new Float32Array(16).fill(Number.NaN))).toThrow(code('BAD_EMBEDDING'));
  });

  it('leaves out products without views, which words still find', () => {
    const index = testShop([
      { product: testProduct('seen'), views: [view('seen-1', 0.9)] },
      { product: testProduct('unseen') },
    ]);
    expect(ids(search(index, { embedding: photo }))).toEqual(['seen']);
    expect(ids(search(index, { embedding: null, text: 'unseen' }))).toEqual(['unseen']);
  });

  it('answers page by page without a gap or a repeat', () => {
    const random = randomNumbers(5);
    const entries = Array.from({ length: 50 }, (_, i) => ({
      product: testProduct(`p${i}`, { price: usd(Math.floor(random() * 9) * 100) }),
      views: [{ viewId: `p${i}-1`, angle: null, vector: randomUnitVector(random, 16) }],
    }));
    const index = testShop(entries);
    for (const sort of ['best', 'price-up', 'price-down'] as const) {
      const whole = ids(search(index, { embedding: photo, sort, limit: 50 }));
      const pages = [0, 15, 30, 45].flatMap((offset) => {
        return ids(search(index, { embedding: photo, sort, limit: 15, offset }));
      });
      expect(pages).toEqual(whole);
      expect(new Set(whole).size).toBe(50);
    }
  });

  it('orders the alike by price, then the rest by likeness', () => {
    const index = shopOf(
      ['dear-alike', 0.95, { price: usd(900) }],
      ['cheap-alike', 0.8, { price: usd(100) }],
      ['cheapest-unlike', 0.2, { price: usd(1) }],
      ['nearer-unlike', 0.3, { price: usd(5000) }],
    );
    const by = (sort: 'price-up' | 'price-down') => ids(search(index, { embedding: photo, sort }));
    expect(by('price-up')).toEqual(['cheap-alike', 'dear-alike', 'nearer-unlike', 'cheapest-unlike']);
    expect(by('price-down')).toEqual(['dear-alike', 'cheap-alike', 'nearer-unlike', 'cheapest-unlike']);
  });

  it('gives the same answer with the plain kernel', () => {
    const random = randomNumbers(9);
    const entries = Array.from({ length: 200 }, (_, i) => ({
      product: testProduct(`p${i}`),
      views: [0, 1, 2].map((n) => ({
        viewId: `p${i}-${n}`,
        angle: null,
        vector: randomUnitVector(random, 64),
      })),
    }));
    const query = { embedding: { modelId: testModel, vector: randomUnitVector(random, 64) }, limit: 200 };
    const simd = search(testShop(entries, { dimension: 64 }), query);
    expect(search(testShop(entries, { dimension: 64, kernel: plainKernel }), query)).toEqual(simd);
  });
});

describe('more like this', () => {
  it("searches with the product's own views and leaves it out", () => {
    const index = shopOf(['this', 1], ['close', 0.9], ['far', 0.1]);
    const result = search(index, { embedding: null, likeProductId: 'this' });
    expect(result.basis).toBe('photo');
    expect(ids(result)).toEqual(['close', 'far']);
    expect(result.matches[0]?.cosine).toBeCloseTo(0.9, 2);
  });

  it('uses every view it has', () => {
    const side = new Float32Array(16);
    side[5] = 1;
    const index = testShop([
      {
        product: testProduct('this'),
        views: [view('this-1', 1), { viewId: 'this-2', angle: null, vector: side }],
      },
      { product: testProduct('like-the-side'), views: [{ viewId: 's-1', angle: null, vector: side }] },
      { product: testProduct('like-the-front'), views: [view('f-1', 0.8)] },
    ]);
    const found = search(index, { embedding: null, likeProductId: 'this' });
    expect(ids(found)).toEqual(['like-the-side', 'like-the-front']);
  });

  it('says when the product is gone', () => {
    expect(() => search(shopOf(['a', 1]), { embedding: null, likeProductId: 'gone' })).toThrow(
      code('NOT_FOUND'),
    );
  });
});

/** Shops of random products, and any filters over the same small vocabulary. */
const someColours: ColourSlug[] = [...colourSlugs].slice(0, 4);
const products = fc.array(
  fc.record({
    category: fc.constantFrom('chairs', 'sofas', 'mugs'),
    colours: fc.subarray(someColours),
    materials: fc.subarray(['oak' as const, 'steel' as const, 'wool' as const]),
    minor: fc.integer({ min: 0, max: 8 }),
    stock: fc.integer({ min: 0, max: 2 }),
    cosine: fc.double({ min: -1, max: 1, noNaN: true }),
  }),
  { maxLength: 14 },
);
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    categories: fc.subarray(['chairs', 'sofas', 'mugs', 'unknown']),
    colours: fc.subarray(someColours),
    materials: fc.subarray(['oak' as const, 'steel' as const, 'wool' as const]),
    priceMinorMin: fc.integer({ min: 0, max: 4 }),
    priceMinorMax: fc.integer({ min: 4, max: 9 }),
    inStock: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('filters and facets', () => {
  it('show exactly the products that meet all conditions, all of them, and count what a choice would show', () => {
    fc.assert(
      fc.property(products, filters, fc.boolean(), (made, chosen, withPhoto) => {
        const all = made.map(({ minor, cosine: _, ...rest }, i) =>
          testProduct(`p${i}`, { ...rest, price: usd(minor) }),
        );
        const index = testShop(
          all.map((product, i) => ({ product, views: [view(`v${i}`, made[i]!.cosine)] })),
        );
        const ask = (some: Filters) =>
          search(index, { embedding: withPhoto ? photo : null, filters: some, limit: 100 });
        const result = ask(chosen);
        const expected = all.filter((product) => meets(product, chosen)).map((product) => product.id);
        expect(ids(result).sort()).toEqual(expected.sort());
        expect(result.total).toBe(expected.length);
        for (const { slug, count } of result.facets.categories) {
          expect(ask({ ...chosen, categories: [slug] }).total).toBe(count);
        }
        for (const { slug, count } of result.facets.colours) {
          expect(ask({ ...chosen, colours: [slug] }).total).toBe(count);
        }
        for (const { slug, count } of result.facets.materials) {
          expect(ask({ ...chosen, materials: [slug] }).total).toBe(count);
        }
        expect(ask({ ...chosen, inStock: true }).total).toBe(result.facets.inStock);
        const open = all.filter((p) => meets(p, { ...chosen, priceMinorMin: 0, priceMinorMax: 99 }));
        const prices = open.map((product) => product.price.minor);
        expect(result.facets.price).toEqual(
          prices.length
            ? { minorMin: Math.min(...prices), minorMax: Math.max(...prices), currency: 'USD' }
            : null,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('refuses price limits that are no range', () => {
    const ask = (some: Filters) => () => search(shopOf(['a', 1]), { embedding: null, filters: some });
    expect(ask({ priceMinorMin: 5, priceMinorMax: 4 })).toThrow(code('BAD_REQUEST'));
    expect(ask({ priceMinorMin: -1 })).toThrow(code('BAD_REQUEST'));
    expect(ask({ priceMinorMax: Number.NaN })).toThrow(code('BAD_REQUEST'));
  });

  it('lists first what fits the photo', () => {
    const index = shopOf(['a', 0.1, { category: 'mugs' }], ['b', 0.2, { category: 'mugs' }], ['c', 0.9]);
    const { facets } = search(index, { embedding: photo });
    expect(facets.categories).toEqual([
      { slug: 'chairs', count: 1 },
      { slug: 'mugs', count: 2 },
    ]);
  });
});

function meets(product: Product, some: Filters): boolean {
  const any = <T>(wanted: T[] | undefined, has: (one: T) => boolean) => !wanted?.length || wanted.some(has);
  return (
    any(some.categories, (slug) => product.category === slug) &&
    any(some.colours, (slug) => product.colours.includes(slug)) &&
    any(some.materials, (slug) => product.materials.includes(slug)) &&
    product.price.minor >= (some.priceMinorMin ?? 0) &&
    product.price.minor <= (some.priceMinorMax ?? 99) &&
    (!some.inStock || product.stock > 0)
  );
}

describe('a shop too large to sort whole', () => {
  it('gives the same pages as sorting all of it', () => {
    const random = randomNumbers(12);
    const entries = Array.from({ length: 1500 }, (_, i) => ({
      product: testProduct(`p${i}`, { price: usd(Math.floor(random() * 50)) }),
      views: [view(`v${i}`, Math.round(random() * 40) / 40)],
    }));
    const index = testShop(entries);
    for (const sort of ['best', 'price-up'] as const) {
      const whole = ids(search(index, { embedding: photo, sort, limit: 1500 }));
      for (const [offset, limit] of [
        [0, 24],
        [24, 24],
        [400, 50],
      ] as const) {
        const page = search(index, { embedding: photo, sort, offset, limit });
        expect(ids(page)).toEqual(whole.slice(offset, offset + limit));
        expect(page.total).toBe(1500);
      }
    }
  });
});
