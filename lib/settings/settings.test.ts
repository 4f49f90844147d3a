import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeSettings, envExample, parseSettings, settingsTable } from './settings';

describe('settings', () => {
  it('has a default for everything: an empty environment is a working shop', () => {
    expect(parseSettings({})).toEqual({
      PORT: 3000,
      DATA_DIR: 'data',
      TRUSTED_PROXIES: 0,
      VITRINE_OFFLINE: false,
      RENDERER: 'auto',
      VITRINE_DEMO: true,
    });
  });

  it('counts an empty variable as not set', () => {
    expect(parseSettings({ PORT: '', DATABASE_URL: ' ' }).PORT).toBe(3000);
  });

  it('reads PUBLIC_URL as SITE_URL, which comes first', () => {
    expect(parseSettings({ PUBLIC_URL: 'https://shop.example' }).SITE_URL).toBe('https://shop.example');
    const both = { SITE_URL: 'https://one.example', PUBLIC_URL: 'https://two.example' };
    expect(parseSettings(both).SITE_URL).toBe('https://one.example');
  });

  it.each([
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: 'http' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://localhost/shop' }, 'DATABASE_URL'],
    [{ SITE_URL: 'shop.example' }, 'SITE_URL'],
    [{ STORAGE_URL: 's3://bucket' }, 'STORAGE_URL'],
    [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET'],
    [{ AUTH_SECRET_OLD: `${'o'.repeat(32)}, short` }, 'AUTH_SECRET_OLD'],
    [{ VITRINE_DEMO: 'yes' }, 'VITRINE_DEMO'],
  ])('refuses %o in one sentence that names the variable', (environment, name) => {
    expect(() => parseSettings(environment)).toThrowError(
      expect.objectContaining({ code: 'BAD_SETTINGS', message: expect.stringContaining(name) }),
    );
  });

  it.each([
    [{ DATABASE_URL: 'mysql://u:hunter2@localhost/x' }],
    [{ STORAGE_URL: 's3://u:hunter2@localhost/x' }],
    [{ AUTH_SECRET: 'hunter2' }],
    [{ AUTH_SECRET_OLD: 'hunter2' }],
  ])('never repeats a password', (environment) => {
    expect(() => parseSettings(environment)).toThrowError(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });

  it('documents every setting', () => {
    for (const { name, about } of describeSettings()) expect(about, name).toMatch(/\.$/);
  });

  it('is what the README lists (npx vitest run lib/settings -u writes it)', async () => {
    const readme = path.resolve(import.meta.dirname, '../../README.md');
    const text = readFileSync(readme, 'utf8');
    const wanted = text.replace(
      /(<!-- settings -->\n)[\s\S]*(<!-- \/settings -->)/,
      (_, before, after) => `${before}${settingsTable()}\n${after}`,
    );
    await expect(wanted).toMatchFileSnapshot(readme);
  });

  it('is what .env.example lists (npx vitest run lib/settings -u writes it)', async () => {
    await expect(envExample()).toMatchFileSnapshot(path.resolve(import.meta.dirname, '../../.env.example'));
  });
});
