import ipaddr from 'ipaddr.js';

/**
 * The network address that a request comes from, as far as it can be believed: the entry of `X-Forwarded-For` that
 * the outermost of our own proxies added. Next adds the socket's address when there is no such header, so without a
 * proxy a client can claim any address, and a limit by address alone would hold nobody.
 *
 * @param trustedProxies How many proxies stand in front of the shop.
 * @returns An IPv4 address, the first 64 bits of an IPv6 address (one household or server), or `unknown`.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string {
  const chain = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  const address = chain[Math.max(0, chain.length - Math.max(1, trustedProxies))];
  if (!address || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${(parsed as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::`;
}
