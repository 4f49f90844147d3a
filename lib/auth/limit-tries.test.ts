import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tries } from '@/lib/db/accounts-schema';
import type { Database, OpenDatabase } from '@/lib/db/database';
import { engines } from '@/lib/db/testing/engines';
import { limitTries, tryLimits } from './limit-tries';

describe.each(engines)('limits of tries on %s', (_name, open) => {
  let opened: OpenDatabase;
  let db: Database;
  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened?.close());
  beforeEach(() => db.delete(tries));

  const { max, seconds } = tryLimits.password;
  const start = new Date('2026-01-01T00:00:00Z');
  const later = (bySeconds: number) => new Date(start.getTime() + bySeconds * 1000);
  const guess = (of: string, now = start) => limitTries(db, [{ limit: 'password', of }], now);

  it('refuses the one too many, says when to come back, and lets in again then', async () => {
    for (let i = 0; i < max; i++) await guess('a');
    await expect(guess('a', later(60))).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAfterSeconds: seconds - 60 },
    });
    await guess('b');
    await guess('a', later(seconds));
  });

  it('counts tries at the same moment, all of them', async () => {
    const many = await Promise.allSettled(Array.from({ length: max + 5 }, () => guess('a')));
    expect(many.filter((each) => each.status === 'rejected')).toHaveLength(5);
  });

  it('forgets the tries of who turned out right', async () => {
    for (let i = 0; i < max - 1; i++) await guess('a');
    await (await guess('a')).forgive();
    for (let i = 0; i < max; i++) await guess('a');
  });

  it('keeps no address in plain, and clears away what is over', async () => {
    await guess('noa@shop.test');
    expect(JSON.stringify(await db.select().from(tries))).not.toContain('noa');
    await guess('b', later(2 * seconds));
    expect(await db.select().from(tries)).toHaveLength(1);
  });
});
