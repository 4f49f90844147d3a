import { bigint, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

// Constraints and comments stand in lib/db/migrations.

export type UploadKind = 'model' | 'photo';
export type UploadState = 'receiving' | 'received' | 'used';

export const uploads = pgTable('uploads', {
  id: text().primaryKey(),
  ownerId: text('owner_id').notNull(),
  kind: text().$type<UploadKind>().notNull(),
  productId: text('product_id').notNull(),
  fileName: text('file_name').notNull(),
  bytes: bigint({ mode: 'number' }).notNull(),
  state: text().$type<UploadState>().notNull(),
  jobId: text('job_id'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
});

export const modelRuns = pgTable('model_runs', {
  id: text().primaryKey(),
  productId: text('product_id').notNull(),
  jobId: text('job_id').notNull(),
  fileName: text('file_name').notNull(),
  originalUrl: text('original_url').notNull(),
  originalBytes: bigint('original_bytes', { mode: 'number' }).notNull(),
  modelUrl: text('model_url').notNull(),
  modelBytes: bigint('model_bytes', { mode: 'number' }).notNull(),
  report: jsonb().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});
