import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { nextProgram } from './build.mjs';
import { root } from './root.mjs';

/** Next's own banner; our lines say the same. */
const banner = /^\s*($|▲|- (Local|Network|Environments)|[✓○] )/;

/**
 * Starts the server and waits until it is healthy.
 *
 * @param {{ port: number, host?: string, dev?: boolean, env?: Record<string, string>, show?: (line: string) => void }} options
 * @returns {{ child: import('node:child_process').ChildProcess, healthy: Promise<object>, exited: Promise<number> }}
 *   `healthy` rejects when the server ends first; `exited` gives its exit status.
 */
export function serve({ port, host, dev = false, env = {}, show = console.log }) {
  const args = [
    nextProgram,
    dev ? 'dev' : 'start',
    '--port',
    String(port),
    ...(host ? ['--hostname', host] : []),
  ];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_MANUAL_SIG_HANDLE: 'true',
      // next dev kills its server a tenth of a second after asking it to stop; closing a database takes longer.
      NEXT_EXIT_TIMEOUT_MS: '10000',
      ...(dev ? {} : { VITRINE_PARENT: String(process.pid) }),
      ...env,
    },
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (!banner.test(line)) show(line);
    });
  }
  const exited = new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  return { child, exited, healthy: untilHealthy(child, port, host) };
}

async function untilHealthy(child, port, host) {
  const name = !host || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}/api/health`;
  while (child.exitCode === null && child.signalCode === null) {
    try {
      const answer = await fetch(url);
      if (answer.ok) return await answer.json();
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The server ended before it was ready.');
}
