import 'server-only';
import { headers } from 'next/headers';
import { settings } from '@/lib/settings/settings.server';

/** The shop's public origin: `SITE_URL`, else what the request came in by. Ends without a slash. */
export async function siteOrigin(): Promise<string> {
  return requestOrigin(await headers());
}

/** `siteOrigin` of a request at hand. */
export function requestOrigin(incoming: Headers): string {
  const { SITE_URL } = settings();
  if (SITE_URL) return new URL(SITE_URL).origin;
  const host = incoming.get('x-forwarded-host') ?? incoming.get('host') ?? 'localhost';
  const protocol = incoming.get('x-forwarded-proto')?.split(',')[0] ?? 'http';
  try {
    return new URL(`${protocol}://${host}`).origin;
  } catch {
    return 'http://localhost';
  }
}
