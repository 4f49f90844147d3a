import 'server-only';
import { headers } from 'next/headers';
import { settings } from '@/lib/settings/settings.server';
import { forwardedOrigin } from './forwarded-origin';

/** The shop's public origin: `SITE_URL`, else what the request came in by. Ends without a slash. */
export async function siteOrigin(): Promise<string> {
  return requestOrigin(await headers());
}

/** `siteOrigin` of a request at hand. Forwarded headers count as `forwardedOrigin` says. */
export function requestOrigin(incoming: Headers): string {
  return forwardedOrigin(incoming, settings());
}
