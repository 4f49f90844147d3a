import 'server-only';
import { db } from '@/lib/db/client.server';
import type { Merchant } from '@/lib/merchant/access';
import { limitTries } from './limit-tries';
import { refusal } from './refusal';

/**
 * Does something that asks somebody who is signed in for their password again. Whoever sits at their computer could
 * guess it, so the tries are counted; apart from those at the door, which are anybody's.
 *
 * @param act Calls better-auth, which checks the password.
 * @throws AppError `RATE_LIMITED`, and what `refusal` makes of better-auth's.
 */
export async function withPassword<T>(merchant: Merchant, act: () => Promise<T>): Promise<T> {
  const counted = await limitTries(await db(), [{ limit: 'password', of: merchant.id }]);
  const done = await act().catch(refusal);
  await counted.forgive();
  return done;
}
