/** Whom to believe about the address a request came in by. */
export type OriginTrust = {
  /** The shop's public address, when somebody said it: nothing that a request says comes before it. */
  SITE_URL?: string | undefined;
  /** How many proxies of ours stand in front; 0: what is forwarded was written by the client. */
  TRUSTED_PROXIES: number;
};

/** A host with or without a port, and nothing else: no user, no path, no second host. */
const hostPattern = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * The origin a request came in by. `X-Forwarded-Host` and `X-Forwarded-Proto` count only behind proxies of ours, and
 * of a list the entry that the outermost of them wrote: what a client wrote stands left of it, and is never read.
 * Next fills both in from `Host` when nobody sent them.
 *
 * @returns Without a slash at its end; `http://localhost` when nothing that was said is a host.
 */
export function forwardedOrigin(headers: Headers, trust: OriginTrust): string {
  if (trust.SITE_URL) return new URL(trust.SITE_URL).origin;
  const proxies = trust.TRUSTED_PROXIES;
  const host = entryOf(headers.get('x-forwarded-host'), proxies) ?? headers.get('host') ?? '';
  const scheme = entryOf(headers.get('x-forwarded-proto'), proxies)?.toLowerCase();
  if (!hostPattern.test(host)) return 'http://localhost';
  return URL.parse(`${scheme === 'https' ? 'https' : 'http'}://${host}`)?.origin ?? 'http://localhost';
}

/** The entry that the outermost of `proxies` proxies of ours wrote; each adds one, or the last writes one alone. */
function entryOf(header: string | null, proxies: number): string | null {
  if (proxies < 1 || header === null) return null;
  const entries = header.split(',').map((entry) => entry.trim());
  return entries[Math.max(0, entries.length - proxies)] || null;
}
