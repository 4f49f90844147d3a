import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { missingOptionals } from './complete-lockfile.mjs';

const text = readFileSync(path.resolve(import.meta.dirname, '..', 'package-lock.json'), 'utf8');

it('lists the binaries of every platform, or npm ci refuses (node scripts/complete-lockfile.mjs adds them)', () => {
  expect(missingOptionals(JSON.parse(text).packages)).toEqual([]);
});

it('names no registry host', () => {
  expect(text).not.toMatch(
    /"resolved"|https?:\/\/(?!.*(opencollective|github|tidelift|patreon|paypal|buymeacoffee|feross|sponsor))[^"]*\.tgz/,
  );
});

it('adds what another platform needs with its platform, and finds nested packages', () => {
  const packages = {
    'node_modules/a': {
      optionalDependencies: { 'a-linux-x64-musl': '1.0.0', 'b-darwin-arm64': '1.0.0' },
      dev: true,
    },
    'node_modules/a/node_modules/b-darwin-arm64': { version: '1.0.0' },
  };
  expect(missingOptionals(packages)).toEqual([
    [
      'node_modules/a-linux-x64-musl',
      { version: '1.0.0', cpu: ['x64'], libc: ['musl'], os: ['linux'], dev: true, optional: true },
    ],
  ]);
});
