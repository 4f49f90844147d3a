import 'server-only';
import { db } from '@/lib/db/client.server';
import { addressOf, authSecrets } from './auth.server';
import type { Entered } from './entry.server';
import { knownDevice } from './known-device';
import { limitTries } from './limit-tries';
import { openSession } from './open-session.server';

/**
 * Signs somebody in with their password; see `openSession`.
 *
 * @throws AppError `BAD_CREDENTIALS`, `RATE_LIMITED`.
 */
export async function signIn(
  incoming: Headers,
  given: { email: string; password: string; next: string },
): Promise<Entered> {
  const device = knownDevice(authSecrets(), given.email, incoming);
  const counted = await limitTries(await db(), [
    { limit: 'password', of: device ? `${given.email} ${device}` : given.email },
    { limit: 'address', of: addressOf(incoming) },
  ]);
  const entered = await openSession(incoming, given);
  await counted.forgive();
  return entered;
}
