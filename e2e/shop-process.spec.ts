import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, test } from '@playwright/test';

// The shop as a process: these drive `npm start` itself, beside the server that the other tests use.
test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, 'Once is enough.');
test.skip(Boolean(process.env.VITRINE_E2E_URL), 'Needs the build that the run makes.');
test.describe.configure({ mode: 'serial' });

const root = path.resolve(__dirname, '..');
let dataFolder: string;
let port: number;
const children: ChildProcess[] = [];

test.beforeAll(async () => {
  dataFolder = mkdtempSync(path.join(root, 'data', 'process-'));
  port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port: free } = probe.address() as { port: number };
      probe.close(() => resolve(free));
    });
  });
});
test.afterAll(() => {
  for (const child of children) {
    try {
      killGroup(child, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
  rmSync(dataFolder, { recursive: true, force: true });
});

/** As a user does: npm in its own process group, stopped by a signal to the group. */
function start(overrides: Record<string, string> = {}) {
  const child = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataFolder, ...overrides },
  });
  children.push(child);
  const said = { text: '' };
  child.stdout.on('data', (chunk) => {
    said.text += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.text += chunk;
  });
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return { child, said, exited };
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals) {
  process.kill(-(child.pid as number), signal);
}

async function healthy(seconds: number) {
  const started = Date.now();
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/api/health`).then(
          (r) => r.status,
          () => 0,
        ),
      {
        timeout: seconds * 1000,
        intervals: [100],
      },
    )
    .toBe(200);
  return (Date.now() - started) / 1000;
}

test('starts, prints its address, refuses a second start on its folder, and closes cleanly', async () => {
  test.setTimeout(900_000);
  const first = start();
  await healthy(800);
  await expect.poll(() => first.said.text).toContain(`The shop is open: http://localhost:${port}`);
  expect(JSON.parse(readFileSync(path.join(dataFolder, 'control.json'), 'utf8')).url).toBe(
    `http://127.0.0.1:${port}`,
  );

  const second = start({ PORT: String(port + 1) });
  expect(await second.exited).not.toBe(0);
  expect(second.said.text).toMatch(/The database in .+ is in use by process \d+\. Stop that one first/);

  killGroup(first.child, 'SIGTERM');
  await first.exited;
  await expect.poll(() => existsSync(path.join(dataFolder, 'db.lock'))).toBe(false);
  expect(existsSync(path.join(dataFolder, 'control.json'))).toBe(false);
});

test('is up again quickly, also after a kill -9, with everything it had', async () => {
  test.setTimeout(400_000);
  const first = start();
  await healthy(150);
  const before = await (await fetch(`http://127.0.0.1:${port}/api/index`)).json();
  killGroup(first.child, 'SIGKILL');
  await first.exited;
  await expect
    .poll(() =>
      fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      ),
    )
    .toBe(false);

  const again = start();
  const seconds = await healthy(150);
  console.log(`started again in ${seconds.toFixed(1)} s`);
  expect(await (await fetch(`http://127.0.0.1:${port}/api/index`)).json()).toEqual(before);
  killGroup(again.child, 'SIGINT');
  await again.exited;
});
