import { describe, expect, it } from 'vitest';
import { noSizes, type WornSizes } from '@/lib/fit/wear/worn-sizes';
import type { Product } from '@/lib/product/product';
import { emptyAddress, readAddress, writeAddress } from './address';
import { readCardFile, toCard } from './cards';
import { atCosine, testProduct, testShop } from './fixtures';
import { openShop } from './open-shop';
import { search } from './search';
import { wearsHref } from './wears-href';

const measured = (millimetres: number, errorMillimetres = 1) => ({ millimetres, errorMillimetres });
const things: [id: string, changes: Partial<Product>][] = [
  ['ring 54', { category: 'rings', attributes: { ringSizeEu: 54 } }],
  ['ring 60', { category: 'rings', attributes: { ringSizeEu: 60 } }],
  ['frame 138', { category: 'glasses', attributes: { frameWidthMillimetres: 138 } }],
  ['frame 150', { category: 'glasses', attributes: { frameWidthMillimetres: 150 } }],
  ['hat', { category: 'hats', attributes: { headCircumferenceMillimetres: 570 } }],
  ['nameless ring', { category: 'rings' }],
  ['chair', {}],
];
const shop = () =>
  testShop(
    things.map(([id, changes]) => ({
      product: testProduct(id, changes),
      views: [{ viewId: `${id}-1`, angle: null, vector: atCosine(0.5) }],
    })),
  );
const sizes: WornSizes = {
  ...noSizes,
  fingerAround: measured(54, 0.6),
  faceWidth: measured(137, 3),
};
const ids = (matches: readonly { productId: string }[]) => matches.map(({ productId }) => productId).sort();

describe('a search for what is of the shopper’s size', () => {
  it('shows what is surely right, of every kind whose size is known, and nothing else', () => {
    const { matches, total } = search(shop(), { embedding: null, sizes, filters: { wears: true } });
    expect(ids(matches)).toEqual(['frame 138', 'ring 54']);
    expect(total).toBe(2);
    expect(matches.every(({ wears }) => wears)).toBe(true);
  });

  it('shows nothing to somebody of whom nothing is known', () => {
    for (const unknown of [null, noSizes]) {
      const found = search(shop(), { embedding: null, sizes: unknown, filters: { wears: true } });
      expect(found.total).toBe(0);
    }
  });

  it('is narrowed by category, and counted in the facets of others', () => {
    const rings = search(shop(), {
      embedding: null,
      sizes,
      filters: { wears: true, categories: ['rings'] },
    });
    expect(ids(rings.matches)).toEqual(['ring 54']);
    expect(rings.facets.categories.map(({ slug }) => slug).sort()).toEqual(['glasses', 'rings']);
  });

  it('stands in the address without any size', () => {
    const href = wearsHref('rings');
    expect(href).toBe('/search?category=rings&wears=me');
    expect(readAddress(new URL(href, 'http://shop').search).filters).toEqual({
      categories: ['rings'],
      wears: true,
    });
    expect(readAddress('wears=54').filters).toEqual({});
    const address = { ...emptyAddress, filters: { wears: true as const } };
    expect(readAddress(writeAddress(address))).toEqual(address);
  });

  it('reads sizes from the card, which has them only where the thing is worn', () => {
    expect(toCard(testProduct('a', things[0]![1]), 'en').wear).toEqual({ ringSizeEu: 54 });
    expect(toCard(testProduct('b'), 'en').wear).toBeUndefined();
    const card = { ...toCard(testProduct('c'), 'en'), wear: 54 };
    expect(() => readCardFile({ format: 1, locale: 'en', cards: [card] })).toThrow();
  });

  it('tells no size to a server that searches', async () => {
    const bodies: string[] = [];
    const cards = things.map(([id, changes]) => toCard(testProduct(id, changes), 'en'));
    const answer = search(shop(), { embedding: null, limit: 100 });
    const opened = await openShop({
      locale: 'en',
      origin: 'http://shop',
      fetch: (async (_: URL, init?: RequestInit) => {
        if (init?.body) bodies.push(String(init.body));
        const json = init?.body
          ? {
              ...answer,
              cards: answer.matches.map(({ productId }) => cards.find(({ id }) => id === productId)),
            }
          : { modelId: 'm', dimension: 256, products: 1e6, views: 1e6, indexUrl: '/i', cardsUrl: '/c' };
        return Response.json(json);
      }) as unknown as typeof fetch,
    });
    const found = await opened.search({ embedding: null, sizes, filters: { wears: true } });
    expect(ids(found.matches)).toEqual(['frame 138', 'ring 54']);
    expect(found).toMatchObject({ total: 2 });
    expect(bodies).toHaveLength(1);
    const sent = JSON.parse(bodies[0]!);
    expect(sent.filters).not.toHaveProperty('wears');
    expect(sent).not.toHaveProperty('sizes');
    expect(sent.filters.categories).toContain('rings');
    expect(sent.filters.categories).not.toContain('sofas');
  });
});
