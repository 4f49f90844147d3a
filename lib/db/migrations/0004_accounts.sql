-- Who may enter the studio. people, sessions, credentials, verifications and second_factors are what better-auth reads
-- and writes (lib/auth/create-auth.ts names its fields); the OAuth columns of its accounts are left out, because nobody
-- signs in through another site.
CREATE TABLE people (
  id text PRIMARY KEY,
  name text NOT NULL,
  -- In lower case: better-auth looks it up so.
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  role text NOT NULL CHECK (role IN ('owner', 'staff', 'viewer')),
  two_factor_enabled boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE sessions (
  id text PRIMARY KEY,
  -- The cookie carries it with a signature by the shop's secret: this column alone opens nothing.
  token text NOT NULL UNIQUE,
  person_id text NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sessions_by_person ON sessions (person_id);

CREATE TABLE credentials (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  person_id text NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  -- salt:key of scrypt, in hexadecimal.
  password text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider_id, account_id)
);
CREATE INDEX credentials_by_person ON credentials (person_id);

-- Short-lived: the step between a right password and a right code.
CREATE TABLE verifications (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX verifications_by_identifier ON verifications (identifier);

CREATE TABLE second_factors (
  id text PRIMARY KEY,
  person_id text NOT NULL UNIQUE REFERENCES people (id) ON DELETE CASCADE,
  -- Both encrypted with the shop's secret.
  secret text NOT NULL,
  backup_codes text NOT NULL,
  verified boolean DEFAULT true,
  failed_verification_count integer DEFAULT 0,
  locked_until timestamptz
);

-- Links are kept as SHA-256 of their token: who reads the table cannot use them.
CREATE TABLE invitations (
  id text PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  email text NOT NULL CHECK (email = lower(email)),
  role text NOT NULL CHECK (role IN ('owner', 'staff', 'viewer')),
  invited_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

-- One row a purpose: a new link takes the place of the one before.
CREATE TABLE setup_links (
  purpose text PRIMARY KEY CHECK (purpose IN ('first-owner', 'owner-reset')),
  token_hash text NOT NULL UNIQUE,
  -- Whose way back in it is. Null: it creates the owner.
  person_id text REFERENCES people (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

-- How often something that can be guessed was tried since a time.
CREATE TABLE tries (
  key text PRIMARY KEY,
  count integer NOT NULL,
  since timestamptz NOT NULL
);
