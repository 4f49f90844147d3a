import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolderStorage } from './folder-storage';
import { storageContract } from './testing/contract';

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

  storageContract(() => createFolderStorage(folder));

  it('leaves no drafts', () => {
    const drafts = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter(({ name }) => !/^[0-9a-f]{64}\.[a-z]+$/.test(name));
    expect(drafts).toEqual([]);
  });

  it('clears away what a killed writer left', async () => {
    const storage = createFolderStorage(folder);
    const draft = path.join(folder, 'drafts', 'left-behind');
    mkdirSync(path.dirname(draft), { recursive: true });
    writeFileSync(draft, 'half');
    const yesterday = new Date(Date.now() - 86_400_000);
    utimesSync(draft, yesterday, yesterday);
    expect(await storage.deleteUnfinished(new Date(Date.now() - 90_000_000))).toBe(0);
    expect(await storage.deleteUnfinished(new Date(Date.now() - 3_600_000))).toBe(1);
  });

  it('never loses bytes that are put at the moment they are collected', async () => {
    const storage = createFolderStorage(folder);
    const bytes = Buffer.from('raced');
    const old = new Date(Date.now() - 86_400_000);
    const cutoff = new Date(Date.now() - 3_600_000);
    for (let round = 0; round < 300; round++) {
      const name = (await storage.put(bytes, 'webp')).slice('/media/'.length);
      utimesSync(path.join(folder, name), old, old);
      await Promise.all([storage.deleteOlder(name, cutoff), storage.put(bytes, 'webp')]);
      expect(await storage.stat(name), `round ${round}`).not.toBeNull();
    }
  });
});
