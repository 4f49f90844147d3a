import { afterAll, beforeAll, expect, it } from 'vitest';
import { people, sessions } from '@/lib/db/accounts-schema';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { deletePerson } from '@/lib/db/queries/people';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { handleMerchant } from './merchant.server';
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

const url = 'http://localhost/api/merchant/things';
let ran = 0;
const save = (headers: Headers) =>
  handleMerchant(new Request(url, { method: 'POST', headers }), 'catalogue:write', async ({ role }) => {
    ran++;
    return { role };
  });

it('lets in whose role allows it, and tells the route who it is', async () => {
  const { headers } = await studio.signIn('staff');
  const answer = await save(headers);
  expect([answer.status, await answer.json()]).toEqual([200, { role: 'staff' }]);
});

it('runs nothing for a stranger, a forged cookie, or a role that is too small', async () => {
  const { headers: viewer } = await studio.signIn('viewer');
  const { headers: owner } = await studio.signIn('owner');
  const forged = new Headers(owner);
  forged.set('cookie', (owner.get('cookie') ?? '').replace(/\.[^.;]*/g, '.AAAA'));
  const before = ran;
  expect((await save(new Headers())).status).toBe(401);
  expect((await save(forged)).status).toBe(401);
  expect((await save(viewer)).status).toBe(403);
  expect(ran).toBe(before);
});

it('lets nobody in whose session ended or who was removed, from the next request on', async () => {
  const { headers, merchant } = await studio.signIn('owner');
  expect((await save(headers)).status).toBe(200);
  await deletePerson(opened.db, merchant.id);
  expect((await save(headers)).status).toBe(401);
  const { headers: other } = await studio.signIn('owner');
  await opened.db.update(sessions).set({ expiresAt: new Date(Date.now() - 1000) });
  expect((await save(other)).status).toBe(401);
});

it('takes a role away with the next request', async () => {
  const { headers } = await studio.signIn('owner');
  await opened.db.update(people).set({ role: 'viewer' });
  expect((await save(headers)).status).toBe(403);
});

it('changes nothing for a page of another site', async () => {
  const { headers } = await studio.signIn('owner');
  for (const [origin, status] of [
    ['http://localhost', 200],
    ['https://evil.example', 400],
    ['http://localhost.evil.example', 400],
    ['null', 400],
  ] as const) {
    headers.set('origin', origin);
    expect((await save(headers)).status, origin).toBe(status);
  }
});
