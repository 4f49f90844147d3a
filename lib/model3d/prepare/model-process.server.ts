import 'server-only';
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '@/lib/core/app-error';
import type { PrepareStep } from './model-report';
import { isOverTime } from './over-time';
import type { PrepareAnswer, PrepareRequest } from './prepare-protocol';

export type ProcessLimits = {
  /** Of its own computing from start to end, reading WebAssembly included; see `isOverTime`. */
  milliseconds: number;
  /** JavaScript's heap; V8 ends the process when it needs more. */
  heapMegabytes: number;
  /** All that it holds: V8's limit does not see buffers, WebAssembly and pictures. Watched where /proc tells. */
  residentMegabytes: number;
};

export const processLimits: ProcessLimits = {
  milliseconds: 180_000,
  heapMegabytes: 1_024,
  residentMegabytes: 2_560,
};

export type ProcessOptions = {
  limits?: ProcessLimits;
  onStep?: ((step: PrepareStep) => void) | undefined;
  signal?: AbortSignal | undefined;
};

type Ended = Extract<PrepareAnswer, { kind: 'inspected' | 'prepared' | 'packed' | 'unpacked' }>;

/**
 * Hands a model to a process of its own, which ends with it: all memory is given back, and a file that breaks a
 * native library breaks nothing else. It runs the TypeScript sources as they lie in the project, so it is the same
 * from tests, the command line and a built server, and it is not told the shop's secrets.
 *
 * @throws AppError as `prepareModel` does; `GLB_TOO_HEAVY`: over time or memory; `GLB_DAMAGED`: the process broke on
 *   it; `WORKER_DIED`: somebody stopped it; `DISK_FULL`; `CANCELLED`.
 */
export async function askModelProcess(
  request: PrepareRequest,
  { limits = processLimits, onStep, signal }: ProcessOptions = {},
): Promise<Ended> {
  if (signal?.aborted) throw cancelled();
  const child = start(limits);
  let begun = false;
  return new Promise<Ended>((resolve, reject) => {
    let settled: (() => void) | undefined;
    // The process and all that it holds go before the answer does.
    const end = (settle: () => void) => {
      if (settled) return;
      settled = settle;
      clearInterval(watch);
      signal?.removeEventListener('abort', cancel);
      if (child.exitCode !== null || child.signalCode !== null) settle();
      else child.kill('SIGKILL');
    };
    const fail = (error: AppError) => end(() => reject(error));
    const cancel = () => fail(cancelled());
    const begunAt = performance.now();
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > limits.residentMegabytes * 2 ** 20) fail(tooHeavy('memory'));
      const waited = performance.now() - begunAt;
      if (isOverTime(waited, computedMilliseconds(child.pid), limits.milliseconds)) fail(tooHeavy('time'));
    }, 100);
    signal?.addEventListener('abort', cancel);
    child.on('message', (message) => {
      const answer = message as PrepareAnswer;
      if (answer.kind === 'step') {
        begun = true;
        onStep?.(answer.step);
      } else if (answer.kind === 'refused') {
        fail(new AppError(answer.code, answer.message, { details: answer.details }));
      } else if (answer.kind === 'failed') fail(broken(answer.message, begun));
      else end(() => resolve(answer));
    });
    child.on('error', (error) => fail(broken(error.message, begun)));
    child.on('exit', (code, killedBy) => {
      if (settled) return settled();
      // V8 aborts when its heap is full; the system kills what takes too much of the machine.
      const full = killedBy === 'SIGABRT' || killedBy === 'SIGKILL' || code === 134;
      if (full) fail(tooHeavy('memory'));
      else if (killedBy && stops.includes(killedBy)) fail(stopped(killedBy));
      else fail(broken(`the process ended (${killedBy ?? code})`, begun));
    });
    child.send(request, (error) => error && fail(broken(error.message, begun)));
  });
}

/** What stops a shop, and reaches all of its processes: nothing that the file did. */
const stops: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Paths by the project's root, because a built server's own files lie elsewhere. */
function start(limits: ProcessLimits): ChildProcess {
  const root = process.env.VITRINE_ROOT ?? process.cwd();
  const at = (...parts: string[]) => path.join(/* turbopackIgnore: true */ root, ...parts);
  const child = fork(at('lib', 'model3d', 'prepare', 'model-process.worker.ts'), [], {
    cwd: root,
    execArgv: [
      `--max-old-space-size=${limits.heapMegabytes}`,
      '--conditions=react-server',
      '--import',
      pathToFileURL(at('node_modules', 'tsx', 'dist', 'loader.mjs')).href,
    ],
    env: { ...kept(['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP']), TSX_TSCONFIG_PATH: at('tsconfig.json') },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    // The shop's pages go first.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not everywhere allowed, and nothing depends on it.
  }
  return child;
}

function kept(names: string[]): NodeJS.ProcessEnv {
  const found = names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(found), NODE_ENV: 'production' };
}

/** 0 where it cannot be told. /proc/…/statm counts pages of 4 KB in its second field. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}

const stopped = (signal: NodeJS.Signals) =>
  new AppError('WORKER_DIED', `The process that reads models was stopped (${signal}). It is tried again.`);

/** Of all threads; null where it cannot be told. proc(5): fields 14 and 15 of stat, in hundredths of a second. */
function computedMilliseconds(pid: number | undefined): number | null {
  try {
    // The second field is a name in brackets, which may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

const cancelled = () => new AppError('CANCELLED', 'The upload was cancelled.');

function tooHeavy(what: 'time' | 'memory'): AppError {
  return new AppError(
    'GLB_TOO_HEAVY',
    `This model took too much ${what} to read. Use fewer triangles and smaller textures, and export it again.`,
    { details: { what } },
  );
}

/** Before the first step it is our process that does not start; after it, the file that breaks a reader. */
function broken(reason: string, begun: boolean): AppError {
  const cause = new Error(reason);
  if (!begun)
    return new AppError('INTERNAL', `The process that reads models does not start: ${reason}`, { cause });
  return new AppError(
    'GLB_DAMAGED',
    'This model cannot be read: what is inside breaks the reader. Export it again.',
    { cause },
  );
}
