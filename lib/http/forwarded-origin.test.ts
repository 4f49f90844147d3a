import { describe, expect, it } from 'vitest';
import { forwardedOrigin } from './forwarded-origin';

const origin = (headers: Record<string, string>, TRUSTED_PROXIES: number, SITE_URL?: string) =>
  forwardedOrigin(new Headers(headers), { TRUSTED_PROXIES, SITE_URL });
const forged = { host: 'shop.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };

describe('the origin a request came in by', () => {
  it('is what SITE_URL says, whatever a request says', () => {
    expect(origin(forged, 1, 'https://shop.example/some/path')).toBe('https://shop.example');
    expect(origin(forged, 0, 'https://shop.example:8443')).toBe('https://shop.example:8443');
  });

  it('believes no forwarded header without a proxy of ours', () => {
    expect(origin(forged, 0)).toBe('http://shop.example');
  });

  it('believes what our proxy forwards', () => {
    expect(
      origin({ host: '10.0.0.4:3000', 'x-forwarded-host': 'shop.example', 'x-forwarded-proto': 'https' }, 1),
    ).toBe('https://shop.example');
    expect(origin({ host: 'shop.example', 'x-forwarded-proto': 'https' }, 1)).toBe('https://shop.example');
  });

  it('reads the entry that the outermost of our proxies wrote, not what a client wrote before it', () => {
    const lists = {
      'x-forwarded-host': 'evil.example, shop.example, inner.local',
      'x-forwarded-proto': 'http, https, http',
    };
    expect(origin(lists, 2)).toBe('https://shop.example');
    expect(origin(lists, 1)).toBe('http://inner.local');
    expect(origin({ 'x-forwarded-host': 'shop.example', 'x-forwarded-proto': 'https' }, 3)).toBe(
      'https://shop.example',
    );
  });

  it.each([
    'evil.example/path',
    'user@evil.example',
    'evil.example?x',
    'a b',
    'evil.example:99999',
    '//evil.example',
    '',
    '-',
    'shop.example#',
  ])('takes %j for no host', (host) => {
    expect(origin({ 'x-forwarded-host': host }, 1)).toBe('http://localhost');
    expect(origin({ host }, 0)).toBe('http://localhost');
  });

  it('takes no scheme but http and https', () => {
    expect(origin({ host: 'shop.example', 'x-forwarded-proto': 'javascript' }, 1)).toBe(
      'http://shop.example',
    );
    expect(origin({ host: 'shop.example', 'x-forwarded-proto': 'HTTPS' }, 1)).toBe('https://shop.example');
  });

  it('keeps ports and addresses of version 6', () => {
    expect(origin({ host: 'localhost:3000' }, 0)).toBe('http://localhost:3000');
    expect(origin({ host: '[2001:db8::1]:3000' }, 0)).toBe('http://[2001:db8::1]:3000');
  });
});
