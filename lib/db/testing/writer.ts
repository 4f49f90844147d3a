// A process that writes products into an embedded database until it is killed: `tsx writer.ts <folder> <prefix>`.
// Prints one id a line, each only after its write was acknowledged.
import { setImmediate } from 'node:timers/promises';
import { openEmbedded } from '@/lib/db/open-embedded';
import { upsertProduct } from '@/lib/db/queries/upsert-product';
import { migrationsFolder } from './engines';
import { product } from './fixtures';

const [folder = '', prefix = ''] = process.argv.slice(2);

async function write(): Promise<void> {
  const { db, close } = await openEmbedded(folder, migrationsFolder);
  let stopped = false;
  process.on('SIGTERM', () => {
    stopped = true;
  });
  for (let i = 0; !stopped; i++) {
    const id = `${prefix}-${i}`;
    await upsertProduct(db, product(id));
    process.stdout.write(`${id}\n`);
    // The embedded database answers in microtasks only: without this, no signal or request is ever seen.
    await setImmediate();
  }
  await close();
}

write().catch((error: { code?: string; message: string }) => {
  process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exit(1);
});
