import {
  bigint,
  boolean,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { LocaleText } from '@/lib/core/locale';
import type { Currency } from '@/lib/core/money';
import type { Anchor } from '@/lib/product/category';
import type {
  ColourSlug,
  Dimensions,
  MaterialSlug,
  PhotoSize,
  Product,
  ProductModel,
  ProductSeo,
  ProductStatus,
  VariantOptions,
} from '@/lib/product/product';
import { vectorColumn } from './vector-column';

// The tables as lib/db/migrations makes them; constraints and comments stand there. A test compares the two.

/** Who put a product into the shop. Seeding replaces `demo` products only. */
export type ProductSource = 'demo' | 'import' | 'merchant';

export const products = pgTable('products', {
  id: text().primaryKey(),
  sequence: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
  sku: text().notNull(),
  slug: text().notNull(),
  category: text().notNull(),
  status: text().$type<ProductStatus>().notNull(),
  source: text().$type<ProductSource>().notNull(),
  name: jsonb().$type<LocaleText>().notNull(),
  description: jsonb().$type<LocaleText>().notNull(),
  brand: text(),
  gtin13: text(),
  priceMinor: bigint('price_minor', { mode: 'number' }).notNull(),
  currency: text().$type<Currency>().notNull(),
  stock: integer().notNull(),
  dimensions: jsonb().$type<Dimensions>(),
  massKilograms: doublePrecision('mass_kilograms'),
  colours: text().array().$type<ColourSlug[]>().notNull(),
  materials: text().array().$type<MaterialSlug[]>().notNull(),
  attributes: jsonb().$type<Product['attributes']>().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  version: integer().notNull().default(1),
  updatedBy: text('updated_by'),
  seo: jsonb().$type<ProductSeo>().notNull(),
  searchText: text('search_text').notNull(),
  deletedAt: timestamp('deleted_at', { withTimezone: true }),
  statusBeforeDelete: text('status_before_delete').$type<ProductStatus>(),
});

export const variants = pgTable('variants', {
  id: text().primaryKey(),
  productId: text('product_id').notNull(),
  position: integer().notNull(),
  sku: text().notNull(),
  name: jsonb().$type<LocaleText>().notNull(),
  swatch: text().notNull(),
  colours: text().array().$type<ColourSlug[]>().notNull(),
  gtin13: text(),
  priceMinor: bigint('price_minor', { mode: 'number' }).notNull(),
  currency: text().$type<Currency>().notNull(),
  stock: integer().notNull(),
  materialVariant: text('material_variant'),
  options: jsonb().$type<VariantOptions>().notNull(),
  retired: boolean().notNull().default(false),
});

export const models = pgTable('models', {
  productId: text('product_id').primaryKey(),
  url: text().notNull(),
  bytes: integer().notNull(),
  anchor: text().$type<Anchor>().notNull(),
  bounds: jsonb().$type<ProductModel['bounds']>().notNull(),
  triangles: integer().notNull(),
  originalUrl: text('original_url'),
  originalBytes: integer('original_bytes'),
  usdzUrl: text('usdz_url'),
  usdzBytes: integer('usdz_bytes'),
  poster: jsonb().$type<NonNullable<ProductModel['poster']>>(),
  turntableUrl: text('turntable_url'),
  variantPosters: jsonb('variant_posters').$type<NonNullable<ProductModel['variantPosters']>>(),
  attachment: jsonb().$type<NonNullable<ProductModel['attachment']>>(),
  report: jsonb(),
});

export const views = pgTable('views', {
  id: text().primaryKey(),
  productId: text('product_id').notNull(),
  position: integer().notNull(),
  url: text(),
  widthPixels: integer('width_pixels'),
  heightPixels: integer('height_pixels'),
  alt: jsonb().$type<LocaleText>(),
  azimuthRadians: doublePrecision('azimuth_radians'),
  elevationRadians: doublePrecision('elevation_radians'),
  cutoutUrl: text('cutout_url'),
  sizes: jsonb().$type<PhotoSize[]>(),
  kind: text().$type<'photo' | 'render'>().notNull().default('photo'),
  pictureUrl: text('picture_url'),
  light: text(),
  ground: text(),
  materialVariant: text('material_variant'),
});

export const embeddingModels = pgTable('embedding_models', {
  id: text().primaryKey(),
  dimension: integer().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});

export const viewVectors = pgTable(
  'view_vectors',
  {
    modelId: text('model_id').notNull(),
    viewId: text('view_id').notNull(),
    vector: vectorColumn().notNull(),
  },
  (table) => [primaryKey({ columns: [table.modelId, table.viewId] })],
);

export const indexVersions = pgTable('index_versions', {
  modelId: text('model_id').primaryKey(),
  revision: bigint({ mode: 'number' }).notNull(),
  version: text().notNull(),
  products: integer().notNull(),
  views: integer().notNull(),
  builtAt: timestamp('built_at', { withTimezone: true }).notNull().defaultNow(),
});

export const importJournal = pgTable(
  'import_journal',
  {
    source: text().notNull(),
    sku: text().notNull(),
    rowHash: text('row_hash').notNull(),
    line: integer().notNull(),
    importedAt: timestamp('imported_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.source, table.sku] })],
);

export const counters = pgTable('counters', {
  name: text().primaryKey(),
  value: bigint({ mode: 'number' }).notNull(),
});

export const facts = pgTable('facts', {
  name: text().primaryKey(),
  value: jsonb().notNull(),
});
