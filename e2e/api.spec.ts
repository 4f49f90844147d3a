import { expect, test } from '@playwright/test';
import { decodeSnapshot } from '../lib/search/snapshot';

test('health tells versions, database kind, model and counts', async ({ request }) => {
  const response = await request.get('/api/health');
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({
    status: 'ok',
    versions: {
      vitrine: expect.any(String),
      node: expect.stringMatching(/^v\d+/),
      database: expect.any(String),
    },
    database: 'embedded',
    modelId: expect.stringMatching(/^[a-z0-9.+-]+$/),
    products: expect.any(Number),
    views: expect.any(Number),
  });
});

test('the index is named by its content, kept forever, and whole', async ({ request }) => {
  const index = await (await request.get('/api/index')).json();
  const file = await request.get(index.indexUrl);
  expect(file.headers()['cache-control']).toContain('immutable');
  const snapshot = decodeSnapshot(await file.body());
  expect(snapshot.modelId).toBe(index.modelId);
  expect(snapshot.viewIds).toHaveLength(index.views);
  for (const locale of ['en', 'he', 'ar']) {
    const cards = await request.get(index.cardsUrl.replace('{locale}', locale));
    expect(cards.headers()['cache-control']).toContain('immutable');
    expect((await cards.json()).cards).toHaveLength(index.products);
  }
  expect((await request.get(`/api/index/${'0'.repeat(32)}.bin`)).status()).toBe(404);
  expect((await request.get('/api/index/..%2Fdb.lock')).status()).toBe(404);
});

test('stored files: no path leads out of the folder', async ({ request }) => {
  for (const path of ['..%2F..%2Fpackage.json', '%2e%2e/%2e%2e/package.json', 'ab/..%2F..%2Fdb.lock']) {
    expect((await request.get(`/media/${path}`)).status(), path).toBe(404);
  }
});
