import { describe, expect, it } from 'vitest';
import type { LocaleText } from '@/lib/core/locale';
import type { Product } from '@/lib/product/product';
import { atCosine, testModel, testProduct, testShop } from './fixtures';
import { search } from './search';

const named = (en: string, he = en, ar = en): LocaleText => ({ en, he, ar });
const shelf: [string, number, Partial<Product>][] = [
  [
    'oslo',
    0.9,
    {
      category: 'sofas',
      name: named('Oslo sofa', 'ספת אוסלו', 'أريكة أوسلو'),
      colours: ['burgundy'],
      materials: ['velvet', 'oak'],
      price: { minor: 129_000, currency: 'USD' },
    },
  ],
  [
    'luna',
    0.6,
    {
      category: 'mirrors',
      name: named('Luna round mirror', 'מראה עגולה לונה', 'مرآة لونا المستديرة'),
      colours: ['gold'],
      materials: ['brass', 'glass'],
      price: { minor: 18_000, currency: 'USD' },
    },
  ],
  [
    'sol',
    0.3,
    {
      category: 'mirrors',
      name: named('Sol square mirror', 'מראה מרובעת סול', 'مرآة سول المربعة'),
      colours: ['black'],
      materials: ['steel', 'glass'],
      price: { minor: 9000, currency: 'USD' },
      stock: 0,
    },
  ],
  [
    'olive-tree',
    0.2,
    {
      category: 'plants',
      name: named('Olive tree', 'עץ זית', 'شجرة زيتون'),
      colours: ['green'],
      materials: ['leaf', 'stoneware'],
      attributes: { light: 'bright', pets: 'harmless' },
      description: named('Grows slowly beside a window.'),
      price: { minor: 7000, currency: 'USD' },
    },
  ],
];
const index = testShop(
  shelf.map(([id, cosine, changes]) => ({
    product: testProduct(id, changes),
    views: [{ viewId: `${id}-1`, angle: null, vector: atCosine(cosine) }],
  })),
);
const ask = (text: string, withPhoto = false) =>
  search(index, { embedding: withPhoto ? { modelId: testModel, vector: atCosine(1) } : null, text });
const found = (text: string, withPhoto = false) =>
  ask(text, withPhoto).matches.map((match) => match.productId);

describe('words without a photo', () => {
  it.each([
    ['in burgundy', ['oslo']],
    ['wood', ['oslo']],
    ['round brass mirror', ['luna']],
    ['mirror under 100', ['sol']],
    ['mirror in stock', ['luna']],
    ['gold', ['luna']],
    ['mirrors', ['luna', 'sol']],
    ['בורדו', ['oslo']],
    ['מראה עגולה', ['luna']],
    ['המראה המרובעת', ['sol']],
    ['خشب', ['oslo']],
    ['مرآة مستديرة', ['luna']],
    ['مرايا أقل من ١٠٠', ['sol']],
    ['os', ['oslo']],
    ['SKU-luna', ['luna']],
    ['osol', ['oslo']],
    ['harmless', ['olive-tree']],
    ['window', ['olive-tree']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('finds a product by its name even when the name is a colour', () => {
    expect(found('olive tree')).toEqual(['olive-tree']);
    expect(found('עץ זית')).toEqual(['olive-tree']);
  });

  it('ranks what is called so above what is described so, and scores within 0 to 1', () => {
    const shop = testShop([
      { product: testProduct('described', { description: named('Made by Hera.') }) },
      { product: testProduct('hera') },
    ]);
    const { matches, basis } = search(shop, { embedding: null, text: 'hera' });
    expect(basis).toBe('text');
    expect(matches.map((match) => match.productId)).toEqual(['hera', 'described']);
    expect(matches[0]).toMatchObject({ score: 1, viewId: '', view: null });
    expect(matches[1]!.score).toBeGreaterThan(0);
    expect(matches[1]!.score).toBeLessThan(1);
  });

  it('gives the nearest to it when no product has all that is asked, and says so', () => {
    const result = ask('round velvet mirror');
    expect(result.relaxed).toBe(true);
    expect(result.matches.map((match) => match.productId)).toEqual(['luna']);
    expect(ask('round brass mirror').relaxed).toBe(false);
  });

  it('never relaxes a price limit', () => {
    expect(ask('sofa under 10')).toMatchObject({ total: 0, matches: [] });
  });

  it('reports a word that no product has, and goes by the rest', () => {
    const result = ask('brass zeppelin');
    expect(result.matches.map((match) => match.productId)).toEqual(['luna']);
    expect(result.understood).toMatchObject([
      { kind: 'material' },
      { kind: 'word', text: 'zeppelin', found: false },
    ]);
    expect(ask('zeppelin')).toMatchObject({ total: 0, basis: 'text' });
  });

  it('shows all products by name when nothing is asked', () => {
    for (const text of ['', '   ', 'in the']) {
      expect(ask(text)).toMatchObject({ basis: 'all', total: 4, nothingAlike: false });
    }
    expect(found('')).toEqual(['luna', 'olive-tree', 'oslo', 'sol']);
  });

  it('counts facets over what the words leave', () => {
    const { facets } = ask('mirror');
    expect(facets.categories).toEqual([{ slug: 'mirrors', count: 2 }]);
    expect(facets.inStock).toBe(1);
    expect(facets.price).toEqual({ minorMin: 9000, minorMax: 18_000, currency: 'USD' });
  });
});

describe('words with a photo', () => {
  it('narrow the same search and keep its order', () => {
    expect(found('glass', true)).toEqual(['luna', 'sol']);
    expect(found('mirror under 100', true)).toEqual(['sol']);
  });

  it('ask for nothing when no product knows them', () => {
    expect(found('zeppelin', true)).toEqual(['oslo', 'luna', 'sol', 'olive-tree']);
  });
});
