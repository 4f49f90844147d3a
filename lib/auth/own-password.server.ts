import 'server-only';
import { db } from '@/lib/db/client.server';
import { recordChange } from '@/lib/db/queries/history';
import type { Merchant } from '@/lib/merchant/access';
import { auth, withAddress } from './auth.server';
import { checkNewPassword } from './password';
import { withPassword } from './with-password.server';

/**
 * Gives somebody another password. Every other session of theirs ends; this one goes on under a new cookie.
 *
 * @throws AppError `WRONG_PASSWORD`, `BAD_PASSWORD`, `RATE_LIMITED`.
 */
export async function changePassword(
  headers: Headers,
  merchant: Merchant,
  given: { password: string; newPassword: string },
): Promise<Headers> {
  checkNewPassword(given.newPassword);
  const { api } = await auth(headers);
  const done = await withPassword(merchant, () =>
    api.changePassword({
      body: {
        currentPassword: given.password,
        newPassword: given.newPassword,
        revokeOtherSessions: true,
      },
      headers: withAddress(headers),
      returnHeaders: true,
    }),
  );
  await recordChange(await db(), merchant, {
    action: 'person.passwordChanged',
    subject: { kind: 'person', id: merchant.id, label: merchant.name },
  });
  return done.headers;
}
