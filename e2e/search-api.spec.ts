import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { encodeQueryVector } from '../lib/search/query-codec';
import { decodeSnapshot } from '../lib/search/snapshot';

test('the server finds a product by the vector of one of its own photos', async ({ request }) => {
  const { indexUrl, modelId, dimension } = await (await request.get('/api/index')).json();
  const snapshot = decodeSnapshot(await (await request.get(indexUrl)).body());
  const row = 3;
  const vector = Float32Array.from(snapshot.matrix.subarray(row * dimension, (row + 1) * dimension));
  const product = snapshot.productIds[snapshot.productStart.findLastIndex((start) => start <= row)];
  const q = encodeQueryVector({ modelId, vector });
  for (const body of [{ q }, { embedding: { modelId, vector: [...vector] } }]) {
    const response = await request.post('/api/search', { data: { ...body, limit: 5, locale: 'he' } });
    expect(response.status()).toBe(200);
    const answer = await response.json();
    expect(answer.matches[0].productId).toBe(product);
    expect(answer.matches[0].cosine).toBeGreaterThan(0.99);
    expect(answer.cards[0].id).toBe(product);
    expect(answer.cards[0].name).toMatch(/[א-ת]/);
  }
});

test('what is wrong with a vector has a code of its own', async ({ request }) => {
  const { modelId, dimension } = await (await request.get('/api/index')).json();
  const ones = new Array(dimension).fill(1);
  const codeFor = async (data: unknown) => {
    const response = await request.post('/api/search', { data });
    return [response.status(), (await response.json()).error.code];
  };
  expect(await codeFor({ embedding: { modelId, vector: [null, ...ones.slice(1)] } })).toEqual([
    422,
    'BAD_EMBEDDING',
  ]);
  expect(await codeFor({ embedding: { modelId, vector: ones.slice(1) } })).toEqual([422, 'BAD_EMBEDDING']);
  expect(await codeFor({ embedding: { modelId: 'other', vector: ones } })).toEqual([409, 'MODEL_MISMATCH']);
  expect(await codeFor({ q: 'not a vector' })).toEqual([422, 'BAD_EMBEDDING']);
  expect(await codeFor({ likeProductId: 'no-such-product' })).toEqual([404, 'NOT_FOUND']);
});

test('no picture gets in: not as a body, not in a field, not in a form', async ({ request }) => {
  const photo = await readFile(path.resolve(__dirname, '../public/models/demo', await anyPhoto(request)));
  const refused = await Promise.all([
    request.post('/api/search', { data: photo, headers: { 'content-type': 'image/webp' } }),
    request.post('/api/search', { data: photo, headers: { 'content-type': 'application/json' } }),
    request.post('/api/search', { data: { photo: photo.toString('base64').slice(0, 2_000) } }),
    request.post('/api/search', { data: { q: `data:image/webp;base64,${photo.toString('base64')}` } }),
    request.post('/api/search', {
      multipart: { photo: { name: 'a.webp', mimeType: 'image/webp', buffer: photo } },
    }),
  ]);
  for (const response of refused) {
    expect(response.status()).toBe(400);
    expect((await response.json()).error.code).toBe('BAD_REQUEST');
  }
});

async function anyPhoto(request: import('@playwright/test').APIRequestContext): Promise<string> {
  const { cardsUrl } = await (await request.get('/api/index')).json();
  const { cards } = await (await request.get(cardsUrl.replace('{locale}', 'en'))).json();
  return cards[0].photo.url.replace('/models/demo/', '');
}
