import { expect, it } from 'vitest';
import { clientAddress } from './client-address';

const from = (forwarded: string | null, proxies: number) =>
  clientAddress(new Headers(forwarded === null ? {} : { 'x-forwarded-for': forwarded }), proxies);

it('believes the entry that our outermost proxy added, whatever the client wrote before it', () => {
  expect(from('203.0.113.9', 1)).toBe('203.0.113.9');
  expect(from('1.1.1.1, 203.0.113.9', 1)).toBe('203.0.113.9');
  expect(from('1.1.1.1, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9');
});

it('takes the socket’s address without a proxy', () => {
  expect(from('203.0.113.9', 0)).toBe('203.0.113.9');
});

it('counts the addresses of one IPv6 network as one', () => {
  expect(from('2001:db8:1:2:aaaa::1', 1)).toBe('2001:db8:1:2::');
  expect(from('2001:db8:1:2:bbbb::7', 1)).toBe('2001:db8:1:2::');
  expect(from('::ffff:203.0.113.9', 1)).toBe('203.0.113.9');
});

it.each([null, '', 'somebody', '999.1.1.1'])('counts %s with everybody unknown', (forwarded) => {
  expect(from(forwarded, 1)).toBe('unknown');
});
