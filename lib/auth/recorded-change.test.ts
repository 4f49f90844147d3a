import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { secondFactors } from '@/lib/db/accounts-schema';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { listHistory } from '@/lib/db/queries/history';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { changePassword } from './own-password.server';
import { beginSecondFactor, confirmSecondFactor, dropSecondFactor } from './second-factor.server';
import { merchantOfSession } from './session.server';
import { openTestStudio, type TestStudio } from './testing/studio';

let opened: OpenDatabase;
let studio: TestStudio;
beforeAll(async () => {
  opened = await openEmbedded(null, migrationsFolder);
  studio = openTestStudio(opened);
});
afterAll(async () => {
  studio?.close();
  await opened?.close();
});

const actions = async () => (await listHistory(opened.db)).map(({ action }) => action);
const newPassword = 'another password of the tests';

it('changes no password whose entry in the history cannot be written, and no session ends', async () => {
  const { merchant, headers } = await studio.signIn('staff');
  await opened.db.execute(sql`ALTER TABLE history RENAME TO history_away`);
  const given = { password: studio.password, newPassword };
  await expect(changePassword(headers, merchant, given)).rejects.toThrow();
  await opened.db.execute(sql`ALTER TABLE history_away RENAME TO history`);
  expect(await merchantOfSession(headers)).toMatchObject({ id: merchant.id });
  await studio.signInAgain(merchant);
  expect(await actions()).toEqual([]);
});

it('changes a password with its entry, and writes none for a wrong one', async () => {
  const { merchant, headers } = await studio.signIn('staff');
  const other = await studio.signInAgain(merchant);
  const wrong = { password: 'not the password', newPassword };
  await expect(changePassword(headers, merchant, wrong)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
  expect(await actions()).toEqual([]);
  const cookies = await changePassword(headers, merchant, { password: studio.password, newPassword });
  expect(await actions()).toEqual(['person.passwordChanged']);
  expect(await merchantOfSession(other)).toBeNull();
  const cookie = cookies.getSetCookie().map((each) => each.split(';')[0]);
  expect(
    await merchantOfSession(new Headers({ host: 'localhost', cookie: cookie.join('; ') })),
  ).toMatchObject({
    id: merchant.id,
  });
});

it('keeps better-auth’s count of wrong codes, though nothing else of the try stays', async () => {
  const { merchant, headers } = await studio.signIn('staff');
  await beginSecondFactor(headers, merchant, studio.password);
  const before = await actions();
  await expect(confirmSecondFactor(headers, merchant, '000000')).rejects.toMatchObject({ code: 'BAD_CODE' });
  const [row] = await opened.db.select().from(secondFactors).where(eq(secondFactors.userId, merchant.id));
  expect(row).toMatchObject({ verified: false });
  expect(await actions()).toEqual(before);
  await dropSecondFactor(headers, merchant, studio.password);
  expect((await actions())[0]).toBe('person.secondFactorRemoved');
  expect(await opened.db.select().from(secondFactors).where(eq(secondFactors.userId, merchant.id))).toEqual(
    [],
  );
});
