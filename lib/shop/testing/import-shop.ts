import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { migrationsFolder } from '@/lib/db/testing/engines';
import type { FetchBytes } from '@/lib/http/public-fetcher.server';
import { openCatalogue } from '@/lib/product/import/read-catalogue.server';
import { createFolderStorage } from '@/lib/storage/folder-storage';
import type { Storage } from '@/lib/storage/storage';
import { databaseGateway } from '../gateway';
import { importCatalogue } from '../import-catalogue';
import type { ImportReport, Outcome } from '../import-parts';

/** The columns of the smallest file. */
export const header = 'sku,name,category,price,stock,images\n';

type Options = {
  folder?: string | null;
  fetchBytes?: FetchBytes;
  storage?: Storage;
  onOutcome?: (outcome: Outcome) => void;
};

/** A shop for the tests of one file, without products before each of them, and a folder for what they write. */
export function importShop() {
  let opened: OpenDatabase;
  let folder = '';
  let files = 0;
  beforeAll(async () => {
    opened = await openEmbedded(null, migrationsFolder);
    folder = await mkdtemp(path.join(os.tmpdir(), 'vitrine-import-'));
  }, 240_000);
  afterAll(async () => {
    await opened?.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    await opened.db.execute(sql`DELETE FROM products`);
  });
  return {
    get db() {
      return opened.db;
    },
    get folder() {
      return folder;
    },
    async run(csv: string, options: Options = {}): Promise<ImportReport> {
      const file = path.join(folder, `catalogue-${files++}.csv`);
      await writeFile(file, csv);
      return importCatalogue({
        rows: (await openCatalogue(file)).rows(),
        gateway: databaseGateway(opened.db),
        storage: options.storage ?? createFolderStorage(path.join(folder, 'media')),
        photos: { folder: options.folder ?? null, fetchBytes: options.fetchBytes ?? null },
        ...(options.onOutcome ? { onOutcome: options.onOutcome } : {}),
      });
    },
  };
}
