import { spawn } from 'node:child_process';

export type Worked = {
  /** How it ended: by itself, or killed. */
  signal: NodeJS.Signals | null;
  code: number | null;
  /** The lines that it printed. */
  lines: string[];
  errors: string;
  /** From the first line to the end. */
  workedMilliseconds: number;
};

/**
 * Works on a shop's folder in a process of its own (work.ts), as a server that was started anew.
 *
 * @param end Where it is killed: a point, or after so many milliseconds from its first one.
 */
export function workOn(folder: string, kind: string, end: string | number = ''): Promise<Worked> {
  const child = spawn(
    process.execPath,
    [
      '--conditions=react-server',
      '--import',
      'tsx',
      'lib/shop/testing/work.ts',
      kind,
      typeof end === 'string' ? end : '',
    ],
    { env: { ...process.env, DATA_DIR: folder, STORAGE_URL: '', DATABASE_URL: '' } },
  );
  let [out, errors] = ['', ''];
  let begun = performance.now();
  child.stdout.on('data', (piece) => {
    if (out === '') {
      begun = performance.now();
      if (typeof end === 'number') setTimeout(() => child.kill('SIGKILL'), end);
    }
    out += piece;
  });
  child.stderr.on('data', (piece) => {
    errors += piece;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const workedMilliseconds = performance.now() - begun;
      resolve({ code, signal, lines: out.trim().split('\n'), errors, workedMilliseconds });
    });
  });
}

/**
 * Kills one job's process at each point in turn, starting it anew in between, and lets the last one end.
 *
 * @param onKilled Looks at the folder between a death and the next start.
 * @returns What each process printed; the last is the one that ended.
 * @throws Error with what a process said, when it did not reach its point, or the last did not end well.
 */
export async function killAlong(
  folder: string,
  kind: string,
  along: readonly string[],
  onKilled: (point: string) => Promise<void> = async () => {},
): Promise<string[][]> {
  const printed: string[][] = [];
  for (const point of along) {
    const { signal, lines, errors } = await workOn(folder, kind, point);
    if (signal !== 'SIGKILL' || lines.at(-1) !== point) {
      throw new Error(`It was not killed at ${point}, but ended after ${lines.join(', ')}. ${errors}`);
    }
    printed.push(lines);
    await onKilled(point);
  }
  const { code, lines, errors } = await workOn(folder, kind);
  if (code !== 0) throw new Error(`It did not end well after ${lines.join(', ')}. ${errors}`);
  return [...printed, lines];
}
