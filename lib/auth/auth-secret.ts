import { createHash, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '@/lib/core/app-error';

/**
 * The secret that signs the studio's sessions and encrypts its second factors: made once, and kept where only this
 * user can read it (mode 600). Two processes that start together get the same one.
 *
 * @param dataFolder Absolute; made when it is missing.
 * @throws AppError `FOLDER_NOT_WRITABLE`.
 */
export function keptSecret(dataFolder: string): string {
  const file = path.join(dataFolder, 'auth-secret');
  const kept = read(file);
  if (kept) return kept;
  const draft = `${file}.${process.pid}.draft`;
  try {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    publish(draft, file);
  } catch (error) {
    throw new AppError(
      'FOLDER_NOT_WRITABLE',
      `The studio's secret cannot be kept in ${file}. Give this user the right to write there, or set AUTH_SECRET.`,
      { cause: error },
    );
  }
  return read(file) ?? keptSecret(dataFolder);
}

/** A link is made whole or not at all, and never over one that another process made first. */
function publish(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Null when there is none yet. One that was emptied by hand counts as none. */
function read(file: string): string | null {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length >= 32) return secret;
    rmSync(file, { force: true });
    return null;
  } catch {
    return null;
  }
}

/** A number that stands for a secret beside what it encrypted: made of its content, so that secrets may be listed in any order. */
export function secretVersion(secret: string): number {
  return createHash('sha256').update(`version\n${secret}`).digest().readUInt32BE(0);
}
