import { integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { RenderReport } from '@/lib/model3d/render/render-report';
import type { PhotoSize } from '@/lib/product/product';

// Constraints and comments stand in lib/db/migrations.

/** Own-origin addresses of one picture, by what they hold, and what is needed only until its run ends. */
export type ShotFiles = {
  webp?: string;
  avif?: string;
  cutout?: string;
  webm?: string;
  /** Of a view: a small WebP in base64, whose alpha keeps the thing. It goes with the row, so no file is left of it. */
  outline?: string;
  /** Of a poster: the smallest first, `webp` and `avif` are the largest. */
  sizes?: PhotoSize[];
};

export const renderShots = pgTable(
  'render_shots',
  {
    productId: text('product_id').notNull(),
    modelUrl: text('model_url').notNull(),
    shotId: text('shot_id').notNull(),
    files: jsonb().$type<ShotFiles>().notNull(),
    bytes: integer().notNull(),
    drawnAt: timestamp('drawn_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.modelUrl, table.shotId] })],
);

export const renderReports = pgTable('render_reports', {
  productId: text('product_id').primaryKey(),
  modelUrl: text('model_url').notNull(),
  report: jsonb().$type<RenderReport>().notNull(),
  finishedAt: timestamp('finished_at', { withTimezone: true }).notNull().defaultNow(),
});
