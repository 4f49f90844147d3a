import { mkdirSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { drizzle } from 'drizzle-orm/pglite';
import { AppError } from '@/lib/core/app-error';
import type { Database, OpenDatabase } from './database';
import { databaseTrouble } from './database-trouble';
import { lockFolder } from './folder-lock';
import { migrate } from './migrate';

/**
 * Opens the embedded database (PGlite with pgvector) under a lock and brings its tables up to date. A first
 * creation takes seconds. It survives kill -9 (measured), not a power cut: it runs without fsync.
 *
 * @param folder Where it lives, e.g. `DATA_DIR`: the files go to `folder/db`, the lock to `folder/db.lock`.
 *   `null` keeps it in memory, for tests.
 * @throws AppError `DATABASE_LOCKED`, `FOLDER_NOT_WRITABLE`, `DATABASE_UNAVAILABLE`.
 */
export async function openEmbedded(folder: string | null, migrations: string): Promise<OpenDatabase> {
  const unlock = folder === null ? () => {} : lockFolder(path.join(folder, 'db.lock'));
  let client: PGlite | undefined;
  try {
    if (folder !== null) mkdirSync(folder, { recursive: true });
    client = await PGlite.create({
      ...(folder === null ? {} : { dataDir: path.join(folder, 'db') }),
      extensions: { vector },
    });
    const db = drizzle(client) as unknown as Database;
    await migrate(db, 'embedded', migrations);
    const shown = await client.query<{ server_version: string }>('SHOW server_version');
    return {
      kind: 'embedded',
      db,
      version: shown.rows[0]?.server_version ?? '',
      close: closer(client, unlock),
    };
  } catch (error) {
    await client?.close().catch(() => {});
    unlock();
    if (error instanceof AppError) throw error;
    throw databaseTrouble(error) ?? doesNotOpen(folder, error);
  }
}

/** PGlite says little: "failed to initialize properly", "Aborted()", and nothing at all when the disk is full. */
function doesNotOpen(folder: string | null, error: unknown): AppError {
  if (folder !== null && isFull(folder)) {
    const message = `The disk that holds ${folder} is full. Free some space, or set DATA_DIR to another folder.`;
    return new AppError('DATABASE_UNAVAILABLE', message, { cause: error });
  }
  const said = (error as Partial<Error>).message?.replace(/[.\s]+$/, '');
  return new AppError(
    'DATABASE_UNAVAILABLE',
    `The embedded database in ${folder ?? 'memory'} does not open${said ? ` (${said})` : ''}: its files are damaged, or another version made them. Restore a copy of the folder, or set DATA_DIR to another one.`,
    { cause: error },
  );
}

/** The embedded database writes files of a few hundred kilobytes when it opens. */
function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 1_000_000;
}

function closer(client: PGlite, unlock: () => void): () => Promise<void> {
  let closing: Promise<void> | undefined;
  const close = async () => {
    try {
      await client.exec('CHECKPOINT');
    } finally {
      await client.close().finally(unlock);
    }
  };
  return () => {
    closing ??= close();
    return closing;
  };
}
