import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/**
 * What a query takes first: the embedded database, a Postgres server or an open transaction of either. Inside
 * `db.transaction(async (tx) => …)` use `tx` alone: on the embedded database, `db` would wait for it forever.
 */
export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>;

export type DatabaseKind = 'embedded' | 'postgres';

/** A database that this process holds open. */
export type OpenDatabase = {
  kind: DatabaseKind;
  db: Database;
  /** Server version, e.g. `18.1`. */
  version: string;
  /** Writes everything out, closes and gives the lock back. Safe to call twice. */
  close(): Promise<void>;
};
