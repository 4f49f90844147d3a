import { bigint, date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

// What the shop counts; what each table is for stands in lib/db/migrations.

export const visitSteps = pgTable(
  'visit_steps',
  {
    day: date().notNull(),
    visit: text().notNull(),
    step: text().notNull(),
    productId: text('product_id').notNull(),
    times: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.visit, table.step, table.productId] })],
);

export const stepDays = pgTable(
  'step_days',
  {
    day: date().notNull(),
    step: text().notNull(),
    productId: text('product_id').notNull(),
    times: integer().notNull(),
    visits: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.step, table.productId] })],
);

export const funnelDays = pgTable(
  'funnel_days',
  {
    day: date().notNull(),
    productId: text('product_id').notNull(),
    stage: text().notNull(),
    visits: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.productId, table.stage] })],
);

export const misses = pgTable('misses', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  day: date().notNull(),
  visit: text().notNull(),
  modelId: text('model_id').notNull(),
  sketch: text().notNull(),
});
