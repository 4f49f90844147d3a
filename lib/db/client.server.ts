import 'server-only';
import { inProject } from '@/lib/settings/root.server';
import { settings } from '@/lib/settings/settings.server';
import type { Database, OpenDatabase } from './database';

// On globalThis, because Next loads this module several times (instrumentation, pages, routes) and the embedded
// database must be opened once. Never at module scope: build workers import this file too.
const shared = globalThis as typeof globalThis & { vitrineDatabase?: Promise<OpenDatabase> };

/**
 * The process's one open database; the first call opens and migrates it. A failed opening is not remembered.
 *
 * @throws AppError `DATABASE_LOCKED`, `DATABASE_UNAVAILABLE`, `FOLDER_NOT_WRITABLE`, `BAD_SETTINGS`.
 */
export function openDatabase(): Promise<OpenDatabase> {
  if (process.env.NEXT_PHASE === 'phase-production-build') {
    return Promise.reject(new Error('The database must not be opened while building.'));
  }
  shared.vitrineDatabase ??= open().catch((error: unknown) => {
    shared.vitrineDatabase = undefined;
    throw error;
  });
  return shared.vitrineDatabase;
}

/** What queries take first. */
export async function db(): Promise<Database> {
  return (await openDatabase()).db;
}

/** Closes the database when it is open, or opening. */
export async function closeDatabase(): Promise<void> {
  const open = shared.vitrineDatabase;
  shared.vitrineDatabase = undefined;
  await (await open?.catch(() => undefined))?.close();
}

async function open(): Promise<OpenDatabase> {
  const { DATABASE_URL, DATA_DIR } = settings();
  const migrations = inProject('lib', 'db', 'migrations');
  if (DATABASE_URL) {
    const { openPostgres } = await import('./open-postgres');
    return openPostgres(DATABASE_URL, migrations);
  }
  const { openEmbedded } = await import('./open-embedded');
  return openEmbedded(DATA_DIR, migrations);
}
