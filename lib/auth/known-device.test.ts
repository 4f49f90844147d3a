import { expect, it } from 'vitest';
import { deviceCookie, knownDevice } from './known-device';

const secret = 's'.repeat(43);
const email = 'noa@shop.test';
const carrying = (line: string) => new Headers({ cookie: `theme=dark; ${line.split(';')[0]}; x=1` });

it.each([true, false])('knows the browser that somebody signed in from (https: %s)', (secure) => {
  const line = deviceCookie(secret, email, { secure });
  expect(line.includes('; Secure')).toBe(secure);
  expect(line).toContain('HttpOnly; SameSite=Lax');
  const headers = carrying(line);
  expect(knownDevice([secret], email, headers)).toMatch(/^[\w-]{22}$/);
  expect(knownDevice([secret], email, headers)).toBe(knownDevice([secret], email, headers));
});

it('knows no other person, no other shop, no forged mark, and nobody without one', () => {
  const line = deviceCookie(secret, email, { secure: false });
  expect(knownDevice([secret], 'dan@shop.test', carrying(line))).toBeNull();
  expect(knownDevice(['t'.repeat(43)], email, carrying(line))).toBeNull();
  expect(knownDevice([secret], email, carrying(line.replace(/=./, '=_')))).toBeNull();
  expect(knownDevice([secret], email, new Headers())).toBeNull();
});
