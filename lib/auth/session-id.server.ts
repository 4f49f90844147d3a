import 'server-only';
import { auth, forAuth } from './auth.server';

/** The id of the session that a request carries, or null. */
export async function sessionIdOf(headers: Headers): Promise<string | null> {
  const found = await (await auth(headers)).api.getSession({ headers: forAuth(headers) });
  return found?.session.id ?? null;
}
