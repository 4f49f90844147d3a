import { bigint, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Who changed what in the studio; constraints stand in lib/db/migrations. */
export const history = pgTable('history', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  actorId: text('actor_id'),
  actorName: text('actor_name').notNull(),
  action: text().notNull(),
  subjectKind: text('subject_kind').notNull(),
  subjectId: text('subject_id').notNull(),
  subjectLabel: text('subject_label').notNull(),
  details: jsonb().$type<Record<string, unknown>>().notNull(),
});
