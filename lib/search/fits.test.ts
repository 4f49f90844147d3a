import { describe, expect, it } from 'vitest';
import { parseGap } from '@/lib/fit/gap-text';
import type { Dimensions, Product } from '@/lib/product/product';
import { emptyAddress, readAddress, writeAddress } from './address';
import { readCardFile, toCard } from './cards';
import { fitsHref } from './fits-href';
import { atCosine, testModel, testProduct, testShop } from './fixtures';
import { search } from './search';

const gap = (text: string) => parseGap(text)!;
const size = (w: number, d: number, h: number): Dimensions => ({
  widthMetres: w,
  depthMetres: d,
  heightMetres: h,
});
const ids = (result: { matches: { productId: string }[] }) => result.matches.map((match) => match.productId);

/** A niche of 80 × 40 × 200 cm, and things in and out of it; the cosine is the likeness to an earlier photo. */
function shop() {
  const things: [id: string, cosine: number, changes: Partial<Product>][] = [
    ['filling', 0.1, { category: 'shelves', dimensions: size(0.77, 0.37, 1.9) }],
    ['tight', 0.3, { category: 'shelves', dimensions: size(0.79, 0.3, 1) }],
    ['turned', 0.5, { category: 'stools', dimensions: size(0.3, 0.7, 0.5) }],
    ['small', 0.9, { category: 'vases', dimensions: size(0.2, 0.2, 0.3) }],
    ['mirror', 0.95, { category: 'mirrors', dimensions: size(0.3, 0.7, 0.5) }],
    ['too close', 0.9, { category: 'shelves', dimensions: size(0.8, 0.3, 1) }],
    ['too wide', 0.9, { category: 'sofas', dimensions: size(2.1, 0.9, 0.8) }],
    ['hat', 0.9, { category: 'hats', dimensions: size(0.3, 0.3, 0.15) }],
    ['unknown', 0.9, { dimensions: null }],
  ];
  return testShop(
    things.map(([id, cosine, changes]) => ({
      product: testProduct(id, changes),
      views: [{ viewId: `${id}-1`, angle: null, vector: atCosine(cosine) }],
    })),
  );
}
const fits = gap('80x40x200cm');

describe('a search for what fits a place', () => {
  it('shows what surely goes in, the fullest first, and says how much room each leaves', () => {
    const result = search(shop(), { embedding: null, filters: { fits } });
    expect(ids(result)).toEqual(['filling', 'tight', 'turned', 'small']);
    expect(result.matches.map(({ fit }) => fit)).toEqual(['fits', 'tight', 'fits', 'fits']);
    expect(result).toMatchObject({ total: 4, orderedBy: 'fill', basis: 'all' });
  });

  it('turns what stands, and never what hangs on a wall', () => {
    const narrow = search(shop(), { embedding: null, filters: { fits: gap('80x80x60cm') } });
    expect(ids(narrow)).toContain('mirror');
    const shallow = search(shop(), { embedding: null, filters: { fits: gap('80x40x60cm') } });
    expect(ids(shallow)).toContain('turned');
    expect(ids(shallow)).not.toContain('mirror');
  });

  it('is put in order by the photo that was searched last, which decides nothing else', () => {
    const orderBy = { modelId: testModel, vector: atCosine(1) };
    const result = search(shop(), { embedding: null, orderBy, filters: { fits } });
    expect(ids(result)).toEqual(['small', 'turned', 'tight', 'filling']);
    expect(result).toMatchObject({ orderedBy: 'likeness', basis: 'all', total: 4, nothingAlike: false });
    expect(result.matches.every(({ confidence }) => confidence === 'similar')).toBe(true);
    // A search of its own is answered by itself.
    expect(search(shop(), { embedding: orderBy, orderBy, filters: { fits } }).orderedBy).toBeNull();
    expect(search(shop(), { embedding: null, orderBy }).orderedBy).toBeNull();
  });

  it('narrows a photo search like any other filter', () => {
    const embedding = { modelId: testModel, vector: atCosine(1) };
    const result = search(shop(), { embedding, filters: { fits } });
    expect(ids(result)).toEqual(['small', 'turned', 'tight', 'filling']);
    expect(result.basis).toBe('photo');
    expect(result.facets.categories.map(({ slug }) => slug)).not.toContain('sofas');
  });

  it('refuses a place without a size', () => {
    const none = { width: null, height: null, depth: null };
    expect(() => search(shop(), { embedding: null, filters: { fits: none } })).toThrow(
      expect.objectContaining({ code: 'BAD_REQUEST' }),
    );
  });

  it('stands in the address, and what is no place is left out of it', () => {
    const address = { ...emptyAddress, filters: { fits: gap('80x*x200cm~0.5') } };
    expect(readAddress(writeAddress(address))).toEqual(address);
    expect(readAddress(new URL(fitsHref(fits), 'http://shop').search).filters).toEqual({ fits });
    expect(readAddress('fits=80x40').filters).toEqual({});
  });

  it('reads the size from the card, which has one only where the thing stands in a room', () => {
    expect(
      toCard(testProduct('shelf', { category: 'shelves', dimensions: size(0.801, 0.3, 1) }), 'en').place,
    ).toEqual({ millimetres: [801, 1000, 300], mayTurn: true });
    expect(
      toCard(testProduct('hat', { category: 'hats', dimensions: size(1, 1, 1) }), 'en').place,
    ).toBeUndefined();
    const card = { ...toCard(testProduct('a'), 'en'), place: { millimetres: [1, 2], mayTurn: true } };
    expect(() => readCardFile({ format: 1, locale: 'en', cards: [card] })).toThrow();
  });
});
