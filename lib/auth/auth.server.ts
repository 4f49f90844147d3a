import 'server-only';
import { db } from '@/lib/db/client.server';
import type { Database } from '@/lib/db/database';
import { requestOrigin } from '@/lib/http/origin.server';
import { settings } from '@/lib/settings/settings.server';
import { keptSecret } from './auth-secret';
import { clientAddress } from './client-address';
import { type Auth, addressHeader, createAuth } from './create-auth';

type Opened = { db: Database; secure?: Auth; plain?: Auth };

// On globalThis for the same reason as the database (lib/db/client.server.ts), and opened with its first use.
const shared = globalThis as typeof globalThis & { vitrineAuth?: Opened };

/** The studio's sign-in for a request: its cookies are `Secure` when the browser came by https. */
export async function auth(headers: Headers): Promise<Auth> {
  const database = await db();
  if (shared.vitrineAuth?.db !== database) shared.vitrineAuth = { db: database };
  const opened = shared.vitrineAuth;
  const secure = requestOrigin(headers).startsWith('https:');
  const kind = secure ? 'secure' : 'plain';
  opened[kind] ??= createAuth(database, { secret: authSecret(), secure });
  return opened[kind];
}

/** `AUTH_SECRET`, else the one that is kept in DATA_DIR. */
export function authSecret(): string {
  const { AUTH_SECRET, DATA_DIR } = settings();
  return AUTH_SECRET ?? keptSecret(DATA_DIR);
}

/** A request's headers for better-auth, with the address that we believe. */
export function withAddress(headers: Headers): Headers {
  const copy = new Headers(headers);
  copy.set(addressHeader, addressOf(headers));
  return copy;
}

/** See `clientAddress`. */
export function addressOf(headers: Headers): string {
  return clientAddress(headers, settings().TRUSTED_PROXIES);
}
