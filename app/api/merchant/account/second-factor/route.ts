import { z } from 'zod';
import { handleMerchant } from '@/lib/auth/merchant.server';
import { passwordField } from '@/lib/auth/person-fields';
import { beginSecondFactor, confirmSecondFactor, dropSecondFactor } from '@/lib/auth/second-factor.server';
import { withCookies } from '@/lib/auth/with-cookies';
import { readJson } from '@/lib/http/read-json';

const withPassword = z.object({ password: passwordField });
const withCode = z.object({
  code: z
    .string()
    .max(40)
    .transform((code) => code.replace(/\s/g, '')),
});

/** Begins to set up one's own second factor: what the authenticator app needs. */
export function POST(request: Request) {
  return handleMerchant(request, 'account:own', async (merchant) => {
    const { password } = await readJson(request, withPassword);
    return beginSecondFactor(request.headers, merchant, password);
  });
}

/** Proves that the app shows the right codes; from now on each sign-in asks for one. */
export function PUT(request: Request) {
  return handleMerchant(request, 'account:own', async (merchant) => {
    const { code } = await readJson(request, withCode);
    return withCookies(null, await confirmSecondFactor(request.headers, merchant, code));
  });
}

/** Removes it. */
export function DELETE(request: Request) {
  return handleMerchant(request, 'account:own', async (merchant) => {
    const { password } = await readJson(request, withPassword);
    return withCookies(null, await dropSecondFactor(request.headers, merchant, password));
  });
}
