-- Stored files that nothing refers to, and since when we know. One that stays so for a day is deleted.
CREATE TABLE media_orphans (
  name text PRIMARY KEY,
  since timestamptz NOT NULL
);
