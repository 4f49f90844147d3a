-- Work that goes on behind the pages (lib/jobs): claimed by a worker for the time of a lease, with what each finished
-- step found, so that a restart goes on after it.
CREATE TABLE jobs (
  id text PRIMARY KEY,
  sequence bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'asking', 'done', 'failed', 'cancelled')),
  payload jsonb NOT NULL,
  -- What the job is about, e.g. product and its id.
  subject_kind text,
  subject_id text,
  -- Higher goes first.
  priority integer NOT NULL DEFAULT 0,
  run_at timestamptz NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  max_attempts integer NOT NULL CHECK (max_attempts > 0),
  -- At most one unfinished job a key.
  unique_key text,
  -- Who works on it, under which lease (new with each claim), and until when it is theirs.
  worker text,
  lease text,
  lease_until timestamptz,
  step text,
  progress double precision CHECK (progress BETWEEN 0 AND 1),
  note text,
  checkpoints jsonb NOT NULL,
  -- What a person has to decide before it goes on.
  question jsonb,
  result jsonb,
  error jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);
CREATE INDEX jobs_to_claim ON jobs (kind, run_at) WHERE state IN ('waiting', 'running');
CREATE INDEX jobs_by_subject ON jobs (subject_kind, subject_id, sequence);
CREATE UNIQUE INDEX jobs_unfinished_once ON jobs (unique_key) WHERE state IN ('waiting', 'running', 'asking');

-- A file on its way in (tus). Its bytes lie in DATA_DIR/uploads under its id until the job that uses it has stored them.
CREATE TABLE uploads (
  id text PRIMARY KEY,
  owner_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('model', 'photo')),
  product_id text NOT NULL,
  -- As the person's device named it: shown, never used as a path.
  file_name text NOT NULL,
  bytes bigint NOT NULL CHECK (bytes >= 0),
  state text NOT NULL CHECK (state IN ('receiving', 'received', 'used')),
  job_id text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX uploads_by_product ON uploads (product_id, created_at);

-- One 3D model that was brought for a product, and what became of it.
CREATE TABLE model_runs (
  id text PRIMARY KEY,
  product_id text NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  job_id text NOT NULL,
  file_name text NOT NULL,
  original_url text NOT NULL,
  original_bytes bigint NOT NULL,
  model_url text NOT NULL,
  model_bytes bigint NOT NULL,
  report jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX model_runs_by_product ON model_runs (product_id, created_at);

ALTER TABLE models ADD COLUMN original_url text;
ALTER TABLE models ADD COLUMN original_bytes integer;
ALTER TABLE models ADD COLUMN usdz_url text;
ALTER TABLE models ADD COLUMN usdz_bytes integer;
-- {webp, avif, widthPixels, heightPixels}
ALTER TABLE models ADD COLUMN poster jsonb;
ALTER TABLE models ADD COLUMN turntable_url text;
ALTER TABLE models ADD COLUMN attachment jsonb;
-- What the checks found (lib/model3d/prepare/model-report.ts).
ALTER TABLE models ADD COLUMN report jsonb;
