import { expect, it } from 'vitest';
import { openPostgres } from './open-postgres';
import { freePort, migrationsFolder } from './testing/engines';

it('says in a sentence that Postgres does not answer, and never repeats the password', async () => {
  const url = `postgres://shop:hunter2@127.0.0.1:${await freePort()}/shop`;
  const failure = await openPostgres(url, migrationsFolder).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  const { message } = failure as Error;
  expect(message).toMatch(
    /^The Postgres at 127\.0\.0\.1:\d+ cannot be used: .+ECONNREFUSED.+Check DATABASE_URL/,
  );
  expect(message).not.toContain('hunter2');
});
