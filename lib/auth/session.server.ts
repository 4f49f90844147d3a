import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { z } from 'zod';
import { type Merchant, roles } from '@/lib/merchant/access';
import { auth, forAuth } from './auth.server';

const personOfSession = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
});

/** The person whose session a request carries, or null. Asked of the database each time: an ended session is ended. */
export async function merchantOfSession(incoming: Headers): Promise<Merchant | null> {
  // Shoppers carry no such cookie: nothing is opened for them.
  if (!incoming.get('cookie')?.includes('vitrine.session_token=')) return null;
  const { api } = await auth(incoming);
  const found = await api.getSession({ headers: forAuth(incoming) });
  return found ? personOfSession.parse(found.user) : null;
}

/** `merchantOfSession` of the page being rendered, looked up once for all its parts. */
export const merchantOfPage = cache(async () => merchantOfSession(await headers()));
