import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepCatalogue, keptCatalogue, sweepCatalogues } from './kept-catalogue';

let folder: string;
beforeAll(async () => {
  folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'vitrine-kept-')), 'imports');
});
afterAll(() => rm(path.dirname(folder), { recursive: true }));

async function* body(...pieces: string[]) {
  for (const piece of pieces) yield new TextEncoder().encode(piece);
}

it('keeps a catalogue file as it came, until a day later when no job waits for it', async () => {
  const id = await keepCatalogue(folder, body('sku,name', ',price\n'));
  const file = await keptCatalogue(folder, id);
  expect(await readFile(file, 'utf8')).toBe('sku,name,price\n');
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  await utimes(file, yesterday, yesterday);
  const next = await keepCatalogue(folder, body('x'));
  await sweepCatalogues(folder, new Set([id]));
  expect(await keptCatalogue(folder, id)).toBe(file);
  await sweepCatalogues(folder, new Set());
  await expect(keptCatalogue(folder, id)).rejects.toMatchObject({ code: 'UPLOAD_GONE' });
  expect(await readdir(folder)).toEqual([next]);
});

it('keeps nothing of an empty file, or of one that broke off', async () => {
  const before = await readdir(folder);
  await expect(keepCatalogue(folder, body())).rejects.toMatchObject({ code: 'EMPTY_FILE' });
  async function* broken() {
    yield new Uint8Array(10);
    throw new Error('the line is dead');
  }
  await expect(keepCatalogue(folder, broken())).rejects.toThrow('the line is dead');
  expect(await readdir(folder)).toEqual(before);
});

it('finds no file by a name that is not one of its own', async () => {
  for (const id of ['../secret', '', '.', 'a'.repeat(36)]) {
    await expect(keptCatalogue(folder, id)).rejects.toMatchObject({ code: 'UPLOAD_GONE' });
  }
});
