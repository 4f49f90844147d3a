import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { recordChange } from '@/lib/db/queries/history';
import { deleteInvitationsOf } from '@/lib/db/queries/invitations';
import {
  deletePerson,
  getPerson,
  lockOwners,
  type Person,
  removeSecondFactor,
  setRole,
} from '@/lib/db/queries/people';
import type { Merchant, Role } from '@/lib/merchant/access';

/**
 * Gives somebody another role, from their next request on.
 *
 * @throws AppError `NOT_FOUND`; `LAST_OWNER`: nobody else would own the shop.
 */
export async function changeRole(db: Database, by: Merchant, id: string, role: Role): Promise<void> {
  await db.transaction(async (tx) => {
    const person = await personOf(tx, id);
    if (person.role === role) return;
    if (person.role === 'owner') {
      await keepAnOwner(tx, id);
      await deleteInvitationsOf(tx, id);
    }
    await setRole(tx, id, role);
    await recordChange(tx, by, {
      action: 'person.roleChanged',
      subject: subjectOf(person),
      details: { before: person.role, after: role },
    });
  });
}

/**
 * Takes somebody out of the team: their sessions end at once, what they changed stays in the history.
 *
 * @throws AppError `NOT_FOUND`, `LAST_OWNER`.
 */
export async function removePerson(db: Database, by: Merchant, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const person = await personOf(tx, id);
    if (person.role === 'owner') await keepAnOwner(tx, id);
    await deleteInvitationsOf(tx, id);
    await deletePerson(tx, id);
    await recordChange(tx, by, {
      action: 'person.removed',
      subject: subjectOf(person),
      details: { role: person.role },
    });
  });
}

/**
 * For a colleague who lost their phone: they sign in with the password alone until they set one up again.
 *
 * @throws AppError `NOT_FOUND`: there is nobody, or they have no second factor.
 */
export async function resetSecondFactor(db: Database, by: Merchant, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const person = await personOf(tx, id);
    if (!person.twoFactorEnabled) throw new AppError('NOT_FOUND', `${person.name} has no second factor.`);
    await removeSecondFactor(tx, id);
    await recordChange(tx, by, { action: 'person.secondFactorReset', subject: subjectOf(person) });
  });
}

async function personOf(tx: Database, id: string): Promise<Person> {
  const person = await getPerson(tx, id);
  if (!person) throw new AppError('NOT_FOUND', 'This person is not in the team any more.');
  return person;
}

/** Holds the owners until the transaction ends: two who take each other out at the same moment do not both succeed. */
async function keepAnOwner(tx: Database, leaving: string): Promise<void> {
  const others = (await lockOwners(tx)).filter((id) => id !== leaving);
  if (others.length === 0) {
    throw new AppError('LAST_OWNER', 'A shop needs an owner. Make somebody else an owner first.');
  }
}

function subjectOf({ id, name }: Person) {
  return { kind: 'person', id, label: name } as const;
}
