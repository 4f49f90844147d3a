import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    for (const name of ['import', 'embed', 'search', 'models', 'model', 'usdz', 'doctor'])
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

  it('imports: tells every bad row with its line and reason, and ends with 1 when there is one', () => {
    const file = path.join(folder, 'shop.csv');
    writeFileSync(file, '\ufeffsku,name,price\r\nA-1,Lamp,10\r\nA-2,Vase,ten\r\nA-1,Lamp,12\r\n');
    const reportFile = path.join(folder, 'report.json');
    const { status, stdout } = vitrine('import', 'shop.csv', '--dry-run', '--report', reportFile);
    expect(status).toBe(1);
    expect(stdout).toContain('line 3 (A-2): price "ten" is not a price');
    expect(stdout).toContain('line 4 (A-1): SKU A-1 is on line 4 and before on line 2');
    expect(JSON.parse(readFileSync(reportFile, 'utf8'))).toMatchObject({
      added: 1,
      bad: [{ line: 3 }, { line: 4 }],
    });
  });

  it.each<[string[], number, RegExp]>([
    [['import'], 2, /^Name one catalogue file\./],
    [['import', 'none.csv'], 1, /^There is no file none\.csv\.\n$/],
    [['import', '.'], 1, /is a folder/],
    [['import', 'shop.csv', '--images', 'none'], 1, /^There is no folder none for --images\.\n$/],
    [['import', 'shop.csv', '--allow-private-hosts'], 2, /goes with --fetch-images/],
  ])('refuses %j with a sentence', (args, status, sentence) => {
    const answer = vitrine(...args);
    expect(answer).toMatchObject({ status, stdout: '' });
    expect(answer.stderr).toMatch(sentence);
  });
});
