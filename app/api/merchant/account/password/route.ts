import { z } from 'zod';
import { handleMerchant } from '@/lib/auth/merchant.server';
import { changePassword } from '@/lib/auth/own-password.server';
import { passwordField } from '@/lib/auth/person-fields';
import { withCookies } from '@/lib/auth/with-cookies';
import { readJson } from '@/lib/http/read-json';

const schema = z.object({ password: passwordField, newPassword: passwordField });

/** One's own password; every other session ends. */
export function POST(request: Request) {
  return handleMerchant(request, 'account:own', async (merchant) => {
    const given = await readJson(request, schema);
    return withCookies(null, await changePassword(request.headers, merchant, given));
  });
}
