import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findChromium } from './find-chromium';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-chromium-'));
const program = path.join(folder, 'chromium');
writeFileSync(program, '');
chmodSync(program, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('takes the browser that the setting names, and no other in its place', () => {
  expect(findChromium({ CHROMIUM_PATH: program })).toBe(program);
  expect(findChromium({ CHROMIUM_PATH: `${program}-missing`, PATH: folder })).toBeNull();
});

it('looks in PATH first', () => {
  expect(findChromium({ PATH: folder })).toBe(program);
});
