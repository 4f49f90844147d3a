import { bigint, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';

// Constraints and comments stand in lib/db/migrations.

export const importRows = pgTable('import_rows', {
  sequence: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  jobId: text('job_id').notNull(),
  kind: text().$type<'added' | 'changed' | 'refused' | 'warning'>().notNull(),
  line: integer().notNull(),
  sku: text(),
  name: text(),
  details: jsonb().$type<unknown[]>().notNull(),
});
