import { z } from 'zod';
import { auth, forAuth } from '@/lib/auth/auth.server';
import { handleEntry } from '@/lib/auth/entry.server';

/** Ends the session that the request carries; without one there is nothing to end. */
export function POST(request: Request) {
  return handleEntry(request, { schema: z.object({}), form: () => '/merchant/sign-in' }, async () => {
    const { api } = await auth(request.headers);
    const { headers } = await api.signOut({ headers: forAuth(request.headers), returnHeaders: true });
    return { next: '/merchant/sign-in', headers };
  });
}
