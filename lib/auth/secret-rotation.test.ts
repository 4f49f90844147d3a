import { createOTP } from '@better-auth/utils/otp';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { secondFactors } from '@/lib/db/accounts-schema';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { migrationsFolder } from '@/lib/db/testing/engines';
import type { Merchant } from '@/lib/merchant/access';
import { forAuth } from './auth.server';
import { secretVersion } from './auth-secret';
import { createAuth } from './create-auth';
import { renewSecondFactors } from './renew-second-factors';
import { merchantOfSession } from './session.server';
import { signedAnew } from './signed-anew';
import { openTestStudio, type TestStudio, testSecret } from './testing/studio';

const [next, later] = ['the next secret, long enough to be one', 'the one after it, long enough to be one'];

let opened: OpenDatabase;
let studio: TestStudio;
let merchant: Merchant;
let session: Headers;
let otp: () => Promise<string>;
let backupCodes: string[];
beforeAll(async () => {
  opened = await openEmbedded(null, migrationsFolder);
  studio = openTestStudio(opened);
  ({ merchant, headers: session } = await studio.signIn('staff'));
  const { api } = createAuth(opened.db, { secrets: [testSecret], secure: false });
  const begun = await api.enableTwoFactor({ body: { password: studio.password }, headers: session });
  if (begun.method !== 'totp') throw new Error('another second factor');
  backupCodes = begun.backupCodes;
  const secret = new URL(begun.totpURI).searchParams.get('secret') ?? '';
  otp = () => createOTP(fromBase32(secret), { period: 30, digits: 6 }).totp();
  const done = await api.verifyTOTP({ body: { code: await otp() }, headers: session, returnHeaders: true });
  session = new Headers({ host: 'localhost', cookie: cookiesOf(done.headers) });
});
afterAll(async () => {
  studio?.close();
  await opened?.close();
});

const cookiesOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .filter((cookie) => !/Max-Age=0/.test(cookie))
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** The shop as it is with these secrets, the current one first. */
function withSecrets(...secrets: string[]) {
  const { db } = opened;
  const plain = createAuth(db, { secrets, secure: false });
  (globalThis as { vitrineAuth?: unknown }).vitrineAuth = { db, secrets, plain };
  return plain.api;
}

/** Signs in with the password and then a code. @returns Whether it was let in. */
async function signInWith(api: ReturnType<typeof withSecrets>, code: string): Promise<boolean> {
  const body = { email: merchant.email, password: studio.password };
  const first = await api.signInEmail({ body, returnHeaders: true });
  expect(first.response).toHaveProperty('twoFactorRedirect', true);
  const headers = forAuth(new Headers({ host: 'localhost', cookie: cookiesOf(first.headers) }));
  const second = /^\d{6}$/.test(code)
    ? api.verifyTOTP({ body: { code }, headers })
    : api.verifyBackupCode({ body: { code }, headers });
  return second.then(
    ({ user }) => user.id === merchant.id,
    () => false,
  );
}

it('keeps people signed in while the secret that signed their session is among the old ones', async () => {
  expect(await merchantOfSession(session)).toMatchObject({ id: merchant.id });
  withSecrets(next, testSecret);
  expect(await merchantOfSession(session)).toMatchObject({ id: merchant.id });
  withSecrets(later, next, testSecret);
  expect(await merchantOfSession(session)).toMatchObject({ id: merchant.id });
  withSecrets(later, next);
  expect(await merchantOfSession(session)).toBeNull();
});

it('reads a second factor that an old secret encrypted, and without it reads none', async () => {
  expect(await signInWith(withSecrets(next, testSecret), await otp())).toBe(true);
  expect(await signInWith(withSecrets(next, testSecret), backupCodes[0] ?? '')).toBe(true);
  expect(await signInWith(withSecrets(next), await otp())).toBe(false);
});

it('encrypts it anew, so that the old secret may go', async () => {
  expect(await renewSecondFactors(opened.db, () => [next])).toEqual({ renewed: 0, unreadable: 1 });
  // The backup code that was used has been written with the secret of then already.
  expect(await renewSecondFactors(opened.db, () => [later, next, testSecret])).toEqual({
    renewed: 1,
    unreadable: 0,
  });
  expect(await renewSecondFactors(opened.db, () => [later])).toEqual({ renewed: 0, unreadable: 0 });
  expect(await signInWith(withSecrets(later), await otp())).toBe(true);
  expect(await signInWith(withSecrets(later), backupCodes[1] ?? '')).toBe(true);
  const [row] = await opened.db.select().from(secondFactors).where(eq(secondFactors.userId, merchant.id));
  expect(row?.secret.startsWith(`$ba$${secretVersion(later)}$`)).toBe(true);
});

it('reads what was encrypted before versions stood beside it', async () => {
  const [row] = await opened.db.select().from(secondFactors).where(eq(secondFactors.userId, merchant.id));
  const bare = (text = '') => text.replace(/^\$ba\$\d+\$/, '');
  await opened.db
    .update(secondFactors)
    .set({ secret: bare(row?.secret), backupCodes: bare(row?.backupCodes) })
    .where(eq(secondFactors.userId, merchant.id));
  expect(await signInWith(withSecrets(next, later), await otp())).toBe(true);
  expect(await renewSecondFactors(opened.db, () => [next, later])).toEqual({ renewed: 1, unreadable: 0 });
  expect(await signInWith(withSecrets(next), await otp())).toBe(true);
});

it('signs no cookie anew that no secret of ours signed', () => {
  const forged = 'vitrine.session_token=abc.Zm9yZ2Vk; other=1.2; vitrine.session_token=%E0%A4%A';
  expect(signedAnew(forged, [next, testSecret])).toBe(forged);
  const cookies = session.get('cookie') ?? '';
  expect(signedAnew(cookies, [testSecret, next])).toBe(cookies);
  expect(signedAnew(cookies, [next, testSecret])).not.toBe(cookies);
});

/** The letters of RFC 4648 §6 as the text that they encode. */
function fromBase32(letters: string): string {
  let bits = '';
  for (const letter of letters) {
    bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0');
  }
  const bytes = bits.match(/.{8}/g) ?? [];
  return String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 2)));
}
