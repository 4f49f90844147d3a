import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';

/** Tables that are passed over: the collector's own notes, and counts, which may be a million rows of ids. */
const notReferring = ['media_orphans', 'visit_steps', 'step_days', 'funnel_days', 'misses'];

/** Names of stored files as lib/storage writes them, alone or inside an address or a document. */
const namePattern = '[0-9a-f]{2}/[0-9a-f]{64}[.][a-z]+';

/**
 * Every stored file that the database refers to, by name (`3f/3f….webp`). It looks through every column of every
 * table that holds text or JSON, and not through a list of them: a table that is added later cannot be forgotten.
 */
export async function mediaReferences(db: Database): Promise<Set<string>> {
  const found = new Set<string>();
  for (const { schema, table, columns } of await tablesWithText(db)) {
    const texts = sql.join(
      columns.map((column) => sql`${sql.identifier(column)}::text`),
      sql`, `,
    );
    const { rows } = (await db.execute(
      sql`SELECT DISTINCT (regexp_matches(texts, ${namePattern}, 'g'))[1] AS name
          FROM (SELECT concat_ws(' ', ${texts}) AS texts FROM ${sql.identifier(schema)}.${sql.identifier(table)}) t`,
    )) as unknown as { rows: { name: string }[] };
    for (const { name } of rows) found.add(name);
    await turn(); // The embedded database answers without letting anybody else have a turn.
  }
  return found;
}

type Table = { schema: string; table: string; columns: string[] };

async function tablesWithText(db: Database): Promise<Table[]> {
  const { rows } = (await db.execute(
    sql`SELECT c.table_schema AS "schema", c.table_name AS "table", jsonb_agg(c.column_name) AS "columns"
        FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
          AND c.udt_name IN ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'xml', '_text', '_varchar', '_json', '_jsonb')
        GROUP BY 1, 2`,
  )) as unknown as { rows: Table[] };
  return rows.filter(({ table }) => !notReferring.includes(table));
}
