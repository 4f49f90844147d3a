-- What the studio needs to edit products: versions, an undoable delete, options of variants, stock by place, texts
-- for search engines, and words to find a product by.
ALTER TABLE products ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0);
-- The name of who wrote last, as it was then. Null for the shop itself.
ALTER TABLE products ADD COLUMN updated_by text;
ALTER TABLE products ADD COLUMN seo jsonb NOT NULL
  DEFAULT '{"title":{"en":"","he":"","ar":""},"description":{"en":"","he":"","ar":""}}';
-- Folded words of the names, SKUs and GTINs (lib/product/words/fold.ts). What stands here is filled in below.
ALTER TABLE products ADD COLUMN search_text text NOT NULL DEFAULT '';
-- A deleted product is archived until it is restored or purged, so that whoever asks for published ones never sees it.
ALTER TABLE products ADD COLUMN deleted_at timestamptz;
ALTER TABLE products ADD COLUMN status_before_delete text;
ALTER TABLE products ADD CONSTRAINT products_deleted_are_archived
  CHECK (deleted_at IS NULL OR (status = 'archived' AND status_before_delete IS NOT NULL));

ALTER TABLE variants ADD COLUMN options jsonb NOT NULL DEFAULT '{}';
-- Its product is deleted: the SKU is free for another.
ALTER TABLE variants ADD COLUMN retired boolean NOT NULL DEFAULT false;

-- A deleted product keeps its SKU and address for its return, and keeps nobody else from them.
ALTER TABLE products DROP CONSTRAINT products_sku_key;
ALTER TABLE products DROP CONSTRAINT products_slug_key;
ALTER TABLE variants DROP CONSTRAINT variants_sku_key;
CREATE UNIQUE INDEX products_sku ON products (sku) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX products_slug ON products (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX variants_sku ON variants (sku) WHERE NOT retired;
CREATE INDEX products_deleted ON products (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX products_by_update ON products (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX products_by_gtin ON products (gtin13) WHERE gtin13 IS NOT NULL;
CREATE INDEX variants_by_gtin ON variants (gtin13) WHERE gtin13 IS NOT NULL;

UPDATE products SET search_text = translate(
  lower(concat_ws(' ', sku, slug, gtin13, brand, name ->> 'en', name ->> 'he', name ->> 'ar',
    (SELECT string_agg(concat_ws(' ', v.sku, v.gtin13), ' ') FROM variants v WHERE v.product_id = products.id))),
  'ךםןףץأإآٱىة-_/', 'כמנפצاااايه   ');

-- Where things lie. Every shop has one place. An empty name is shown as "Shop" in the reader's language.
CREATE TABLE locations (
  id text PRIMARY KEY,
  name text NOT NULL,
  position integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO locations (id, name, position) VALUES ('main', '', 0);

-- Pieces of a variant, or of a product without variants (variant_id ''), at one place. Of a thing without rows
-- everything lies at the first place; with rows, their sum is its stock column, kept in the same transaction.
CREATE TABLE stock_levels (
  location_id text NOT NULL REFERENCES locations (id),
  product_id text NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  variant_id text NOT NULL DEFAULT '',
  quantity integer NOT NULL CHECK (quantity >= 0),
  PRIMARY KEY (product_id, variant_id, location_id)
);

-- What products were before an edit of many at once, so that it can be undone. Kept for a day.
CREATE TABLE bulk_edits (
  id text PRIMARY KEY,
  made_at timestamptz NOT NULL DEFAULT now(),
  actor_id text NOT NULL,
  before jsonb NOT NULL
);
