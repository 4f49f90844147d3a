import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourcesHash } from './build.mjs';
import { checkDataFolder, checkNotInUse, checkPort, portFrom } from './check-place.mjs';
import { isInstalled } from './install.mjs';
import { loadEnv } from './load-env.mjs';
import { requireNode } from './require-node.mjs';
import { root } from './root.mjs';
import { playwrightResult, vitestResult } from './run-tests.mjs';

let folder;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-steps-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what npm start checks first', () => {
  it.each([
    ['12.22.0', false],
    ['18.20.4', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.1.0', true],
  ])('Node %s', (version, good) => {
    expect(requireNode(version)).toBe(good);
  });

  it.each(['scripts/start.mjs', 'scripts/test.mjs', 'scripts/verify.mjs', 'bin/vitrine.mjs'])(
    '%s is read by any Node that knows modules, so that an old one gets the sentence',
    (file) => {
      const source = readFileSync(path.join(root, file), 'utf8');
      const imports = [...source.matchAll(/^import .* from '(.*)'/gm)].map(([, from]) => path.basename(from));
      expect(imports).toEqual(['require-node.mjs']);
      expect(source).toMatch(/^requireNode\(\);\nimport\(/m);
      const guard = readFileSync(path.join(root, 'scripts', 'steps', 'require-node.mjs'), 'utf8');
      for (const text of [source, guard])
        expect(text).not.toMatch(/\?\?|\?\.|^\s*await |^import (?!.*require-node)/m);
    },
  );

  it('reads a port, and says what a port must be', () => {
    expect(portFrom(undefined)).toBe(3000);
    expect(portFrom('4600')).toBe(4600);
    for (const wrong of ['0', '65536', '80a', '-1', '3.5']) expect(() => portFrom(wrong)).toThrow(/PORT is/);
  });

  it('says that a port is taken and how to choose another', async () => {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, resolve));
    const { port } = server.address();
    await expect(checkPort(port)).rejects.toThrow(
      `Port ${port} is taken by another program. Choose another one`,
    );
    await new Promise((resolve) => server.close(resolve));
    await checkPort(port);
  });

  it('offers a port that anyone may open, and says when HOST is the trouble', async () => {
    await expect(checkPort(4650, '192.0.2.1')).rejects.toThrow(
      /^HOST is 192\.0\.2\.1, which is no address of this machine/,
    );
    if (process.getuid?.() !== 0) await expect(checkPort(81)).rejects.toThrow(/PORT=3000 npm start|is taken/);
  });

  it('says that a folder cannot be written', () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    expect(() => checkDataFolder(path.join(file, 'data'))).toThrow(/cannot write to .* set DATA_DIR/);
    const made = path.join(folder, 'made', 'deep');
    checkDataFolder(made);
    expect(existsSync(made)).toBe(true);
  });

  it('says which process holds the database, and ignores a dead one', () => {
    const hold = (holder) =>
      writeFileSync(
        path.join(folder, 'db.lock'),
        JSON.stringify({ host: hostname(), started: null, ...holder }),
      );
    hold({ pid: 2 ** 22 - 3 });
    checkNotInUse(folder);
    hold({ pid: process.pid, started: 'another time' });
    checkNotInUse(folder);
  });
});

describe('.env', () => {
  it('fills in what is not set, with comments and quotes', () => {
    writeFileSync(
      path.join(folder, '.env'),
      '\uFEFF# comment\nPORT=4000 # why\nexport HOST = "127.0.0.1"\r\nSITE_URL=\'https://a.example/#x\'\nSET=file\nnot a line\n',
    );
    const environment = { SET: 'shell' };
    loadEnv(folder, environment);
    expect(environment).toEqual({
      PORT: '4000',
      HOST: '127.0.0.1',
      SITE_URL: 'https://a.example/#x',
      SET: 'shell',
    });
  });
});

describe('installing and building', () => {
  const lock = (packages) => JSON.stringify({ packages });

  it('knows whether node_modules is what the lock file says', () => {
    const clone = path.join(folder, 'clone');
    mkdirSync(path.join(clone, 'node_modules'), { recursive: true });
    writeFileSync(
      path.join(clone, 'package-lock.json'),
      lock({
        '': {},
        'node_modules/a': { version: '1.0.0' },
        'node_modules/b': { version: '2.0.0', optional: true },
      }),
    );
    expect(isInstalled(clone)).toBe(false);
    const record = path.join(clone, 'node_modules', '.package-lock.json');
    writeFileSync(record, lock({ 'node_modules/a': { version: '1.0.0' } }));
    expect(isInstalled(clone)).toBe(true);
    writeFileSync(record, lock({ 'node_modules/a': { version: '0.9.0' } }));
    expect(isInstalled(clone)).toBe(false);
  });

  it('builds anew when a source changes, and not for a test or a public file', () => {
    const clone = path.join(folder, 'sources');
    mkdirSync(path.join(clone, 'app', 'deep'), { recursive: true });
    mkdirSync(path.join(clone, 'public'));
    writeFileSync(path.join(clone, 'app', 'deep', 'page.tsx'), 'a');
    const before = sourcesHash(clone);
    writeFileSync(path.join(clone, 'app', 'deep', 'page.test.tsx'), 'test');
    writeFileSync(path.join(clone, 'public', 'a.txt'), 'a');
    expect(sourcesHash(clone)).toBe(before);
    writeFileSync(path.join(clone, 'app', 'deep', 'page.tsx'), 'b');
    expect(sourcesHash(clone)).not.toBe(before);
  });
});

describe('adding up results', () => {
  it('counts a file that broke before its first test as a failure, and names both', () => {
    const test = {
      status: 'failed',
      fullName: 'shelf › holds',
      failureMessages: ['\u001b[31mone is not two\u001b[39m\n    at shelf.ts:3'],
    };
    const retried = { status: 'passed', fullName: 'shelf › waits', failureMessages: ['too slow'] };
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [
        { name: path.join(root, 'lib/a.test.ts'), status: 'passed', assertionResults: [{}, retried] },
        { name: path.join(root, 'lib/b.test.ts'), status: 'failed', assertionResults: [test] },
        {
          name: path.join(root, 'lib/c.test.ts'),
          status: 'failed',
          assertionResults: [],
          message: 'no such file',
        },
      ],
    };
    expect(vitestResult(report, 1)).toEqual({
      passed: 5,
      failed: 2,
      failures: [
        { title: 'lib/a.test.ts › shelf › waits', why: 'too slow', flaky: true },
        { title: 'lib/b.test.ts › shelf › holds', why: 'one is not two', flaky: false },
        { title: 'lib/c.test.ts', why: 'no such file' },
      ],
    });
  });

  it('never reports a run that failed as a whole as passed', () => {
    expect(vitestResult({ numPassedTests: 5, numFailedTests: 0, testResults: [] }, 1)).toMatchObject({
      passed: 5,
      failed: 1,
      failures: [{ title: 'the run as a whole' }],
    });
    const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 2 };
    expect(playwrightResult({ stats, errors: [] }, 1)).toMatchObject({ passed: 3, failed: 1 });
    expect(playwrightResult({ stats, errors: [] }, 0)).toEqual({ passed: 3, failed: 0, failures: [] });
  });

  it('names the browser tests that failed, with the project and the reason of the last try', () => {
    const tried = (status, ...messages) => ({
      projectName: 'phone',
      status,
      results: messages.map((message) => ({ error: { message } })),
    });
    const spec = (title, test) => ({ title, file: 'scan.spec.ts', line: 12, tests: [test] });
    const report = {
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 },
      errors: [{ message: 'the server went away' }],
      suites: [
        {
          specs: [spec('reads', tried('flaky', 'slow'))],
          suites: [{ specs: [spec('says so', tried('unexpected', 'slow', 'nothing was said\nCall log'))] }],
        },
      ],
    };
    expect(playwrightResult(report, 1)).toEqual({
      passed: 4,
      failed: 2,
      failures: [
        { title: '[phone] scan.spec.ts:12 › reads', why: 'slow', flaky: true },
        { title: '[phone] scan.spec.ts:12 › says so', why: 'nothing was said', flaky: false },
        { title: 'Playwright', why: 'the server went away' },
      ],
    });
  });
});

describe('npm start, as a process', () => {
  const start = (env) =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [path.join(root, 'scripts', 'start.mjs')], {
        env: { ...process.env, ...env },
      });
      let output = '';
      child.stdout.on('data', (chunk) => {
        output += chunk;
      });
      child.stderr.on('data', (chunk) => {
        output += chunk;
      });
      child.on('close', (code) => resolve({ code, output: output.trim() }));
    });

  it('refuses a taken port in one sentence, before it installs or builds anything', async () => {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, resolve));
    const { port } = server.address();
    const { code, output } = await start({ PORT: String(port), DATA_DIR: path.join(folder, 'start-a') });
    await new Promise((resolve) => server.close(resolve));
    expect({ code, output }).toEqual({
      code: 1,
      output: `Port ${port} is taken by another program. Choose another one, e.g. PORT=${port + 1} npm start.`,
    });
  });

  it.skipIf(process.getuid?.() === 0)('refuses a folder it may not write to in one sentence', async () => {
    const closed = path.join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    const { code, output } = await start({ DATA_DIR: path.join(closed, 'data') });
    expect(code).toBe(1);
    expect(output.split('\n')).toHaveLength(1);
    expect(output).toContain('Make it writable or set DATA_DIR');
  });
});
