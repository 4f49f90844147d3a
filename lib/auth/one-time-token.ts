import { createHash, randomBytes } from 'node:crypto';

/** The secret part of a link that works once: 256 random bits, safe in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of it. A plain hash is enough: the token cannot be guessed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
