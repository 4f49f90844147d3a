import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolderStorage } from './folder-storage';

describe('the folder storage', () => {
  let root: string;
  let folder: string;
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'vitrine-media-'));
    folder = path.join(root, 'media');
    mkdirSync(folder);
    writeFileSync(path.join(root, 'secret.webp'), 'secret');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('gives back what was stored, under a name of its content', async () => {
    const storage = createFolderStorage(folder);
    const bytes = Uint8Array.from([1, 2, 3]);
    const url = await storage.put(bytes, 'webp');
    expect(url).toMatch(/^\/media\/[0-9a-f]{2}\/[0-9a-f]{64}\.webp$/);
    const stored = await storage.get(url.slice('/media/'.length));
    expect(stored?.contentType).toBe('image/webp');
    expect([...(stored?.bytes ?? [])]).toEqual([1, 2, 3]);
  });

  it('stores equal bytes once, also when written at the same time, and leaves no drafts', async () => {
    const storage = createFolderStorage(folder);
    const bytes = new Uint8Array(100_000).fill(7);
    const urls = await Promise.all(Array.from({ length: 8 }, () => storage.put(bytes, 'jpg')));
    expect(new Set(urls).size).toBe(1);
    const hash = urls[0]?.split('/')[2] ?? '';
    expect(readdirSync(path.join(folder, hash))).toHaveLength(1);
  });

  it.each([
    '../secret.webp',
    'ab/../../secret.webp',
    '/etc/passwd',
    `ab/${'a'.repeat(64)}.html`,
    `ab/${'a'.repeat(64)}.svg`,
    `ab\\${'a'.repeat(64)}.webp`,
    `ab/${'a'.repeat(64)}.webp\0`,
    `AB/${'A'.repeat(64)}.webp`,
    '',
  ])('answers null for %j, which is not a name of ours', async (name) => {
    expect(await createFolderStorage(folder).get(name)).toBeNull();
  });

  it('answers null for a name that was never stored', async () => {
    expect(await createFolderStorage(folder).get(`ab/${'a'.repeat(64)}.webp`)).toBeNull();
  });
});
