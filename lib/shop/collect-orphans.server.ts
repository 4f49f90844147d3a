import 'server-only';
import { db } from '@/lib/db/client.server';
import { storage } from '@/lib/storage/storage.server';
import { type CollectOptions, type CollectReport, collectOrphans } from './collect-orphans';

const everyMilliseconds = 6 * 60 * 60 * 1000;
const firstAfterMilliseconds = 10 * 60 * 1000;

const shared = globalThis as typeof globalThis & { vitrineCollecting?: Promise<unknown> };

/** Collects this shop's orphans, one run after the other. */
export function collectShopOrphans(
  options: Partial<Omit<CollectOptions, 'now'>> = {},
): Promise<CollectReport> {
  const before = shared.vitrineCollecting ?? Promise.resolve();
  const run = before.then(async () => collectOrphans(await db(), storage(), { ...options, now: new Date() }));
  shared.vitrineCollecting = run.catch(() => undefined);
  return run;
}

/** Collects a while after the start, so that it is not in the way of it, and a few times a day. */
export function collectNowAndThen(tell: (line: string) => void): void {
  const collect = () => {
    collectShopOrphans().then(
      ({ deleted, heldBack }) => {
        if (deleted.length > 0) tell(`Storage: ${deleted.length} files that nothing used were deleted`);
        if (heldBack) tell('Storage: most files are used by nothing. npx vitrine storage says more.');
      },
      (error: unknown) => console.error(error),
    );
  };
  setTimeout(collect, firstAfterMilliseconds).unref();
  setInterval(collect, everyMilliseconds).unref();
}
