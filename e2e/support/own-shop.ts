import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** A shop of one test's own, for what would get in the way of the others. */
export type OwnShop = {
  url: string;
  dataFolder: string;
  /** What it printed so far. */
  said(): string;
  close(): Promise<void>;
};

/**
 * Starts a new, empty shop with `npm start` on the build of the run (`NEXT_DIST_DIR`, playwright.config.ts), and waits until it is open.
 *
 * @param prepare Puts things into its new data folder first.
 * @throws Error with what it printed, when it does not open in a minute.
 */
export async function startOwnShop(
  environment: Record<string, string> = {},
  prepare: (dataFolder: string) => Promise<void> = async () => {},
): Promise<OwnShop> {
  mkdirSync(path.join(root, 'data'), { recursive: true });
  const dataFolder = mkdtempSync(path.join(root, 'data', 'own-'));
  await prepare(dataFolder);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn('npm', ['start'], {
    cwd: root,
    // In a process group of its own, so that all of it can be stopped.
    detached: true,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataFolder,
      VITRINE_DEMO: 'off',
      DATABASE_URL: '',
      ...environment,
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const close = async () => {
    stop(child);
    await exited;
    rmSync(dataFolder, { recursive: true, force: true });
  };
  for (const started = Date.now(); !text.includes('The shop is open'); ) {
    if (child.exitCode !== null || Date.now() - started > 60_000) {
      await close();
      throw new Error(`The shop did not open. ${text}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, dataFolder, said: () => text, close };
}

function stop(child: ChildProcess): void {
  try {
    process.kill(-(child.pid as number), 'SIGTERM');
  } catch {
    // It ended by itself.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
