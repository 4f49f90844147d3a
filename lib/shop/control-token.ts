import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const controlFile = z.object({ url: z.url(), token: z.string().min(32), pid: z.number().int() });

/** How the command line reaches the shop that runs on a data folder. */
export type ControlAddress = z.infer<typeof controlFile>;

const fileIn = (dataFolder: string) => path.join(dataFolder, 'control.json');

/**
 * Writes the address and a fresh token where only this user can read them (mode 600). Who can read the folder
 * could read the database too, so the token gives nothing new away.
 */
export function writeControlAddress(dataFolder: string, port: number): ControlAddress {
  const address = {
    url: `http://127.0.0.1:${port}`,
    token: randomBytes(32).toString('base64url'),
    pid: process.pid,
  };
  const draft = `${fileIn(dataFolder)}.draft`;
  rmSync(draft, { force: true });
  writeFileSync(draft, JSON.stringify(address), { mode: 0o600 });
  renameSync(draft, fileIn(dataFolder));
  return address;
}

/** Null when no shop wrote one. A shop that was killed leaves its own behind: it may answer no more. */
export function readControlAddress(dataFolder: string): ControlAddress | null {
  try {
    return controlFile.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch {
    return null;
  }
}

export function removeControlAddress(dataFolder: string, address: ControlAddress): void {
  if (readControlAddress(dataFolder)?.token === address.token) rmSync(fileIn(dataFolder), { force: true });
}

/**
 * Whether a request may control the shop: it carries the token, comes over the loopback, and no browser sent it
 * (a page in the owner's browser must not reach it, whatever it knows).
 */
export function mayControl(headers: Headers, token: string): boolean {
  // Next sets x-forwarded-for to the socket's address; a reverse proxy adds the address it was asked from.
  const from = (headers.get('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
  const loopback = from.every((address) => /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address));
  const host = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(headers.get('host') ?? '');
  const browser = headers.has('origin') || headers.has('sec-fetch-site') || headers.has('cookie');
  const given = Buffer.from((headers.get('authorization') ?? '').replace(/^Bearer /, ''));
  const wanted = Buffer.from(token);
  const same = given.length === wanted.length && timingSafeEqual(given, wanted);
  return same && loopback && host && !browser;
}
