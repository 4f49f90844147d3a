import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { holderOf, lockFolder } from './folder-lock';
import { openEmbedded } from './open-embedded';
import { getProductsByIds } from './queries/products';
import { migrationsFolder } from './testing/engines';

const folders: string[] = [];
const children: ChildProcess[] = [];
const folder = () => {
  const made = mkdtempSync(path.join(tmpdir(), 'vitrine-db-'));
  folders.push(made);
  return path.join(made, 'not', 'there', 'yet');
};
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

/** Runs writer.ts in a process of its own; collects what it acknowledged. */
function writer(dir: string, prefix: string) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.resolve(import.meta.dirname, 'testing/writer.ts'), dir, prefix],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  children.push(child);
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const acknowledged = () => output.out.split('\n').slice(0, -1);
  const wrote = async (rows: number) => {
    while (acknowledged().length < rows && child.exitCode === null)
      await new Promise((r) => setTimeout(r, 10));
    expect(output.err).toBe('');
  };
  return { child, output, exited, acknowledged, wrote };
}

describe('the embedded database', () => {
  it('loses nothing that was acknowledged before a kill -9', async () => {
    const dir = folder();
    const acknowledged: string[] = [];
    for (const round of ['a', 'b', 'c']) {
      const process = writer(dir, round);
      await process.wrote(8);
      process.child.kill('SIGKILL');
      await process.exited;
      acknowledged.push(...process.acknowledged());
    }
    const { db, close } = await openEmbedded(dir, migrationsFolder);
    const found = await getProductsByIds(db, acknowledged);
    await close();
    expect(acknowledged.length).toBeGreaterThanOrEqual(24);
    expect(found.map((product) => product.id)).toEqual(acknowledged);
  }, 240_000);

  it('refuses a second process on the same folder in one sentence, and gives the folder back on SIGTERM', async () => {
    const dir = folder();
    const first = writer(dir, 'a');
    await first.wrote(1);
    const second = writer(dir, 'b');
    expect(await second.exited).toBe(1);
    expect(second.output.err).toMatch(
      new RegExp(
        `^DATABASE_LOCKED: The database in .+ is in use by process ${first.child.pid}\\. Stop .+\\n$`,
      ),
    );
    first.child.kill('SIGTERM');
    expect(await first.exited).toBe(0);
    expect(existsSync(path.join(dir, 'db.lock'))).toBe(false);
    await (await openEmbedded(dir, migrationsFolder)).close();
  }, 240_000);

  it('refuses a second opening by the same process', async () => {
    const dir = folder();
    const first = await openEmbedded(dir, migrationsFolder);
    await expect(openEmbedded(dir, migrationsFolder)).rejects.toMatchObject({ code: 'DATABASE_LOCKED' });
    await Promise.all([first.close(), first.close()]);
    await (await openEmbedded(dir, migrationsFolder)).close();
  }, 60_000);

  it('says FOLDER_NOT_WRITABLE when the folder cannot be made', async () => {
    const dir = folder();
    mkdirSync(path.dirname(dir), { recursive: true });
    writeFileSync(dir, 'a file, not a folder');
    await expect(openEmbedded(dir, migrationsFolder)).rejects.toMatchObject({ code: 'FOLDER_NOT_WRITABLE' });
  });

  it('says DATABASE_UNAVAILABLE and gives the lock back when the files are not a database', async () => {
    const dir = folder();
    mkdirSync(path.join(dir, 'db'), { recursive: true });
    writeFileSync(path.join(dir, 'db', 'PG_VERSION'), '9.1');
    await expect(openEmbedded(dir, migrationsFolder)).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringMatching(
        /^The embedded database in .+ does not open \([^)]*[^.)]\): its files are damaged/,
      ),
    });
    expect(holderOf(path.join(dir, 'db.lock'))).toBeNull();
  }, 60_000);
});

describe('the lock of a folder', () => {
  const lockWith = (holder: Record<string, unknown> | string) => {
    const file = path.join(folder(), 'db.lock');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof holder === 'string' ? holder : JSON.stringify(holder));
    return file;
  };

  it.each([
    ['of a process that is gone', { pid: 2 ** 22 - 3, started: '1', host: hostname(), token: 'x' }],
    [
      'of an earlier process with a reused pid',
      { pid: process.pid, started: '1', host: hostname(), token: 'x' },
    ],
    ['that was cut off while written', '{"pid": 12'],
  ])('is taken over when it is %s', (_what, holder) => {
    const file = lockWith(holder);
    const unlock = lockFolder(file);
    expect(holderOf(file)?.pid).toBe(process.pid);
    unlock();
    unlock();
    expect(holderOf(file)).toBeNull();
  });

  it.skipIf(process.platform !== 'linux')(
    'is taken over when its process was killed but is still listed (a zombie)',
    async () => {
      // `sleep` replaces the shell that started a shorter one, and never waits for it.
      const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 30'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      children.push(parent);
      const pid = Number(
        await new Promise((resolve) => parent.stdout.once('data', (data) => resolve(String(data)))),
      );
      const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      while (stat()[0] !== 'Z') await new Promise((resolve) => setTimeout(resolve, 10));
      const file = lockWith({ pid, started: stat()[19], host: hostname(), token: 'x' });
      expect(holderOf(file)).toBeNull();
      lockFolder(file)();
    },
  );

  it('of another machine counts while it is kept fresh', () => {
    const file = lockWith({ pid: 1, started: null, host: 'another-machine', token: 'x' });
    expect(() => lockFolder(file)).toThrowError(expect.objectContaining({ code: 'DATABASE_LOCKED' }));
  });

  it('is never removed by one who no longer holds it', () => {
    const file = lockWith('');
    const unlock = lockFolder(file);
    writeFileSync(file, JSON.stringify({ pid: process.pid, started: null, host: hostname(), token: 'new' }));
    unlock();
    expect(holderOf(file)?.pid).toBe(process.pid);
  });
});
