import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFolderStorage } from './folder-storage';
import { serveFile } from './serve-file';
import { mediaPath, type Storage } from './storage';

let folder: string;
let storage: Storage;
let name: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-serve-'));
  storage = createFolderStorage(folder);
  name = (await storage.put(Buffer.from('0123456789'), 'usdz')).slice(mediaPath.length);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  serveFile(storage, name, new Request('https://shop.example/media', { method, headers }));

it('serves the type of the ending, to be kept forever and never sniffed', async () => {
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('0123456789');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'model/vnd.usdz+zip',
    'content-length': '10',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    etag: `"${name.slice(3, 67)}"`,
  });
});

it('serves an HTML page that was uploaded as a picture as a picture', async () => {
  const page = Buffer.from('<!doctype html><script>alert(1)</script>');
  const url = await storage.put(page, 'png');
  const answer = await serveFile(storage, url.slice(mediaPath.length), new Request('https://shop.example/'));
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

it('serves a piece as 206, and says 416 with the size when there is no such piece', async () => {
  const piece = await ask({ range: 'bytes=2-4' });
  expect([piece.status, piece.headers.get('content-range'), await piece.text()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ]);
  expect(piece.headers.get('content-length')).toBe('3');
  const none = await ask({ range: 'bytes=10-' });
  expect([none.status, none.headers.get('content-range')]).toEqual([416, 'bytes */10']);
});

it('serves the whole file when If-Range names another one', async () => {
  const etag = `"${name.slice(3, 67)}"`;
  expect((await ask({ range: 'bytes=0-1', 'if-range': etag })).status).toBe(206);
  expect((await ask({ range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
});

it.each([
  ['the same', (etag: string) => etag, 304],
  ['weakly the same', (etag: string) => `W/${etag}`, 304],
  ['one of several', (etag: string) => `"a", ${etag}`, 304],
  ['any', () => '*', 304],
  ['another', () => '"other"', 200],
])('answers If-None-Match with %s tag', async (_which, tag, status) => {
  const answer = await ask({ 'if-none-match': tag(`"${name.slice(3, 67)}"`) });
  expect(answer.status).toBe(status);
  if (status === 304) expect(await answer.text()).toBe('');
});

it('answers HEAD with the headers alone', async () => {
  const answer = await ask({}, 'HEAD');
  expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '10', '']);
});

it('says NOT_FOUND for what is not there', async () => {
  for (const wrong of ['../package.json', `00/${'0'.repeat(64)}.glb`])
    await expect(serveFile(storage, wrong, new Request('https://shop.example/'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
});
