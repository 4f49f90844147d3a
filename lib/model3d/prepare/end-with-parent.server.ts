import { Worker } from 'node:worker_threads';

const lookEveryMilliseconds = 250;

/**
 * Ends this process when the one that started it is gone, also in the middle of a computation: that hears no
 * `disconnect`, and whoever limited its time is gone too. A thread of its own looks, because a busy one cannot.
 */
export function endWithParent(): void {
  const parent = process.ppid;
  const look = `setInterval(() => process.ppid === ${parent} || process.kill(process.pid, 'SIGKILL'), ${lookEveryMilliseconds})`;
  // Without the arguments of this process: it would load a TypeScript loader of its own.
  new Worker(look, { eval: true, execArgv: [] }).unref();
}
