import { expect, it } from 'vitest';
import { contentSecurityPolicy, newNonce } from './content-security-policy';

const directives = (policy: string) =>
  new Map(
    policy.split('; ').map((d) => {
      const [name = '', ...values] = d.split(' ');
      return [name, values] as const;
    }),
  );

it('names no origin but our own, so nothing can be sent elsewhere', () => {
  const policy = contentSecurityPolicy('abc', { development: false });
  for (const [, values] of directives(policy)) {
    for (const value of values) {
      expect(value).toMatch(/^('self'|'none'|'nonce-abc'|'wasm-unsafe-eval'|'unsafe-inline'|blob:|data:)$/);
    }
  }
});

it('never allows eval or unlisted inline scripts in production', () => {
  const script = directives(contentSecurityPolicy('abc', { development: false })).get('script-src');
  expect(script).toEqual(["'self'", "'nonce-abc'", "'wasm-unsafe-eval'"]);
});

it('allows eval in development only, for React error stacks', () => {
  const script = directives(contentSecurityPolicy('abc', { development: true })).get('script-src');
  expect(script).toContain("'unsafe-eval'");
});

it('makes a nonce of 128 bits that does not repeat', () => {
  const nonces = new Set(Array.from({ length: 100 }, newNonce));
  expect(nonces.size).toBe(100);
  for (const nonce of nonces) expect(atob(nonce)).toHaveLength(16);
});
