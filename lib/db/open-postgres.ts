import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { AppError } from '@/lib/core/app-error';
import type { Database, OpenDatabase } from './database';
import { migrate } from './migrate';

/**
 * Connects to a Postgres with pgvector and brings its tables up to date.
 *
 * @param url `postgres://user:secret@host:5432/name`.
 * @throws AppError `DATABASE_UNAVAILABLE`: it does not answer, refuses us, or has no pgvector.
 */
export async function openPostgres(
  url: string,
  migrations: string,
  options: { connections?: number } = {},
): Promise<OpenDatabase> {
  const pool = new Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that the server drops must not end the process; the next query connects anew.
  pool.on('error', () => {});
  try {
    const db = drizzle(pool) as unknown as Database;
    await migrate(db, 'postgres', migrations);
    const shown = await pool.query<{ server_version: string }>('SHOW server_version');
    let closing: Promise<void> | undefined;
    return {
      kind: 'postgres',
      db,
      version: shown.rows[0]?.server_version ?? '',
      close: () => {
        closing ??= pool.end();
        return closing;
      },
    };
  } catch (error) {
    await pool.end().catch(() => {});
    if (error instanceof AppError) throw error;
    const { hostname, port } = new URL(url);
    const host = port ? `${hostname}:${port}` : hostname;
    throw new AppError(
      'DATABASE_UNAVAILABLE',
      `The Postgres at ${host} cannot be used: ${reason(error)}. Check DATABASE_URL, and that pgvector is installed there.`,
      { details: { host }, cause: error },
    );
  }
}

/** Drizzle wraps the driver's error; the driver's own words are the useful ones. */
function reason(error: unknown): string {
  const cause = (error as { cause?: unknown }).cause ?? error;
  const { message, code } = cause as { message?: string; code?: string };
  return message || code || String(cause);
}
