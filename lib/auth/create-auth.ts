import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { credentials, people, secondFactors, sessions, verifications } from '@/lib/db/accounts-schema';
import type { Database } from '@/lib/db/database';
import { secretVersion } from './auth-secret';
import { maxPasswordCharacters, minPasswordCharacters } from './password';

/** A session ends this long after its sign-in, whatever happened in between. */
const sessionSeconds = 14 * 24 * 60 * 60;

/** The header that tells better-auth who asks: written by us, whatever a client sends under this name. */
export const addressHeader = 'x-vitrine-address';

/**
 * Sign-in of the studio: passwords, sessions and second factors, kept in our own database by better-auth. Only its
 * functions are used (`auth.api`), by our own routes: its HTTP handler is mounted nowhere, so it answers nobody.
 *
 * @param db Or a transaction, for what is to stand or fall with a write of ours.
 * @param options.secrets The first signs cookies and encrypts second factors; what any of them encrypted is read. Each has
 *   at least 32 characters. Cookies that an older one signed are signed anew by `signedAnew`.
 * @param options.secure Whether browsers reach the shop by https: cookies are then `Secure` and named so.
 */
export function createAuth(db: Database, options: { secrets: readonly string[]; secure: boolean }) {
  return betterAuth({
    appName: 'Vitrine',
    // Never called over HTTP; an address keeps it from reading one out of the environment.
    baseURL: `${options.secure ? 'https' : 'http'}://localhost`,
    secrets: options.secrets.map((value) => ({ version: secretVersion(value), value })),
    // Of what was encrypted before versions stood beside it; `renewSecondFactors` leaves none at a start.
    secret: options.secrets.at(-1) ?? '',
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: people,
        session: sessions,
        account: credentials,
        verification: verifications,
        twoFactor: secondFactors,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: minPasswordCharacters,
      maxPasswordLength: maxPasswordCharacters,
    },
    user: { additionalFields: { role: { type: 'string', required: true, input: false } } },
    // No cache in the cookie: who is removed is out with the next request.
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true, cookieCache: { enabled: false } },
    plugins: [twoFactor({ issuer: 'Vitrine', backupCodeOptions: { storeBackupCodes: 'encrypted' } })],
    // Ours counts in the database and knows the account (limit-tries.ts); better-auth's works in its handler only.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its warnings name no cause that we do not answer with; wrong passwords are no news for a log.
    logger: { level: 'error' },
    advanced: {
      cookiePrefix: 'vitrine',
      useSecureCookies: options.secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { validateSchema: false },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
