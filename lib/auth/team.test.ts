import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { invitations, people, sessions } from '@/lib/db/accounts-schema';
import type { Database, OpenDatabase } from '@/lib/db/database';
import { listHistory } from '@/lib/db/queries/history';
import { listInvitations } from '@/lib/db/queries/invitations';
import { insertPerson, listPeople } from '@/lib/db/queries/people';
import { engines } from '@/lib/db/testing/engines';
import type { Merchant, Role } from '@/lib/merchant/access';
import { createAuth } from './create-auth';
import { invite, join, readInvitation, revokeInvitation } from './invitation';
import { changeRole, removePerson } from './team';

const password = 'a window full of lamps';
const week = 7 * 24 * 60 * 60 * 1000;

describe.each(engines)('a team on %s', (_name, open) => {
  let opened: OpenDatabase;
  let db: Database;
  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    await db.delete(invitations);
    await db.delete(people);
  });

  const add = async (id: string, role: Role): Promise<Merchant> => {
    const person = { id, name: id, email: `${id}@shop.test`, role };
    await insertPerson(db, person, 'not a hash');
    return person;
  };
  const rolesNow = async () => (await listPeople(db)).map(({ id, role }) => `${id} ${role}`).sort();
  const lastChange = async () => (await listHistory(db, { limit: 1 }))[0];

  it('lets somebody join by a link, in the role that was chosen, once', async () => {
    const owner = await add('owner', 'owner');
    const { token } = await invite(db, owner, { email: 'dan@shop.test', role: 'viewer' });
    expect(await readInvitation(db, token)).toMatchObject({ email: 'dan@shop.test', role: 'viewer' });
    const dan = await join(db, token, { name: 'Dan', password });
    expect(dan).toMatchObject({ email: 'dan@shop.test', role: 'viewer' });
    expect(await lastChange()).toMatchObject({ action: 'person.joined', actorId: dan.id });
    await expect(join(db, token, { name: 'Eve', password })).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
    const { api } = createAuth(db, { secrets: ['s'.repeat(43)], secure: false });
    expect((await api.signInEmail({ body: { email: dan.email, password } })).user.id).toBe(dan.id);
  });

  it('lets one of many join who use a link at the same moment', async () => {
    const { token } = await invite(db, await add('owner', 'owner'), { email: 'x@shop.test', role: 'staff' });
    const uses = await Promise.allSettled(['a', 'b', 'c'].map((name) => join(db, token, { name, password })));
    expect(uses.filter((use) => use.status === 'fulfilled')).toHaveLength(1);
  });

  it('closes an invitation after a week, when it is taken back, and when a newer one is made', async () => {
    const owner = await add('owner', 'owner');
    const wish = { email: 'dan@shop.test', role: 'staff' } as const;
    const first = await invite(db, owner, wish);
    const second = await invite(db, owner, wish);
    expect(await readInvitation(db, first.token)).toBeNull();
    expect(await readInvitation(db, second.token, new Date(Date.now() + week + 1000))).toBeNull();
    await revokeInvitation(db, owner, second.id);
    expect(await readInvitation(db, second.token)).toBeNull();
    expect(await lastChange()).toMatchObject({ action: 'invitation.revoked', subjectLabel: 'dan@shop.test' });
    await expect(revokeInvitation(db, owner, second.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('invites nobody twice, and keeps no link', async () => {
    const owner = await add('owner', 'owner');
    await expect(invite(db, owner, { email: owner.email, role: 'staff' })).rejects.toMatchObject({
      code: 'EMAIL_TAKEN',
    });
    const { token } = await invite(db, owner, { email: 'dan@shop.test', role: 'staff' });
    const kept = JSON.stringify([await db.select().from(invitations), await listHistory(db)]);
    expect(kept).not.toContain(token);
  });

  it('ends the sessions and the invitations of who is removed', async () => {
    const owner = await add('owner', 'owner');
    const other = await add('other', 'owner');
    await invite(db, other, { email: 'friend@shop.test', role: 'owner' });
    await db
      .insert(sessions)
      .values({ id: 's', token: 't', userId: other.id, expiresAt: new Date(Date.now() + week) });
    await removePerson(db, owner, other.id);
    expect(await db.select().from(sessions)).toEqual([]);
    expect(await listInvitations(db, new Date())).toEqual([]);
    expect(await lastChange()).toMatchObject({ action: 'person.removed', subjectLabel: 'other' });
  });

  it('keeps an owner, whoever leaves or steps down', async () => {
    const owner = await add('owner', 'owner');
    await add('staff', 'staff');
    await expect(removePerson(db, owner, 'owner')).rejects.toMatchObject({ code: 'LAST_OWNER' });
    await expect(changeRole(db, owner, 'owner', 'staff')).rejects.toMatchObject({ code: 'LAST_OWNER' });
    await changeRole(db, owner, 'staff', 'owner');
    await changeRole(db, owner, 'owner', 'viewer');
    expect(await rolesNow()).toEqual(['owner viewer', 'staff owner']);
  });

  it('keeps an owner when two take each other out at the same moment', async () => {
    const a = await add('a', 'owner');
    const b = await add('b', 'owner');
    const both = await Promise.allSettled([removePerson(db, a, 'b'), changeRole(db, b, 'a', 'viewer')]);
    expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect((await rolesNow()).filter((each) => each.endsWith(' owner'))).toHaveLength(1);
  });

  it('writes a change of role down with what it was', async () => {
    const owner = await add('owner', 'owner');
    await add('dan', 'viewer');
    await changeRole(db, owner, 'dan', 'staff');
    expect(await lastChange()).toMatchObject({
      action: 'person.roleChanged',
      details: { before: 'viewer', after: 'staff' },
    });
  });
});
