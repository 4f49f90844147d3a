import { openEmbedded } from '@/lib/db/open-embedded';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { openCatalogue } from '@/lib/product/import/read-catalogue.server';
import { databaseGateway } from '@/lib/shop/gateway';
import { importCatalogue } from '@/lib/shop/import-catalogue';
import { createFolderStorage } from '@/lib/storage/folder-storage';
(async () => {
  const { db, close } = await openEmbedded('data/imp/db', migrationsFolder);
  for (let k = 0; k < 2; k++) {
    const c = process.cpuUsage(); const t = Date.now(); let peak = 0;
    const r = await importCatalogue({ onProgress: (p) => { peak = Math.max(peak, process.memoryUsage().heapUsed); if (p.rows % 10000 === 0) console.log(p.rows, (Date.now() - t) / 1000); }, rows: (await openCatalogue('data/imp/c.csv')).rows(), gateway: databaseGateway(db), storage: createFolderStorage('data/imp/m'), photos: { folder: null, fetchAddresses: false } });
    const d = process.cpuUsage(c); console.log(r.added, r.unchanged, 'cpu s', (d.user + d.system) / 1e6, 'wall', (Date.now() - t) / 1000, 'peak heap MB', Math.round(peak / 1e6));
  }
  await close();
})();
