import { integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { ProductState } from '@/lib/merchant/bulk-edit';

/** Where things lie; constraints stand in lib/db/migrations. */
export const locations = pgTable('locations', {
  id: text().primaryKey(),
  name: text().notNull(),
  position: integer().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});

export const stockLevels = pgTable(
  'stock_levels',
  {
    locationId: text('location_id').notNull(),
    productId: text('product_id').notNull(),
    /** '' for a product without variants. */
    variantId: text('variant_id').notNull().default(''),
    quantity: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.variantId, table.locationId] })],
);

/** What products were before an edit of many at once. */
export const bulkEdits = pgTable('bulk_edits', {
  id: text().primaryKey(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull().defaultNow(),
  actorId: text('actor_id').notNull(),
  before: jsonb().$type<ProductState[]>().notNull(),
});
