import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '@/lib/db/database';
import { engines } from '@/lib/db/testing/engines';
import { photo, product } from '@/lib/db/testing/fixtures';
import { similarProducts } from './similar-products';
import { upsertProduct } from './upsert-product';
import { registerModel, saveVectors } from './vectors';

const modelId = 'test-model-0a1b2c3d';
const angle = (degrees: number) => {
  const vector = new Float32Array(256);
  vector[0] = Math.cos((degrees * Math.PI) / 180);
  vector[1] = Math.sin((degrees * Math.PI) / 180);
  return { modelId, vector };
};

describe.each(engines)('similar products on %s', (_, open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    const { db } = opened;
    await registerModel(db, modelId, 256);
    const shop: [string, number[], 'published' | 'draft'][] = [
      ['asked', [0, 90], 'published'],
      ['far', [80], 'published'],
      ['near', [170, 10], 'published'],
      ['nearer', [5], 'published'],
      ['hidden', [1], 'draft'],
    ];
    for (const [slug, degrees, status] of shop) {
      const photos = degrees.map((_, i) => photo(`${slug}-${i}`));
      await upsertProduct(db, product(slug, { status, photos }));
      await saveVectors(
        db,
        degrees.map((each, i) => ({ viewId: `${slug}-${i}`, embedding: angle(each) })),
      );
    }
    await upsertProduct(db, product('unseen'));
  });
  afterAll(() => opened?.close());

  it('puts first what looks most like its first photo, by the nearest view of each', async () => {
    const found = await similarProducts(opened.db, 'asked', modelId, 2);
    expect(found.map(({ id }) => id)).toEqual(['nearer', 'near']);
  });

  it('never shows the product itself, a draft, or one the model has not seen', async () => {
    const found = await similarProducts(opened.db, 'asked', modelId, 10);
    expect(found.map(({ id }) => id)).toEqual(['nearer', 'near', 'far']);
  });

  it('finds nothing for a product that the model has not seen', async () => {
    expect(await similarProducts(opened.db, 'unseen', modelId, 4)).toEqual([]);
    expect(await similarProducts(opened.db, 'asked', 'another-model', 4)).toEqual([]);
  });
});
