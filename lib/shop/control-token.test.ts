import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { mayControl, readControlAddress, removeControlAddress, writeControlAddress } from './control-token';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-control-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('writes a token that only this user can read, new each time', () => {
  const first = writeControlAddress(folder, 4600);
  const second = writeControlAddress(folder, 4600);
  expect(statSync(path.join(folder, 'control.json')).mode & 0o777).toBe(0o600);
  expect(second.token).not.toBe(first.token);
  expect(readControlAddress(folder)).toEqual(second);
  removeControlAddress(folder, first);
  expect(readControlAddress(folder)).toEqual(second);
  removeControlAddress(folder, second);
  expect(readControlAddress(folder)).toBeNull();
});

const token = 'a'.repeat(43);
const good = { authorization: `Bearer ${token}`, 'x-forwarded-for': '127.0.0.1', host: '127.0.0.1:4600' };

it('lets the command line in', () => {
  expect(mayControl(new Headers(good), token)).toBe(true);
  expect(mayControl(new Headers({ ...good, 'x-forwarded-for': '::ffff:127.0.0.1' }), token)).toBe(true);
});

it.each([
  ['without a token', { authorization: '' }],
  ['with another token', { authorization: `Bearer ${'b'.repeat(43)}` }],
  ['from another machine', { 'x-forwarded-for': '192.0.2.7' }],
  ['from another machine through a proxy on this one', { 'x-forwarded-for': '192.0.2.7, 127.0.0.1' }],
  ['from an unknown address', { 'x-forwarded-for': '' }],
  ['under another host name (DNS rebinding)', { host: 'shop.example' }],
  ['from a page', { origin: 'http://localhost:4600' }],
  ['from a browser', { 'sec-fetch-site': 'none' }],
])('refuses %s', (_who, over) => {
  expect(mayControl(new Headers({ ...good, ...over }), token)).toBe(false);
});
