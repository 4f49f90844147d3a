import 'server-only';
import { isAPIError } from 'better-auth/api';
import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { addressOf, auth, withAddress } from './auth.server';
import type { Entered } from './entry.server';
import { limitTries } from './limit-tries';

/**
 * Signs somebody in with their password. Unknown people and wrong passwords get the same answer in the same time
 * (better-auth hashes the password of an unknown person too).
 *
 * @param given.email In lower case.
 * @param given.next Where to go then; the step for the code comes before, where a second factor is set up.
 * @throws AppError `BAD_CREDENTIALS`, `RATE_LIMITED`.
 */
export async function signIn(
  incoming: Headers,
  given: { email: string; password: string; next: string },
): Promise<Entered> {
  const counted = await limitTries(await db(), [
    { limit: 'password', of: given.email },
    { limit: 'address', of: addressOf(incoming) },
  ]);
  const { api } = await auth(incoming);
  const { response, headers } = await api
    .signInEmail({
      body: { email: given.email, password: given.password },
      headers: withAddress(incoming),
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      // Unknown, wrong, or of a shape that no account has: all the same to who asks.
      if (isAPIError(error) && error.statusCode < 500) throw badCredentials();
      throw error;
    });
  await counted.forgive();
  if ('twoFactorRedirect' in response) {
    return { next: `/merchant/sign-in/code?next=${encodeURIComponent(given.next)}`, headers };
  }
  return { next: given.next, headers };
}

function badCredentials(): AppError {
  return new AppError('BAD_CREDENTIALS', 'E-mail and password do not belong together.');
}
