import 'server-only';
import { authSecrets } from '@/lib/auth/auth.server';
import { renewSecondFactors } from '@/lib/auth/renew-second-factors';
import { isAppError } from '@/lib/core/app-error';
import { closeDatabase, openDatabase } from '@/lib/db/client.server';
import type { Database } from '@/lib/db/database';
import { databaseTrouble } from '@/lib/db/database-trouble';
import { purgeDeleted } from '@/lib/db/queries/delete-product';
import { inProject } from '@/lib/settings/root.server';
import { settings } from '@/lib/settings/settings.server';
import { storage } from '@/lib/storage/storage.server';
import { closeDaysNowAndThen } from './close-days.server';
import { collectNowAndThen } from './collect-orphans.server';
import { closeControl, openControl } from './control.server';
import { readDemoCatalogue } from './demo-catalogue';
import { embedShop, takeReadyVectors } from './embed-shop.server';
import type { EmbedReport } from './embed-views';
import { startJobs, stopJobs } from './job-runners.server';
import { offerSetup } from './offer-setup.server';
import { startBackgroundRenderer, stopBackgroundRenderer } from './renders/background-renderer.server';
import { seedDemo } from './seed-demo';
import { shop } from './shop.server';

/**
 * Makes a starting server ready before it answers its first request: opens and migrates the database, fills an
 * empty shop with the demo catalogue, and has the search index at hand. Tells each long step on the console.
 */
export async function startShop(): Promise<void> {
  storage(); // A wrong STORAGE_URL is said now, and not with the first picture.
  const { db, kind } = await openDatabase();
  tell(`Database: ${kind === 'embedded' ? `embedded, in ${settings().DATA_DIR}` : 'Postgres'}`);
  if (settings().VITRINE_DEMO) {
    const demo = await readDemoCatalogue(inProject('public', 'models', 'demo'));
    const seeded = demo ? await seedDemo(db, demo) : 0;
    if (seeded > 0) tell(`Demo catalogue: ${seeded} products`);
  }
  await purgeDeleted(db);
  openControl();
  collectNowAndThen(tell);
  closeDaysNowAndThen();
  await offerSetup(db, tell);
  await readSecondFactors(db);
  // Also without a vision model: a model or a photo can be brought all the same.
  await startJobs();
  startBackgroundRenderer();
  const open = await shop().catch((error: Error) => {
    tell(error.message);
    return null;
  });
  if (!open) return;
  const missing = await takeReadyVectors();
  const index = await open.index.current();
  if (missing > 0 && index.views === 0) {
    // Nothing could be found yet, so the shop opens when it can search.
    const report = await embedShop((done, total) => tell(`Looking at product photos: ${done} of ${total}`));
    complain(report);
  } else if (missing > 0) {
    tell(`${missing} new product photos are looked at while the shop is open`);
    embedShop().then(complain, (error: unknown) => console.error(error));
  }
  const { products, views } = await open.index.current();
  tell(`Search index: ${products} products, ${views} views, ${open.models.embedder.id}`);
}

/** After `AUTH_SECRET` was replaced: what the one before encrypted is encrypted by the new one. */
async function readSecondFactors(db: Database): Promise<void> {
  const { renewed, unreadable } = await renewSecondFactors(db, authSecrets);
  if (renewed > 0) tell(`Second factors: ${renewed} encrypted with the current AUTH_SECRET`);
  if (unreadable > 0) {
    tell(
      `Second factors: ${unreadable} cannot be read. Put the secret before into AUTH_SECRET_OLD, or reset them.`,
    );
  }
}

function complain({ failed }: EmbedReport): void {
  for (const { url, reason } of failed) tell(`Not searchable: ${url}. ${reason}`);
}

/** Ends the process cleanly on SIGTERM and SIGINT: what was acknowledged is on disk, the lock is given back. */
export function closeOnSignals(): void {
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    const late = setTimeout(() => process.exit(1), 10_000);
    closeShop()
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        console.error(sentenceOf(error));
        process.exit(1);
      })
      .finally(() => clearTimeout(late));
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
  // Started by scripts/start.mjs: when that was killed, nobody is left to stop this process.
  const parent = Number(process.env.VITRINE_PARENT);
  if (parent) {
    setInterval(() => {
      if (process.ppid !== parent) close();
    }, 1_000).unref();
  }
}

/** What to print of a failure: the sentence of an expected one, else all there is, because it is our fault. */
export function sentenceOf(error: unknown): unknown {
  const known = isAppError(error) ? error : databaseTrouble(error);
  return known ? known.message : error;
}

/** Gives everything back that the process holds. Safe to call twice. */
export async function closeShop(): Promise<void> {
  closeControl();
  stopBackgroundRenderer();
  await stopJobs();
  await closeDatabase();
}

function tell(line: string): void {
  console.log(`  ${line}`);
}
