-- What an import behind the pages did, row by row: written in the transaction that writes the products, so that the report
-- of an import that was killed and went on is whole and says nothing twice.
CREATE TABLE import_rows (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job_id text NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('added', 'changed', 'refused', 'warning')),
  -- Of the file, from 1.
  line integer NOT NULL,
  sku text,
  -- Of a product that was added or changed.
  name text,
  -- The fields that changed, or the reasons.
  details jsonb NOT NULL
);
CREATE INDEX import_rows_job ON import_rows (job_id, line);
