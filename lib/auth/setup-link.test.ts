import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people, sessions, setupLinks } from '@/lib/db/accounts-schema';
import type { Database, OpenDatabase } from '@/lib/db/database';
import { listHistory } from '@/lib/db/queries/history';
import { listPeople } from '@/lib/db/queries/people';
import { engines } from '@/lib/db/testing/engines';
import { createAuth } from './create-auth';
import { makeFirstOwnerLink, makeOwnerResetLink, readSetupLink, redeemSetupLink } from './setup-link';

const given = { name: 'Noa', email: 'noa@shop.test', password: 'a window full of lamps' };
const day = 24 * 60 * 60 * 1000;

describe.each(engines)('setup links on %s', (_name, open) => {
  let opened: OpenDatabase;
  let db: Database;
  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    await db.delete(setupLinks);
    await db.delete(people);
  });

  it('creates the owner, who can sign in, and writes it down', async () => {
    const token = (await makeFirstOwnerLink(db)) as string;
    expect(await readSetupLink(db, token)).toEqual({ kind: 'first-owner' });
    const owner = await redeemSetupLink(db, token, given);
    expect(await listPeople(db)).toMatchObject([{ ...owner, role: 'owner' }]);
    expect((await listHistory(db, { limit: 1 }))[0]).toMatchObject({
      action: 'person.joined',
      actorId: owner.id,
    });
    const { api } = createAuth(db, { secrets: ['s'.repeat(43)], secure: false });
    const signedIn = await api.signInEmail({ body: { email: given.email, password: given.password } });
    expect(signedIn.user.id).toBe(owner.id);
  });

  it('works once', async () => {
    const token = (await makeFirstOwnerLink(db)) as string;
    await redeemSetupLink(db, token, given);
    expect(await readSetupLink(db, token)).toBeNull();
    await expect(redeemSetupLink(db, token, { ...given, email: 'b@shop.test' })).rejects.toMatchObject({
      code: 'LINK_EXPIRED',
    });
    expect(await makeFirstOwnerLink(db)).toBeNull();
  });

  it('creates one owner when many use it at the same moment', async () => {
    const token = (await makeFirstOwnerLink(db)) as string;
    const uses = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((name) =>
        redeemSetupLink(db, token, { ...given, name, email: `${name}@x.test` }),
      ),
    );
    expect(uses.filter((use) => use.status === 'fulfilled')).toHaveLength(1);
    expect(await listPeople(db)).toHaveLength(1);
  });

  it('is replaced by a newer one, and too old after a day', async () => {
    const first = (await makeFirstOwnerLink(db)) as string;
    const second = (await makeFirstOwnerLink(db)) as string;
    expect(await readSetupLink(db, first)).toBeNull();
    expect(await readSetupLink(db, second, new Date(Date.now() + day + 1000))).toBeNull();
    expect(await readSetupLink(db, second, new Date(Date.now() + day - 1000))).not.toBeNull();
  });

  it('keeps its token nowhere', async () => {
    const token = (await makeFirstOwnerLink(db)) as string;
    expect(JSON.stringify(await db.select().from(setupLinks))).not.toContain(token);
  });

  it('refuses a short password and can be used again', async () => {
    const token = (await makeFirstOwnerLink(db)) as string;
    await expect(redeemSetupLink(db, token, { ...given, password: 'nine char' })).rejects.toMatchObject({
      code: 'BAD_PASSWORD',
    });
    await redeemSetupLink(db, token, given);
  });

  it('gives a locked-out owner a new password, and ends every session', async () => {
    const owner = await redeemSetupLink(db, (await makeFirstOwnerLink(db)) as string, given);
    const { api } = createAuth(db, { secrets: ['s'.repeat(43)], secure: false });
    await api.signInEmail({ body: { email: given.email, password: given.password } });
    const token = await makeOwnerResetLink(db, owner.id);
    expect(await readSetupLink(db, token)).toMatchObject({ kind: 'owner-reset', owner: { id: owner.id } });
    await redeemSetupLink(db, token, { name: '', email: '', password: 'another long sentence' });
    expect(await db.select().from(sessions)).toEqual([]);
    await expect(
      api.signInEmail({ body: { email: given.email, password: given.password } }),
    ).rejects.toMatchObject({ status: 'UNAUTHORIZED' });
    await api.signInEmail({ body: { email: given.email, password: 'another long sentence' } });
    expect(await listPeople(db)).toMatchObject([{ name: 'Noa', email: given.email }]);
  });
});
