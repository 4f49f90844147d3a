import { expect, it } from 'vitest';
import { product, unitVector } from '@/lib/db/testing/fixtures';
import { buildCards } from '@/lib/search/cards';
import { createKernel } from '@/lib/search/create-kernel';
import { encodeSnapshot } from '@/lib/search/snapshot';
import { shopSearch } from './shop-search';

it('searches the current index in the language asked, and the new one after a change', async () => {
  const products = [product('a'), product('b')];
  const files = new Map<string, Buffer>();
  const publish = (version: string, slugs: string[]) => {
    const listed = products.filter(({ slug }) => slugs.includes(slug));
    const views = listed.map(({ id, photos }, i) => ({
      productId: id,
      viewId: photos[0]?.id ?? '',
      angle: photos[0]?.view ?? null,
      vector: unitVector(i + 1, 16),
    }));
    const { bytes } = encodeSnapshot({ modelId: 'test-model', dimension: 16, views });
    files.set(`${version}.bin`, Buffer.from(bytes));
    for (const locale of ['en', 'he', 'ar'] as const) {
      files.set(`${version}.${locale}.json`, Buffer.from(JSON.stringify(buildCards(listed, locale))));
    }
    return { modelId: 'test-model', revision: 1, version, products: listed.length, views: views.length };
  };
  let current = publish('1', ['a', 'b']);
  const search = shopSearch({
    index: { current: async () => current },
    files: { read: async (file) => files.get(file) ?? null, has: async () => true, write: async () => {} },
    kernel: createKernel(),
    calibrate: () => (cosine) => ({ score: cosine, confidence: cosine > 0.9 ? 'same' : 'none' }),
  });
  const embedding = { modelId: 'test-model', vector: unitVector(2, 16) };

  const english = await search('en', { embedding });
  expect(english.matches[0]).toMatchObject({ productId: 'b', confidence: 'same', viewId: 'b-1' });
  expect(english.matches[0]?.view?.azimuthRadians).toBeCloseTo(0.5);
  expect(english.cards.map((card) => card.id)).toEqual(english.matches.map((match) => match.productId));
  const hebrew = await search('he', { embedding, limit: 1 });
  expect(hebrew.cards[0]?.name).toBe(products[1]?.name.he);

  current = publish('2', ['a']);
  const after = await search('en', { embedding });
  expect(after.version).toBe('2');
  expect(after.matches.map((match) => match.productId)).toEqual(['a']);
  await expect(search('en', { embedding: { ...embedding, modelId: 'other' } })).rejects.toMatchObject({
    code: 'MODEL_MISMATCH',
  });
});
