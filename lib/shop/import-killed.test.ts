import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '@/lib/db/open-embedded';
import { countProducts } from '@/lib/db/queries/products';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { openCatalogue } from '@/lib/product/import/read-catalogue.server';
import { createFolderStorage } from '@/lib/storage/folder-storage';
import { databaseGateway } from './gateway';
import { importCatalogue } from './import-catalogue';
import { header } from './testing/import-shop';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'vitrine-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a killed import', () => {
  it('goes on where it stopped, and no product is lost or doubled', async () => {
    const data = path.join(folder, 'killed');
    const file = path.join(folder, 'many.csv');
    const rows = Array.from({ length: 600 }, (_, i) => `K-${i},Chair ${i},chairs,${i}.50,2,`);
    await writeFile(file, `${header}${rows.join('\n')}\n`);
    let added = 0;
    for (let kills = 0; kills < 2; kills++) added = await importUntilKilled(data, file, added + 100);
    expect(added).toBeGreaterThanOrEqual(200);
    const db = await openEmbedded(data, migrationsFolder);
    try {
      const kept = await countProducts(db.db);
      expect(kept).toBeGreaterThanOrEqual(added);
      const report = await importCatalogue({
        rows: (await openCatalogue(file)).rows(),
        gateway: databaseGateway(db.db),
        storage: createFolderStorage(path.join(folder, 'media')),
        photos: { folder: null, fetchBytes: null },
      });
      expect(report).toMatchObject({ added: 600 - kept, unchanged: kept, changed: 0, bad: [] });
      expect(await countProducts(db.db)).toBe(600);
    } finally {
      await db.close();
    }
  }, 240_000);
});

/** Runs an import in a process of its own and kills it (-9) once that many rows are known to be in. */
function importUntilKilled(data: string, file: string, rows: number): Promise<number> {
  const writer = path.join(import.meta.dirname, 'testing', 'importer.ts');
  const loader = path.resolve(import.meta.dirname, '../../node_modules/tsx/dist/loader.mjs');
  const root = path.resolve(import.meta.dirname, '../..');
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', loader, writer, data, file],
      {
        env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let said = '';
    let errors = '';
    let known = 0;
    child.stderr.on('data', (text) => {
      errors += text;
    });
    child.stdout.on('data', (text) => {
      said += text;
      known = Number(said.trim().split('\n').at(-1));
      if (known >= rows) child.kill('SIGKILL');
    });
    child.on('close', () =>
      known >= rows ? resolve(known) : reject(new Error(`it ended at ${known}: ${errors}`)),
    );
  });
}
