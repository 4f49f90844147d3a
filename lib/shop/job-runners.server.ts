import 'server-only';
import { openDatabase } from '@/lib/db/client.server';
import type { Database } from '@/lib/db/database';
import { catalogueRevision } from '@/lib/db/queries/revision';
import { countVectors } from '@/lib/db/queries/vectors';
import { releaseOrphans } from '@/lib/jobs/claim';
import { enqueue } from '@/lib/jobs/enqueue';
import { createRunner, type Runner } from '@/lib/jobs/runner';
import { sweepUploads } from '@/lib/upload/sweep-uploads';
import { shopUploads } from '@/lib/upload/tus-server.server';
import { jobLanes } from './job-handlers.server';
import { shop } from './shop.server';
import { sweepImports } from './sweep-imports.server';

// On globalThis for the same reason as the database (lib/db/client.server.ts).
const shared = globalThis as typeof globalThis & { vitrineRunners?: Runner[] };

/** Works through the queue in this process from now on. */
export async function startJobs(): Promise<void> {
  if (shared.vitrineRunners) return;
  const { db, kind } = await openDatabase();
  // The embedded database has one process: whatever "runs" belonged to one that is dead.
  if (kind === 'embedded') await releaseOrphans(db);
  shared.vitrineRunners = Object.values(jobLanes).map((handlers) => createRunner(db, { handlers }));
  for (const runner of shared.vitrineRunners) runner.start();
  const sweep = () =>
    Promise.all([sweepUploads(db, shopUploads()), sweepImports(db)]).catch((error: unknown) =>
      console.error(error),
    );
  await sweep();
  const look = newPictures(db);
  setInterval(() => shared.vitrineRunners && look().catch((e: unknown) => console.error(e)), 10_000).unref();
  setInterval(() => shared.vitrineRunners && sweep(), 3_600_000).unref();
}

/** Gives running jobs back to the queue. Before the database is closed. */
export async function stopJobs(): Promise<void> {
  const runners = shared.vitrineRunners ?? [];
  delete shared.vitrineRunners;
  await Promise.all(runners.map((runner) => runner.stop()));
}

/** Works through what waits now, for a process that opened the database itself (the command line). */
export async function drainJobs(): Promise<void> {
  const { db, kind } = await openDatabase();
  if (kind === 'embedded') await releaseOrphans(db);
  for (const handlers of Object.values(jobLanes)) await createRunner(db, { handlers }).drain();
}

/** Asks for vectors when the catalogue has changed and pictures wait for theirs: a draft was published, a photo came. */
function newPictures(db: Database): () => Promise<void> {
  let seen = -1;
  return async () => {
    const revision = await catalogueRevision(db);
    if (revision === seen) return;
    seen = revision;
    const open = await shop().catch(() => null); // No vision model: nothing can be looked at.
    if (!open) return;
    const { models } = open;
    const { missing } = await countVectors(db, models.embedder.id);
    if (missing > 0) await enqueue(db, { kind: 'view.embed', payload: {}, uniqueKey: 'view.embed' });
  };
}
