import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { endSessionByToken } from '@/lib/db/queries/sessions';
import { countTry } from '@/lib/db/queries/tries';
import { addressOf, auth, forAuth } from './auth.server';
import type { Entered } from './entry.server';
import { limitTries } from './limit-tries';
import { markDevice } from './mark-device.server';
import { refusal } from './refusal';

/** A code is accepted for its own half minute, the one before and the one after (RFC 6238 §5.2). */
const codeSeconds = 90;

/**
 * The second step of a sign-in: the code that an authenticator app shows, or a backup code. Follows `signIn` in the
 * same browser, within ten minutes.
 *
 * @throws AppError `BAD_CODE`, also for one that was used before; `UNAUTHORISED`: the first step is missing or too
 *   long ago; `RATE_LIMITED`.
 */
export async function enterCode(incoming: Headers, given: { code: string; next: string }): Promise<Entered> {
  const step = /vitrine\.two_factor=([^;]+)/.exec(incoming.get('cookie') ?? '')?.[1];
  if (!step) throw new AppError('UNAUTHORISED', 'Sign in with your password first.');
  const database = await db();
  const counted = await limitTries(database, [
    { limit: 'code', of: step },
    { limit: 'address', of: addressOf(incoming) },
  ]);
  const { api } = await auth(incoming);
  const totp = /^\d{6}$/.test(given.code);
  const options = {
    body: { code: given.code },
    headers: forAuth(incoming),
    returnHeaders: true,
  } as const;
  const { response, headers } = await (totp ? api.verifyTOTP(options) : api.verifyBackupCode(options)).catch(
    refusal,
  );
  if (totp) {
    const { count } = await countTry(
      database,
      `used:${response.user.id}:${given.code}`,
      codeSeconds,
      new Date(),
    );
    if (count > 1) {
      if (response.token) await endSessionByToken(database, response.token);
      throw new AppError('BAD_CODE', 'This code was used before. Wait for the next one.');
    }
  }
  await counted.forgive();
  return { next: given.next, headers: markDevice(headers, incoming, response.user.email) };
}
