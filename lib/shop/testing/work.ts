// A process that works through a shop's jobs of one kind, with DATA_DIR set: `tsx work.ts <kind> [point]`. It kills
// itself at the point (points.ts, and `<step>:<begun|found|done>` of a job); without one it works until nothing is
// left. Prints each point that it passes, and at last `ended` with the outcomes.
import { closeDatabase, openDatabase } from '@/lib/db/client.server';
import { releaseOrphans } from '@/lib/jobs/claim';
import type { JobHandler } from '@/lib/jobs/handler';
import { createRunner } from '@/lib/jobs/runner';
import { storage } from '@/lib/storage/storage.server';
import { shopUploads } from '@/lib/upload/tus-server.server';
import { drawWaiting } from './draw';
import { killAt } from './points';

const [kind = '', fatal = ''] = process.argv.slice(2);
const points = killAt(fatal);

async function handlerOf(): Promise<JobHandler> {
  const watched = () => points.storage(storage());
  switch (kind) {
    case 'model.prepare':
      return (await import('@/lib/shop/jobs/prepare-model-job')).prepareModelJob(shopUploads(), watched);
    case 'model.usdz':
      return (await import('@/lib/shop/jobs/usdz-job')).usdzJob(watched);
    case 'photo.prepare':
      return (await import('@/lib/shop/jobs/prepare-photo-job')).preparePhotoJob(shopUploads(), watched);
    case 'view.embed':
      return (await import('@/lib/shop/jobs/embed-views-job')).embedViewsJob;
    case 'catalogue.test':
      return (await import('@/lib/shop/jobs/test-catalogue-job')).testCatalogueJob;
    default:
      throw new Error(`There is no job ${kind}.`);
  }
}

async function main(): Promise<void> {
  const { db } = await openDatabase();
  await releaseOrphans(db);
  let outcome: string;
  if (kind === 'model.render') outcome = `${await drawWaiting(db, storage(), points)} drawn`;
  else {
    const handler = points.handler(await handlerOf());
    const runner = createRunner(db, {
      handlers: { [kind]: async () => handler },
      onStep: (_job, step, when) => points.reach(`${step}:${when}`),
    });
    outcome = (await runner.drain()).join(' ');
  }
  process.stdout.write(`ended ${outcome}\n`);
  await closeDatabase();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
