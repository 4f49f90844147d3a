-- What a view is: a photo of the merchant's, or a render of the 3D model that only the search sees.
ALTER TABLE views ADD COLUMN kind text NOT NULL DEFAULT 'photo' CHECK (kind IN ('photo', 'render'));
-- Of a render: a small picture kept so that another vision model can look at it without a browser drawing it again.
ALTER TABLE views ADD COLUMN picture_url text;
ALTER TABLE views ADD COLUMN light text;
ALTER TABLE views ADD COLUMN ground text;
-- The colour variant that the render shows, null for the model as it comes.
ALTER TABLE views ADD COLUMN material_variant text;

-- Posters of a model's colour variants, by the variant's name.
ALTER TABLE models ADD COLUMN variant_posters jsonb;

-- Pictures of a run that is not finished: each is kept when it is drawn, so that nothing is drawn twice. The run
-- publishes them all at once, and what shoppers and the search see changes in one step.
CREATE TABLE render_shots (
  product_id text NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  -- The address is the hash of the model's content: pictures of another model never mix in.
  model_url text NOT NULL,
  shot_id text NOT NULL,
  -- Own-origin addresses by format, e.g. webp, avif, cutout, webm.
  files jsonb NOT NULL,
  bytes integer NOT NULL,
  drawn_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (product_id, model_url, shot_id)
);

-- What the last finished run of a product found: sizes, before and after, the comparison with its photos.
CREATE TABLE render_reports (
  product_id text PRIMARY KEY REFERENCES products (id) ON DELETE CASCADE,
  model_url text NOT NULL,
  report jsonb NOT NULL,
  finished_at timestamptz NOT NULL DEFAULT now()
);
