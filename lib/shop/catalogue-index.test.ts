import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { deleteProducts, upsertProduct } from '@/lib/db/queries/upsert-product';
import { registerModel, saveVectors } from '@/lib/db/queries/vectors';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { product, unitVector } from '@/lib/db/testing/fixtures';
import { readCardFile } from '@/lib/search/cards';
import { decodeSnapshot } from '@/lib/search/snapshot';
import { catalogueIndex } from './catalogue-index';
import { cardFile, indexFiles, snapshotFile } from './index-files';

describe('the catalogue index', () => {
  const model = { id: 'test-model', dimension: 16 };
  let opened: OpenDatabase;
  let folder: string;
  beforeAll(async () => {
    opened = await openEmbedded(null, migrationsFolder);
    await registerModel(opened.db, model.id, model.dimension);
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    if (folder) rmSync(folder, { recursive: true, force: true });
    folder = mkdtempSync(path.join(tmpdir(), 'vitrine-index-'));
    await deleteProducts(opened.db, ['a', 'b']);
    await upsertProduct(opened.db, product('a'));
    await saveVectors(opened.db, [
      { viewId: 'a-1', embedding: { modelId: model.id, vector: unitVector(1, 16) } },
      { viewId: 'a-2', embedding: { modelId: model.id, vector: unitVector(2, 16) } },
    ]);
  });
  const open = () => catalogueIndex(opened.db, model, indexFiles(folder));

  it('is what the database holds: vectors as a snapshot, cards in each language', async () => {
    const index = await open().current();
    const files = indexFiles(folder);
    const snapshot = decodeSnapshot((await files.read(snapshotFile(index.version))) as Buffer);
    expect(snapshot).toMatchObject({ modelId: 'test-model', productIds: ['a'], viewIds: ['a-1', 'a-2'] });
    expect(snapshot.angles.slice(0, 2)).toEqual(Float32Array.of(0.5, 0.2));
    const hebrew = readCardFile(JSON.parse(String(await files.read(cardFile(index.version, 'he')))));
    expect(hebrew.cards[0]?.name).toContain('בעברית');
    expect(index).toMatchObject({ products: 1, views: 2 });
  });

  it('has the same version for the same content, and another as soon as a price changes', async () => {
    const index = open();
    const first = await index.current();
    expect(await index.current()).toEqual(first);
    await upsertProduct(opened.db, product('a', { variants: [], price: { minor: 5, currency: 'USD' } }));
    const second = await index.current();
    expect(second.version).not.toBe(first.version);
    await upsertProduct(opened.db, product('a'));
    expect((await index.current()).version).toBe(first.version);
  });

  it('is taken from disk after a restart, and built anew when the files are gone', async () => {
    const first = await open().current();
    const before = readdirSync(folder);
    expect(await open().current()).toEqual(first);
    rmSync(folder, { recursive: true });
    expect((await open().current()).version).toBe(first.version);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('keeps older versions for pages that are open, but not for ever', async () => {
    const index = open();
    const versions: string[] = [];
    for (let stock = 0; stock < 6; stock++) {
      await upsertProduct(opened.db, product('a', { variants: [], stock }));
      versions.push((await index.current()).version);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    const files = indexFiles(folder);
    expect(await files.read(snapshotFile(versions[0] as string))).toBeNull();
    expect(await files.read(snapshotFile(versions[4] as string))).not.toBeNull();
    expect(readdirSync(folder)).toHaveLength(3 * 4);
  });

  it.each(['../db.lock', 'x.bin', `${'a'.repeat(32)}.fr.json`, `${'a'.repeat(32)}.bin/../x`])(
    'never reads %j',
    async (file) => {
      expect(await indexFiles(folder).read(file)).toBeNull();
    },
  );
});
