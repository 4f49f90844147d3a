import { z } from 'zod';
import { addressOf } from '@/lib/auth/auth.server';
import { handleEntry } from '@/lib/auth/entry.server';
import { limitTries } from '@/lib/auth/limit-tries';
import { openSession } from '@/lib/auth/open-session.server';
import { emailField, nameField, passwordField, tokenField } from '@/lib/auth/person-fields';
import { redeemSetupLink } from '@/lib/auth/setup-link';
import { db } from '@/lib/db/client.server';

const schema = z.object({
  token: tokenField,
  // A way back in asks for the new password alone.
  name: nameField.optional(),
  email: emailField.optional(),
  password: passwordField,
});

/** Uses a setup link, and signs the owner in. */
export function POST(request: Request) {
  return handleEntry(
    request,
    { schema, form: ({ token = '' }) => `/merchant/setup/${encodeURIComponent(token)}` },
    async ({ token, name = '', email = '', password }) => {
      const database = await db();
      const counted = await limitTries(database, [{ limit: 'link', of: addressOf(request.headers) }]);
      const owner = await redeemSetupLink(database, token, { name, email, password });
      await counted.forgive();
      return openSession(request.headers, { email: owner.email, password, next: '/merchant' });
    },
  );
}
