import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStudio, type TestStudio } from '@/lib/auth/testing/studio';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { listHistory } from '@/lib/db/queries/history';
import { getPerson } from '@/lib/db/queries/people';
import { listSessions } from '@/lib/db/queries/sessions';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { POST as changePassword } from './password/route';
import { PATCH as rename } from './route';
import { PUT as confirmFactor } from './second-factor/route';
import { DELETE as endSession } from './sessions/[id]/route';
import { DELETE as endOthers } from './sessions/route';

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

function asked(headers: Headers, method: string, body?: unknown): Request {
  const sent = new Headers(headers);
  sent.set('content-type', 'application/json');
  return new Request('http://localhost/api/merchant/account', {
    method,
    headers: sent,
    body: body === undefined ? null : JSON.stringify(body),
  });
}
const sessionsOf = (id: string) => listSessions(opened.db, id, new Date());
const codeOf = async (answer: Response) => (await answer.json()).error.code;

it('renames, and keeps the name before in the history', async () => {
  const { merchant, headers } = await studio.signIn('viewer');
  expect((await rename(asked(headers, 'PATCH', { name: '  Noa ' }))).status).toBe(200);
  expect((await getPerson(opened.db, merchant.id))?.name).toBe('Noa');
  expect((await listHistory(opened.db, { limit: 1 }))[0]).toMatchObject({
    action: 'person.renamed',
    details: { before: merchant.name, after: 'Noa' },
  });
  expect(await codeOf(await rename(asked(headers, 'PATCH', { name: ' ' })))).toBe('BAD_REQUEST');
});

it('changes a password for who knows the old one; every other session ends, this one goes on', async () => {
  const { merchant, headers } = await studio.signIn('staff');
  await studio.signInAgain(merchant);
  expect(await sessionsOf(merchant.id)).toHaveLength(2);
  const change = (password: string, newPassword: string) =>
    changePassword(asked(headers, 'POST', { password, newPassword }));
  expect(await codeOf(await change('not the password', 'another long sentence'))).toBe('WRONG_PASSWORD');
  expect(await codeOf(await change(studio.password, 'too short'))).toBe('BAD_PASSWORD');
  expect(await sessionsOf(merchant.id)).toHaveLength(2);
  const done = await change(studio.password, 'another long sentence');
  expect(done.status).toBe(200);
  expect(done.headers.getSetCookie().join()).toContain('vitrine.session_token=');
  expect(await sessionsOf(merchant.id)).toHaveLength(1);
  expect((await rename(asked(headers, 'PATCH', { name: 'Out' }))).status).toBe(401);
});

it('stops guessing at the password of who left their computer open', async () => {
  const { headers } = await studio.signIn('staff');
  const codes = [];
  for (let i = 0; i < 11; i++) {
    const answer = await changePassword(
      asked(headers, 'POST', { password: `guess ${i}`, newPassword: 'another long sentence' }),
    );
    codes.push(await codeOf(answer));
  }
  expect(codes).toEqual([...Array(10).fill('WRONG_PASSWORD'), 'RATE_LIMITED']);
});

it('confirms no second factor that nobody began', async () => {
  const { merchant, headers } = await studio.signIn('staff');
  expect(await codeOf(await confirmFactor(asked(headers, 'PUT', { code: '123 456' })))).toBe('BAD_REQUEST');
  expect((await getPerson(opened.db, merchant.id))?.twoFactorEnabled).toBe(false);
});

it('ends one’s own sessions and nobody else’s', async () => {
  const mine = await studio.signIn('staff');
  const theirs = await studio.signIn('owner');
  await studio.signInAgain(mine.merchant);
  await studio.signInAgain(mine.merchant);
  const end = (id: string) => endSession(asked(mine.headers, 'DELETE'), { params: Promise.resolve({ id }) });
  const [foreign] = await sessionsOf(theirs.merchant.id);
  expect((await end(foreign?.id ?? '')).status).toBe(404);
  expect(await sessionsOf(theirs.merchant.id)).toHaveLength(1);
  const [newest] = await sessionsOf(mine.merchant.id);
  expect((await end(newest?.id ?? '')).status).toBe(200);
  expect(await sessionsOf(mine.merchant.id)).toHaveLength(2);
  expect((await endOthers(asked(mine.headers, 'DELETE'))).status).toBe(200);
  expect(await sessionsOf(mine.merchant.id)).toHaveLength(1);
  expect((await rename(asked(mine.headers, 'PATCH', { name: 'Still here' }))).status).toBe(200);
});
