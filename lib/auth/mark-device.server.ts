import 'server-only';
import { requestOrigin } from '@/lib/http/origin.server';
import { authSecrets } from './auth.server';
import { deviceCookie, knownDevice } from './known-device';

/** The cookies of a finished sign-in, with the mark that this browser is one of theirs; unless it carries one. */
export function markDevice(cookies: Headers, incoming: Headers, email: string): Headers {
  const secrets = authSecrets();
  const marked = new Headers(cookies);
  if (!knownDevice(secrets, email, incoming)) {
    const secure = requestOrigin(incoming).startsWith('https:');
    marked.append('set-cookie', deviceCookie(secrets[0] ?? '', email, { secure }));
  }
  return marked;
}
