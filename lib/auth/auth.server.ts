import 'server-only';
import { db } from '@/lib/db/client.server';
import type { Database } from '@/lib/db/database';
import { requestOrigin } from '@/lib/http/origin.server';
import { settings } from '@/lib/settings/settings.server';
import { keptSecret } from './auth-secret';
import { clientAddress } from './client-address';
import { type Auth, addressHeader, createAuth } from './create-auth';
import { signedAnew } from './signed-anew';

type Opened = { db: Database; secrets: readonly string[]; secure?: Auth; plain?: Auth };

// On globalThis for the same reason as the database (lib/db/client.server.ts), and opened with its first use.
const shared = globalThis as typeof globalThis & { vitrineAuth?: Opened };

async function opened(): Promise<Opened> {
  const database = await db();
  if (shared.vitrineAuth?.db !== database) shared.vitrineAuth = { db: database, secrets: authSecrets() };
  return shared.vitrineAuth;
}

/** The studio's sign-in for a request: its cookies are `Secure` when the browser came by https. */
export async function auth(headers: Headers): Promise<Auth> {
  const here = await opened();
  const secure = requestOrigin(headers).startsWith('https:');
  const kind = secure ? 'secure' : 'plain';
  here[kind] ??= createAuth(here.db, { secrets: here.secrets, secure });
  return here[kind];
}

/** As `auth`, writing in a transaction. Take it before the transaction begins; inside, `on` opens it there. */
export async function authOfTransaction(headers: Headers): Promise<{ on(tx: Database): Auth }> {
  const { secrets } = await opened();
  const secure = requestOrigin(headers).startsWith('https:');
  return { on: (tx) => createAuth(tx, { secrets, secure }) };
}

/** `AUTH_SECRET`, else the one that is kept in DATA_DIR; after it those that it replaced. */
export function authSecrets(): readonly string[] {
  const { AUTH_SECRET, AUTH_SECRET_OLD = [], DATA_DIR } = settings();
  const current = AUTH_SECRET ?? keptSecret(DATA_DIR);
  return [current, ...AUTH_SECRET_OLD.filter((secret) => secret !== current)];
}

/**
 * A request's headers for better-auth: with the address that we believe, and with cookies of an older secret signed by
 * the current one. Follows `auth`.
 */
export function forAuth(headers: Headers): Headers {
  const copy = new Headers(headers);
  copy.set(addressHeader, addressOf(headers));
  const cookies = headers.get('cookie');
  if (cookies) copy.set('cookie', signedAnew(cookies, shared.vitrineAuth?.secrets ?? authSecrets()));
  return copy;
}

/** See `clientAddress`. */
export function addressOf(headers: Headers): string {
  return clientAddress(headers, settings().TRUSTED_PROXIES);
}
