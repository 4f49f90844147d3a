import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { AppError } from '@/lib/core/app-error';

/** Who holds a folder. `started` tells a reused pid from the holder (clock ticks since boot; Linux only). */
type Holder = { pid: number; started: string | null; host: string; token: string };

const heartbeatMilliseconds = 5_000;
/** A holder on another machine cannot be asked for; its file's age answers. */
const foreignHolderSilentMilliseconds = 60_000;

/**
 * Takes a folder for this process alone. Two processes on one embedded database lose rows silently, so the
 * second is refused; the lock of a process that died (kill -9) is taken over.
 *
 * @param file The lock file, e.g. `DATA_DIR/db.lock`. Its folder is made when missing.
 * @returns Gives the folder back; safe to call twice.
 * @throws AppError `DATABASE_LOCKED`: a living process holds it. `FOLDER_NOT_WRITABLE`.
 */
export function lockFolder(file: string): () => void {
  const mine: Holder = {
    pid: process.pid,
    started: startOf(process.pid),
    host: hostname(),
    token: randomUUID(),
  };
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    take(file, mine);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['EACCES', 'EROFS', 'EPERM', 'ENOSPC', 'ENOTDIR', 'EEXIST'].includes(code)) {
      const folder = path.dirname(file);
      throw new AppError(
        'FOLDER_NOT_WRITABLE',
        code === 'ENOSPC'
          ? `The disk that holds ${folder} is full. Free some space, or set DATA_DIR to another folder.`
          : `Vitrine cannot write to ${folder} (${code}). Make it writable or set DATA_DIR to another folder.`,
        { details: { folder }, cause: error },
      );
    }
    throw error;
  }
  const heartbeat = setInterval(() => touch(file), heartbeatMilliseconds);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    if (read(file)?.token === mine.token) unlinkSync(file);
  };
}

/** The living process that holds a folder, or null. */
export function holderOf(file: string): { pid: number; host: string } | null {
  const holder = read(file);
  return holder && isAlive(file, holder) ? { pid: holder.pid, host: holder.host } : null;
}

function take(file: string, mine: Holder): void {
  const draft = `${file}.${mine.token}`;
  try {
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        linkSync(draft, file); // Atomic: the lock appears with its content, or not at all.
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = read(file);
      if (holder && isAlive(file, holder)) throw lockedBy(file, holder);
      removeStale(file, holder, `${draft}.stale`);
    }
    throw lockedBy(file, read(file));
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead holder's lock away; if another process was quicker and the lock is new, it is put back. */
function removeStale(file: string, judged: Holder | null, aside: string): void {
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved && moved.token !== judged?.token) {
    try {
      linkSync(aside, file);
    } catch {
      // A third process took the free name; its own check decides.
    }
  }
  unlinkSync(aside);
}

function lockedBy(file: string, holder: Holder | null): AppError {
  const folder = path.dirname(file);
  const who = holder
    ? `process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}`
    : 'another process';
  return new AppError(
    'DATABASE_LOCKED',
    `The database in ${folder} is in use by ${who}. Stop that one first, or set DATA_DIR to another folder.`,
    { details: { folder, pid: holder?.pid ?? null } },
  );
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isAlive(file: string, holder: Holder): boolean {
  if (holder.host !== hostname()) {
    try {
      return Date.now() - statSync(file).mtimeMs < foreignHolderSilentMilliseconds;
    } catch {
      return false;
    }
  }
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return holder.started === null || holder.started === startOf(holder.pid);
}

/**
 * When a process started, from /proc/<pid>/stat (proc(5), fields 3 and 22); null where there is no /proc. A killed
 * process that nobody has waited for yet (a zombie, common under a container's bare init) counts as gone.
 */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? 'gone' : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The folder was removed under us; closing will find out.
  }
}
