import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const running = new Set();

/** Stops whatever `run` started; used when the script itself is stopped. */
export function stopRunning(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal);
}

/**
 * Runs a program quietly and keeps its last lines for when it fails.
 *
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { env = {}, show = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal ? 128 : 1), output });
    });
  });
}

/** What npm itself calls its error; its help text and paths to logs are left out. */
export function npmErrors(text, count = 8) {
  const lines = text
    .split('\n')
    .filter((line) => /^npm (error|ERR!) \S/.test(line) && !/_logs|^npm \S+ (Usage|Options)/.test(line));
  return lines.length ? lines.slice(0, count).join('\n') : lastLines(text, count);
}

export function lastLines(text, count = 15) {
  return text
    .split('\n')
    .filter((line) => line.trim() && !/Unknown user config/.test(line))
    .slice(-count)
    .join('\n');
}
