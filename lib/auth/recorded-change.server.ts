import 'server-only';
import { isAPIError } from 'better-auth/api';
import { db } from '@/lib/db/client.server';
import { recordChange } from '@/lib/db/queries/history';
import type { Merchant } from '@/lib/merchant/access';
import { authOfTransaction } from './auth.server';
import type { Auth } from './create-auth';

/**
 * Changes somebody's account by better-auth and writes it into the history, in one transaction: neither stands alone. What
 * better-auth counts of a try that it refuses stays.
 *
 * @param headers Of the request, as they came.
 * @param act Calls better-auth; nothing else may be asked of the database inside.
 * @throws What better-auth throws.
 */
export async function recordedChange<T>(
  headers: Headers,
  by: Merchant,
  action: string,
  act: (api: Auth['api']) => Promise<T>,
): Promise<T> {
  const auth = await authOfTransaction(headers);
  const ended = await (await db()).transaction(async (tx) => {
    const done = await act(auth.on(tx).api).catch((error: unknown) => {
      if (isAPIError(error) && error.statusCode < 500) return new Refused(error);
      throw error;
    });
    if (done instanceof Refused) return done;
    await recordChange(tx, by, { action, subject: { kind: 'person', id: by.id, label: by.name } });
    return done;
  });
  if (ended instanceof Refused) throw ended.error;
  return ended;
}

/** Carries better-auth's refusal out of a transaction that is to be kept. */
class Refused {
  constructor(readonly error: unknown) {}
}
