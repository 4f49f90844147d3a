import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Stored files that nothing refers to; what they are for stands in lib/db/migrations. */
export const mediaOrphans = pgTable('media_orphans', {
  name: text().primaryKey(),
  since: timestamp({ withTimezone: true }).notNull(),
});
