import { existsSync, mkdtempSync } from 'node:fs';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/app-error';
import { createFolderStorage } from '@/lib/storage/folder-storage';
import { serveFile } from '@/lib/storage/serve-file';
import { arFileCache } from './ar-file-cache';

const key = (letter: string) => letter.repeat(64);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ar-files-'));
});
const writes =
  (text: string, log: string[] = []) =>
  async (out: string) => {
    log.push(text);
    await new Promise((resolve) => setTimeout(resolve, 10));
    await writeFile(out, text);
  };
const fails = async () => {
  throw new AppError('USDZ_FAILED', 'It has no surface.');
};

describe('the cache of AR files', () => {
  it('makes a file once, however many ask for it at once', async () => {
    const cache = arFileCache(folder);
    const log: string[] = [];
    const make = writes('usdz', log);
    const names = await Promise.all([1, 2, 3].map(() => cache.ready(key('a'), 'usdz', make)));
    expect(new Set(names)).toEqual(new Set([`aa/${key('a')}.usdz`]));
    await cache.ready(key('a'), 'usdz', make);
    expect(log).toEqual(['usdz']);
    // Another process of the shop, or the next start, finds it too.
    await arFileCache(folder).ready(key('a'), 'usdz', make);
    expect(log).toEqual(['usdz']);
  });

  it('makes one file after the other', async () => {
    const cache = arFileCache(folder);
    let working = 0;
    let most = 0;
    const make = async (out: string) => {
      most = Math.max(most, ++working);
      await writes('x')(out);
      working--;
    };
    await Promise.all(['a', 'b', 'c', 'd'].map((letter) => cache.ready(key(letter), 'glb', make)));
    expect(most).toBe(1);
  });

  it('turns away who would have to wait for too many', async () => {
    const cache = arFileCache(folder, { mostWaiting: 1 });
    const asked = ['a', 'b', 'c'].map((letter) => cache.ready(key(letter), 'glb', writes('x')));
    await expect(asked[2]).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await Promise.all(asked.slice(0, 2));
    // Being turned away is no failure of the file.
    expect(cache.failedLately(key('c'))).toBe(false);
    await cache.ready(key('c'), 'glb', writes('x'));
  });

  it('names a failure, remembers it for a while, and goes on with the next', async () => {
    let now = 0;
    const cache = arFileCache(folder, { now: () => now, failureMilliseconds: 1_000 });
    const failed = { code: 'AR_FILE_FAILED', details: { reason: 'USDZ_FAILED' } };
    await expect(cache.ready(key('a'), 'usdz', fails)).rejects.toMatchObject(failed);
    expect(cache.failedLately(key('a'))).toBe(true);
    await expect(cache.ready(key('a'), 'usdz', writes('x'))).rejects.toMatchObject(failed);
    await cache.ready(key('b'), 'usdz', writes('x'));
    now = 1_000;
    expect(cache.failedLately(key('a'))).toBe(false);
    await cache.ready(key('a'), 'usdz', writes('x'));
  });

  it('lets the files go that were used longest ago, and makes them again', async () => {
    const cache = arFileCache(folder, { mostBytes: 25 });
    const fileOf = (letter: string) => path.join(folder, letter + letter, `${key(letter)}.glb`);
    for (const letter of ['a', 'b']) await cache.ready(key(letter), 'glb', writes('0123456789'));
    await utimes(fileOf('a'), new Date(1_000), new Date(1_000));
    await utimes(fileOf('b'), new Date(2_000), new Date(2_000));
    // Used now, so it stays.
    await cache.ready(key('a'), 'glb', fails);
    await cache.ready(key('c'), 'glb', writes('0123456789'));
    expect(['a', 'b', 'c'].map((letter) => existsSync(fileOf(letter)))).toEqual([true, false, true]);
    await cache.ready(key('b'), 'glb', writes('again'));
    expect(await readFile(fileOf('b'), 'utf8')).toBe('again');
  });

  it('is served whole and in pieces, inline, as what phones take it for, and kept for ever', async () => {
    const cache = arFileCache(folder);
    const serve = (name: string, init?: RequestInit) =>
      serveFile(createFolderStorage(folder), name, new Request('https://shop.example/ar', init));
    const usdz = await cache.ready(key('a'), 'usdz', writes('0123456789'));
    const head = await serve(usdz, { method: 'HEAD' });
    expect(Object.fromEntries(head.headers)).toMatchObject({
      'content-type': 'model/vnd.usdz+zip',
      'content-disposition': 'inline',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(await head.text()).toBe('');
    const piece = await serve(usdz, { headers: { range: 'bytes=2-4' } });
    expect([piece.status, piece.headers.get('content-range'), await piece.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ]);
    const glb = await cache.ready(key('b'), 'glb', writes('glTF'));
    expect((await serve(glb)).headers.get('content-type')).toBe('model/gltf-binary');
  });
});
