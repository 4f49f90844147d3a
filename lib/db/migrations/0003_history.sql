-- Who changed what in the studio, and when. Rows are only ever added.
CREATE TABLE history (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  -- The person as they were then: the account may be gone later.
  actor_id text,
  actor_name text NOT NULL,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  subject_label text NOT NULL,
  details jsonb NOT NULL
);
CREATE INDEX history_by_subject ON history (subject_kind, subject_id, id);
