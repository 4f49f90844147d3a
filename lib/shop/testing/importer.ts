// A process that imports a catalogue until it is killed: `importer.ts <database folder> <file>`. Prints how many
// rows are in, each number only after they were acknowledged.
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { openEmbedded } from '@/lib/db/open-embedded';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { openCatalogue } from '@/lib/product/import/read-catalogue.server';
import { databaseGateway } from '@/lib/shop/gateway';
import { importCatalogue } from '@/lib/shop/import-catalogue';
import { createFolderStorage } from '@/lib/storage/folder-storage';

const [folder = '', file = ''] = process.argv.slice(2);

async function run(): Promise<void> {
  const { db, close } = await openEmbedded(folder, migrationsFolder);
  const gateway = databaseGateway(db);
  await importCatalogue({
    rows: (await openCatalogue(file)).rows(),
    gateway: {
      ...gateway,
      importProducts: async (source, rows) => {
        await gateway.importProducts(source, rows);
        // The embedded database answers in microtasks only: without this nothing is printed in between.
        await setImmediate();
      },
    },
    storage: createFolderStorage(path.join(folder, '..', 'media')),
    photos: { folder: null, fetchBytes: null },
    onProgress: ({ added, unchanged }) => process.stdout.write(`${added + unchanged}\n`),
  });
  await close();
}

run().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
