import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import path from 'node:path';
import { Sentence } from './sentence.mjs';

/** The port to serve on, from PORT; 3000 when it is not set. */
export function portFrom(text) {
  if (!text) return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Sentence(`PORT is ${JSON.stringify(text)}; it must be a whole number from 1 to 65535.`);
}

/** Refuses a data folder that cannot be made or written to. */
export function checkDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = path.join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const what =
      error.code === 'ENOSPC'
        ? `The disk that holds ${folder} is full. Free some space,`
        : `Vitrine cannot write to ${folder} (${error.code}). Make it writable`;
    throw new Sentence(`${what} or set DATA_DIR to another folder.`);
  }
}

/**
 * Refuses a folder whose database a living process holds, before minutes of installing and building. The server
 * checks again when it takes the lock (lib/db/folder-lock.ts); that check is the one that counts.
 */
export function checkNotInUse(folder) {
  let holder;
  try {
    holder = JSON.parse(readFileSync(path.join(folder, 'db.lock'), 'utf8'));
    if (holder.host !== hostname()) return;
    process.kill(holder.pid, 0);
    const stat = readFileSync(`/proc/${holder.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (holder.started !== fields[19] || fields[0] === 'Z') return;
  } catch {
    return;
  }
  throw new Sentence(
    `The database in ${folder} is in use by process ${holder.pid}. Stop that one first, or set DATA_DIR to another folder.`,
  );
}

/** Refuses a port that something listens on already, or that we may not open. */
export function checkPort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', ({ code }) => reject(new Sentence(whyClosed(code, port, host))));
    probe.listen({ port, ...(host ? { host } : {}) }, () => probe.close(() => resolve()));
  });
}

function whyClosed(code, port, host) {
  if (host && (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')) {
    return `HOST is ${host}, which is no address of this machine (${code}). Leave HOST empty to listen on every address.`;
  }
  const other = port >= 1024 && port < 65535 ? port + 1 : 3000;
  const why =
    code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program.`
      : `Port ${port} cannot be opened${host ? ` on ${host}` : ''} (${code}).`;
  return `${why} Choose another one, e.g. PORT=${other} npm start.`;
}
