// A process that works through the queue of a folder and kills itself at a point: `tsx work.ts <step>:<begun|found|done>`.
// Prints one line a step. Without a point it works until nothing is left.
import path from 'node:path';
import { openEmbedded } from '@/lib/db/open-embedded';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { releaseOrphans } from '@/lib/jobs/claim';
import { createRunner } from '@/lib/jobs/runner';
import { prepareModelJob } from '@/lib/shop/jobs/prepare-model-job';
import { createFolderStorage } from '@/lib/storage/folder-storage';
import { uploadFiles } from '@/lib/upload/upload-files';

const [folder = '', point = ''] = process.argv.slice(2);

async function main(): Promise<void> {
  const { db, close } = await openEmbedded(folder, migrationsFolder);
  await releaseOrphans(db);
  const storage = createFolderStorage(path.join(folder, 'media'));
  const runner = createRunner(db, {
    handlers: { 'model.prepare': async () => prepareModelJob(uploadFiles(folder), () => storage) },
    onStep: (_job, step, when) => {
      process.stdout.write(`${step}:${when}\n`);
      if (`${step}:${when}` === point) process.kill(process.pid, 'SIGKILL');
    },
  });
  process.stdout.write(`${(await runner.drain()).join(' ')}\n`);
  await close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
