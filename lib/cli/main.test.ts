import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command line as a user runs it, from another folder. */
function vitrine(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'bin', 'vitrine.mjs'), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: path.join(folder, 'data') },
    },
  );
  return { status, stdout, stderr };
}

describe('npx vitrine', () => {
  it('lists its commands, and says what it does not know', () => {
    const help = vitrine('--help');
    expect(help.status).toBe(0);
    for (const name of ['import', 'embed', 'search', 'models', 'doctor'])
      expect(help.stdout).toContain(`  ${name} `);
    expect(vitrine('toString')).toMatchObject({ status: 2, stdout: '' });
    expect(vitrine('embed', '--wrong')).toMatchObject({ status: 2 });
    expect(vitrine('search', '--help').stdout).toMatch(/^npx vitrine search <photo>/);
  });

  it('names a photo that cannot be read, writes no row for it, and ends with 1', () => {
    const out = path.join(folder, 'vectors.f32');
    const { status, stderr } = vitrine('embed', 'nothing.jpg', folder, '--out', out);
    // Without models it says so; with them, the photo is what is wrong. Either way: one sentence and status 1.
    expect(status).toBe(1);
    expect(stderr).toMatch(/nothing\.jpg: There is no such file\.|npx vitrine models/);
    if (!stderr.includes('vitrine models')) {
      expect(stderr).toContain(`${folder}: This is a folder`);
      expect(readFileSync(out)).toHaveLength(0);
      expect(JSON.parse(readFileSync(`${out}.json`, 'utf8'))).toMatchObject({ count: 0, files: [] });
    }
  });
});
