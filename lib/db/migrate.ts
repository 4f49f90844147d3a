import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { AppError } from '@/lib/core/app-error';
import type { Database, DatabaseKind } from './database';

/** Serialises servers that start together on one Postgres. Any constant; ours alone. */
const migrationLock = 7_264_914_021;

/**
 * Brings the tables up to date: each `NNNN_name.sql` of the folder that has not run yet, in order, each in one
 * transaction with its entry in `migrations`.
 *
 * @throws AppError `DATABASE_UNAVAILABLE`: a migration that already ran was edited afterwards, or one is missing
 *   (an older Vitrine on a newer database).
 */
export async function migrate(
  db: Database,
  kind: DatabaseKind,
  folder: string,
): Promise<{ applied: string[] }> {
  const files = readMigrations(folder, kind);
  return db.transaction(async (tx) => {
    if (kind === 'postgres') await tx.execute(sql`SELECT pg_advisory_xact_lock(${migrationLock})`);
    await tx.execute(
      sql`CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const done = (await tx.execute(sql`SELECT name, hash FROM migrations ORDER BY name`)) as unknown as {
      rows: { name: string; hash: string }[];
    };
    for (const { name, hash } of done.rows) {
      const file = files.find((f) => f.name === name);
      if (file?.hash !== hash) throw unlike(name, file !== undefined);
    }
    const applied: string[] = [];
    for (const { name, hash, statements } of files) {
      if (done.rows.some((row) => row.name === name)) continue;
      for (const statement of statements) await tx.execute(sql.raw(statement));
      await tx.execute(sql`INSERT INTO migrations (name, hash) VALUES (${name}, ${hash})`);
      applied.push(name);
    }
    return { applied };
  });
}

function readMigrations(folder: string, kind: DatabaseKind) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
      const code = text
        .replace(/^\s*--.*$/gm, '')
        .replaceAll('{{vector}}', kind === 'postgres' ? 'halfvec' : 'vector');
      // One statement a call: the extended protocol takes no more. Our migrations hold no `;` inside a literal.
      return {
        name,
        hash,
        statements: code
          .split(';')
          .map((s) => s.trim())
          .filter(Boolean),
      };
    });
}

function unlike(name: string, exists: boolean): AppError {
  return new AppError(
    'DATABASE_UNAVAILABLE',
    exists
      ? `The migration ${name} was changed after it ran on this database. Restore the file and write a new migration.`
      : `This database was made by a newer Vitrine (migration ${name}). Update Vitrine, or set DATA_DIR to another folder.`,
    { details: { migration: name } },
  );
}
