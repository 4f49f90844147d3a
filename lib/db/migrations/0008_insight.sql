-- What the shop counts (docs/adr/0015). A visit is a number that a page makes up when it is loaded: it names nobody, lies
-- on no device, and is gone from here when its day is over. No row holds a time of day, an address or a browser.
CREATE TABLE visit_steps (
  day date NOT NULL,
  visit text NOT NULL,
  step text NOT NULL,
  -- Empty where the step is the shop's and not a product's.
  product_id text NOT NULL,
  times integer NOT NULL CHECK (times > 0),
  PRIMARY KEY (day, visit, step, product_id)
);

-- What is kept of a day: how often each step was made, and in how many visits.
CREATE TABLE step_days (
  day date NOT NULL,
  step text NOT NULL,
  product_id text NOT NULL,
  times integer NOT NULL,
  visits integer NOT NULL,
  PRIMARY KEY (day, step, product_id)
);
CREATE INDEX step_days_by_product ON step_days (product_id, day);

-- How many visits of a day got to a stage by way of all stages that it takes; of the shop, and of each product.
CREATE TABLE funnel_days (
  day date NOT NULL,
  product_id text NOT NULL,
  stage text NOT NULL,
  visits integer NOT NULL,
  PRIMARY KEY (day, product_id, stage)
);

-- A photo search that found nothing alike, as a sketch of 64 bits (lib/analytics/sketch.ts). Deleted after 90 days.
CREATE TABLE misses (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  day date NOT NULL,
  visit text NOT NULL,
  model_id text NOT NULL,
  sketch text NOT NULL
);
CREATE INDEX misses_by_day ON misses (model_id, day);
