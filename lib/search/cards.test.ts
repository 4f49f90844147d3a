import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProductVariant } from '@/lib/product/product';
import { buildCards, readCardFile, toCard } from './cards';
import { testProduct } from './fixtures';

const variant = (changes: Partial<ProductVariant>): ProductVariant => ({
  id: 'v',
  sku: 'V-1',
  name: { en: 'Burgundy', he: 'בורדו', ar: 'عنابي' },
  swatch: '#7B2D26',
  colours: ['burgundy'],
  gtin13: '4006381333931',
  price: { minor: 9000, currency: 'USD' },
  stock: 2,
  options: {},
  materialVariant: null,
  ...changes,
});

describe('cards', () => {
  it('show the published products in the order of their ids, whatever the order they came in', () => {
    const products = [testProduct('b'), testProduct('draft', { status: 'draft' }), testProduct('a')];
    const file = buildCards(products, 'en');
    expect(file.cards.map((card) => card.id)).toEqual(['a', 'b']);
    expect(buildCards(products.toReversed(), 'en')).toEqual(file);
  });

  it("take the cheapest variant's price, the stock of all, and every colour", () => {
    const card = toCard(
      testProduct('sofa', {
        stock: 99,
        colours: ['navy'],
        variants: [
          variant({}),
          variant({ sku: 'V-2', price: { minor: 8000, currency: 'USD' }, stock: 0, colours: [] }),
        ],
      }),
      'en',
    );
    expect(card).toMatchObject({ price: { minor: 8000 }, stock: 2, colours: ['navy', 'burgundy'] });
  });

  it('hold the words of every language, of SKUs, GTINs and attributes, and the description of one', () => {
    const card = toCard(
      testProduct('sofa', {
        name: { en: 'Oslo Sofa', he: 'ספת אוסלו', ar: 'أريكة أوسلو' },
        description: { en: 'Deep seats.', he: 'מושבים עמוקים.', ar: 'مقاعد عميقة.' },
        attributes: { legs: 'tapered', seats: 3 },
        variants: [variant({})],
      }),
      'he',
    );
    const words = card.words.split(' ');
    expect(words).toEqual(
      expect.arrayContaining(['oslo', 'אוסלו', 'اريكه', '4006381333931', 'tapered', 'בורדו']),
    );
    expect(new Set(words).size).toBe(words.length);
    expect(card.moreWords).toBe('מושבימ עמוקימ');
    expect(card.name).toBe('ספת אוסלו');
  });

  it('are read back from JSON, and anything else is refused as damaged', () => {
    const file = buildCards([testProduct('a'), testProduct('b', { photos: [] })], 'ar');
    expect(readCardFile(JSON.parse(JSON.stringify(file)))).toEqual(file);
    const damaged = expect.objectContaining({ code: 'INDEX_DAMAGED' });
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => readCardFile(value)).toThrow(damaged);
      }),
    );
    for (const key of Object.keys(file.cards[0]!)) {
      if (key === 'brand') continue;
      const { [key as 'id']: _, ...rest } = file.cards[0]!;
      expect(() => readCardFile({ ...file, cards: [rest] }), key).toThrow(damaged);
    }
  });
});
