import { z } from 'zod';
import { addressOf } from '@/lib/auth/auth.server';
import { handleEntry } from '@/lib/auth/entry.server';
import { join } from '@/lib/auth/invitation';
import { limitTries } from '@/lib/auth/limit-tries';
import { openSession } from '@/lib/auth/open-session.server';
import { nameField, passwordField, tokenField } from '@/lib/auth/person-fields';
import { db } from '@/lib/db/client.server';

const schema = z.object({ token: tokenField, name: nameField, password: passwordField });

/** Uses an invitation, and signs the new colleague in. */
export function POST(request: Request) {
  return handleEntry(
    request,
    { schema, form: ({ token = '' }) => `/merchant/join/${encodeURIComponent(token)}` },
    async ({ token, name, password }) => {
      const database = await db();
      const counted = await limitTries(database, [{ limit: 'link', of: addressOf(request.headers) }]);
      const { email } = await join(database, token, { name, password });
      await counted.forgive();
      return openSession(request.headers, { email, password, next: '/merchant' });
    },
  );
}
