-- The catalogue, its views with one vector per embedding model, and the book-keeping around them.
-- {{vector}} is `vector` on the embedded database and `halfvec` on a Postgres server (lib/db/migrate.ts).
CREATE EXTENSION IF NOT EXISTS vector;

CREATE TABLE products (
  id text PRIMARY KEY,
  -- Order of arrival, so that lists have a stable order.
  sequence bigint GENERATED ALWAYS AS IDENTITY,
  sku text NOT NULL UNIQUE,
  slug text NOT NULL UNIQUE,
  category text NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'published', 'archived')),
  -- demo: seeded by us and replaced by a newer demo; import, merchant: never touched by seeding.
  source text NOT NULL CHECK (source IN ('demo', 'import', 'merchant')),
  name jsonb NOT NULL,
  description jsonb NOT NULL,
  brand text,
  gtin13 text,
  price_minor bigint NOT NULL CHECK (price_minor >= 0),
  currency text NOT NULL,
  stock integer NOT NULL CHECK (stock >= 0),
  dimensions jsonb,
  mass_kilograms double precision,
  colours text[] NOT NULL,
  materials text[] NOT NULL,
  attributes jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX products_by_category ON products (status, category, sequence);

CREATE TABLE variants (
  id text PRIMARY KEY,
  product_id text NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  position integer NOT NULL,
  sku text NOT NULL UNIQUE,
  name jsonb NOT NULL,
  swatch text NOT NULL,
  colours text[] NOT NULL,
  gtin13 text,
  price_minor bigint NOT NULL CHECK (price_minor >= 0),
  currency text NOT NULL,
  stock integer NOT NULL CHECK (stock >= 0),
  material_variant text
);
CREATE INDEX variants_by_product ON variants (product_id, position);

CREATE TABLE models (
  product_id text PRIMARY KEY REFERENCES products (id) ON DELETE CASCADE,
  url text NOT NULL,
  bytes integer NOT NULL CHECK (bytes > 0),
  anchor text NOT NULL,
  bounds jsonb NOT NULL,
  triangles integer NOT NULL
);

-- One picture of a product that can be searched. A photo that shoppers see has a url; a render made only for
-- the index has none. Angles are the camera's, in radians, when the picture was rendered from the 3D model.
CREATE TABLE views (
  id text PRIMARY KEY,
  product_id text NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  position integer NOT NULL,
  url text,
  width_pixels integer,
  height_pixels integer,
  alt jsonb,
  azimuth_radians double precision,
  elevation_radians double precision
);
CREATE INDEX views_by_product ON views (product_id, position);

CREATE TABLE embedding_models (
  id text PRIMARY KEY,
  dimension integer NOT NULL CHECK (dimension > 0),
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Unit vectors. The column has no fixed dimension because models differ; saving checks it against the model's.
CREATE TABLE view_vectors (
  model_id text NOT NULL REFERENCES embedding_models (id) ON DELETE CASCADE,
  view_id text NOT NULL REFERENCES views (id) ON DELETE CASCADE,
  vector {{vector}} NOT NULL,
  PRIMARY KEY (model_id, view_id)
);
CREATE INDEX view_vectors_by_view ON view_vectors (view_id);

-- The snapshot that was built of the catalogue at a revision, per embedding model; its files lie in DATA_DIR.
CREATE TABLE index_versions (
  model_id text PRIMARY KEY REFERENCES embedding_models (id) ON DELETE CASCADE,
  revision bigint NOT NULL,
  version text NOT NULL,
  products integer NOT NULL,
  views integer NOT NULL,
  built_at timestamptz NOT NULL DEFAULT now()
);

-- Which rows of a catalogue file are in, so that an import goes on after a kill and skips what did not change.
CREATE TABLE import_journal (
  source text NOT NULL,
  sku text NOT NULL,
  row_hash text NOT NULL,
  line integer NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (source, sku)
);

-- `catalogue`: counts every change of what a search can show; the index is rebuilt when it moves.
CREATE TABLE counters (name text PRIMARY KEY, value bigint NOT NULL);
INSERT INTO counters (name, value) VALUES ('catalogue', 0);

-- Small facts, e.g. which demo catalogue was seeded.
CREATE TABLE facts (name text PRIMARY KEY, value jsonb NOT NULL);
