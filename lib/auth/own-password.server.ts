import 'server-only';
import type { Merchant } from '@/lib/merchant/access';
import { forAuth } from './auth.server';
import { checkNewPassword } from './password';
import { recordedChange } from './recorded-change.server';
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
  const done = await withPassword(merchant, () =>
    recordedChange(headers, merchant, 'person.passwordChanged', (api) =>
      api.changePassword({
        body: {
          currentPassword: given.password,
          newPassword: given.newPassword,
          revokeOtherSessions: true,
        },
        headers: forAuth(headers),
        returnHeaders: true,
      }),
    ),
  );
  return done.headers;
}
