import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keptSecret } from './auth-secret';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-secret-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('makes a secret once, that only this user can read', () => {
  const data = path.join(folder, 'new');
  const secret = keptSecret(data);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(keptSecret(data)).toBe(secret);
  const file = path.join(data, 'auth-secret');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).toBe(secret);
});

it('makes a new one in place of one that was cut short', () => {
  const data = path.join(folder, 'cut');
  keptSecret(data);
  writeFileSync(path.join(data, 'auth-secret'), 'short');
  expect(keptSecret(data)).toHaveLength(43);
});

it('says so where it cannot be kept', () => {
  const file = path.join(folder, 'a-file');
  writeFileSync(file, '');
  expect(() => keptSecret(file)).toThrowError(expect.objectContaining({ code: 'FOLDER_NOT_WRITABLE' }));
});
