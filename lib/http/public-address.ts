import ipaddr from 'ipaddr.js';

/**
 * True for an address of the public internet. Loopback, private, link-local, shared (RFC 6598), multicast,
 * documentation, tunnelled and every other special range of IANA's registries is not; an IPv4 address inside an
 * IPv6 one (`::ffff:127.0.0.1`, NAT64's `64:ff9b::/96`) counts as the IPv4 address it leads to.
 *
 * @param address An IP address as text, IPv6 without brackets. Anything else is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return (nat64Target(parsed) ?? parsed).range() === 'unicast';
}

const nat64 = ipaddr.parseCIDR('64:ff9b::/96');

/** RFC 6052: on a network without IPv4 of its own, every IPv4 server stands behind such an address. */
function nat64Target(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | null {
  if (address.kind() !== 'ipv6' || !address.match(nat64)) return null;
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}
