import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { decodeSnapshot } from '../lib/search/snapshot';
import { createFolderStorage } from '../lib/storage/folder-storage';

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
  for (const name of ['..%2F..%2Fpackage.json', '%2e%2e/%2e%2e/package.json', 'ab/..%2F..%2Fdb.lock']) {
    expect((await request.get(`/media/${name}`)).status(), name).toBe(404);
  }
});

test('stored files are served in pieces, as what they are, and run nothing', async ({ request }) => {
  const data = process.env.VITRINE_E2E_DATA;
  test.skip(data === undefined, 'the shop’s folder is not at hand');
  const bytes = Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(50_000));
  const folder = path.resolve(data as string, 'media');
  const url = await createFolderStorage(folder).put(bytes, 'webp');

  const whole = await request.get(url);
  const headers = whole.headers();
  expect(Buffer.compare(await whole.body(), bytes)).toBe(0);
  expect(headers['content-type']).toBe('image/webp');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toContain('sandbox');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['cache-control']).toContain('immutable');
  expect(headers.etag).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);

  const last = await request.get(url, { headers: { range: 'bytes=-9' } });
  expect([last.status(), await last.text()]).toEqual([206, '</script>']);
  expect(last.headers()['content-range']).toBe(
    `bytes ${bytes.length - 9}-${bytes.length - 1}/${bytes.length}`,
  );
  const none = await request.get(url, { headers: { range: `bytes=${bytes.length}-` } });
  expect([none.status(), none.headers()['content-range']]).toEqual([416, `bytes */${bytes.length}`]);
  expect((await request.get(url, { headers: { 'if-none-match': headers.etag as string } })).status()).toBe(
    304,
  );
  const head = await request.head(url);
  expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
});
