import 'server-only';
import { isAPIError } from 'better-auth/api';
import { AppError } from '@/lib/core/app-error';
import { auth, forAuth } from './auth.server';
import type { Entered } from './entry.server';
import { markDevice } from './mark-device.server';

/**
 * Opens a session with a password, counting no try: for `signIn`, which counts, and for whoever just used a link to
 * set that very password. Unknown people and wrong passwords get the same answer in the same time (better-auth hashes
 * the password of an unknown person too).
 *
 * @param given.email In lower case.
 * @param given.next Where to go then; the step for the code comes before, where a second factor is set up.
 * @throws AppError `BAD_CREDENTIALS`.
 */
export async function openSession(
  incoming: Headers,
  given: { email: string; password: string; next: string },
): Promise<Entered> {
  const { api } = await auth(incoming);
  const { response, headers } = await api
    .signInEmail({
      body: { email: given.email, password: given.password },
      headers: forAuth(incoming),
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      // Unknown, wrong, or of a shape that no account has: all the same to who asks.
      if (isAPIError(error) && error.statusCode < 500) {
        throw new AppError('BAD_CREDENTIALS', 'E-mail and password do not belong together.');
      }
      throw error;
    });
  if ('twoFactorRedirect' in response) {
    return { next: `/merchant/sign-in/code?next=${encodeURIComponent(given.next)}`, headers };
  }
  return { next: given.next, headers: markDevice(headers, incoming, given.email) };
}
