import { createHash } from 'node:crypto';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { countTry, forgetTries, forgetTriesBefore } from '@/lib/db/queries/tries';

/** What may be tried, and how often: `max` tries in a window of `seconds`. */
export const tryLimits = {
  /** Passwords for one account: from all strangers together, and from each browser that it was used in. */
  password: { max: 10, seconds: 15 * 60 },
  /** Codes of a second factor in one sign-in. better-auth locks the factor for as long after 10 wrong ones in all. */
  code: { max: 5, seconds: 15 * 60 },
  /** Anything that can be guessed, from one network address. */
  address: { max: 60, seconds: 15 * 60 },
  /** Links to set up or to join, from one address: a right one needs one try. */
  link: { max: 20, seconds: 15 * 60 },
} as const;

export type Try = { limit: keyof typeof tryLimits; of: string };

const longestSeconds = Math.max(...Object.values(tryLimits).map((limit) => limit.seconds));

/**
 * Counts a try before it is made, so that many at once are counted too.
 *
 * @param tried What is tried and by whom, e.g. `{ limit: 'password', of: email }`. Kept as hashes.
 * @returns Call `forgive` with those that turned out right.
 * @throws AppError `RATE_LIMITED` with `retryAfterSeconds`.
 */
export async function limitTries(
  db: Database,
  tried: readonly Try[],
  now = new Date(),
): Promise<{ forgive(limits?: readonly Try['limit'][]): Promise<void> }> {
  const retryAfter: number[] = [];
  for (const each of tried) {
    const { max, seconds } = tryLimits[each.limit];
    const { count, since } = await countTry(db, keyOf(each), seconds, now);
    if (count > max) retryAfter.push(Math.ceil((since.getTime() - now.getTime()) / 1000) + seconds);
    // Now and then, by whoever begins a window.
    if (count === 1) await forgetTriesBefore(db, new Date(now.getTime() - longestSeconds * 1000));
  }
  if (retryAfter.length > 0) {
    const retryAfterSeconds = Math.max(1, ...retryAfter);
    throw new AppError('RATE_LIMITED', `Too many tries. Try again in ${retryAfterSeconds} seconds.`, {
      details: { retryAfterSeconds },
    });
  }
  return {
    forgive: (limits) =>
      forgetTries(db, tried.filter((each) => limits?.includes(each.limit) ?? true).map(keyOf)),
  };
}

function keyOf({ limit, of }: Try): string {
  return `${limit}:${createHash('sha256').update(of).digest('base64url')}`;
}
