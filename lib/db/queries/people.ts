import { asc, count, eq } from 'drizzle-orm';
import { AppError } from '@/lib/core/app-error';
import { credentials, people, secondFactors, sessions } from '@/lib/db/accounts-schema';
import type { Database } from '@/lib/db/database';
import type { Merchant, Role } from '@/lib/merchant/access';

/** Somebody of the team, as the team page lists them. */
export type Person = Merchant & { twoFactorEnabled: boolean; createdAt: Date };

const columns = {
  id: people.id,
  name: people.name,
  email: people.email,
  role: people.role,
  twoFactorEnabled: people.twoFactorEnabled,
  createdAt: people.createdAt,
};

/** Everybody, in order of arrival. */
export async function listPeople(db: Database): Promise<Person[]> {
  return db.select(columns).from(people).orderBy(asc(people.createdAt), asc(people.id));
}

export async function getPerson(db: Database, id: string): Promise<Person | null> {
  const [person] = await db.select(columns).from(people).where(eq(people.id, id));
  return person ?? null;
}

/** @param email In lower case. */
export async function getPersonByEmail(db: Database, email: string): Promise<Person | null> {
  const [person] = await db.select(columns).from(people).where(eq(people.email, email));
  return person ?? null;
}

export async function countOwners(db: Database): Promise<number> {
  const [row] = await db.select({ owners: count() }).from(people).where(eq(people.role, 'owner'));
  return row?.owners ?? 0;
}

/** The ids of the owners, held until the transaction ends: nobody changes them in between. */
export async function lockOwners(tx: Database): Promise<string[]> {
  const owners = await tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.role, 'owner'))
    // In one order for everybody, so that two cannot wait for each other.
    .orderBy(asc(people.id))
    .for('update');
  return owners.map(({ id }) => id);
}

/**
 * Adds somebody with a password, inside the transaction of what let them in.
 *
 * @param person.email In lower case.
 * @param passwordHash Of better-auth's `hashPassword`.
 * @throws AppError `EMAIL_TAKEN`. The transaction is lost then.
 */
export async function insertPerson(tx: Database, person: Merchant, passwordHash: string): Promise<void> {
  const { id, name, email, role } = person;
  const added = await tx
    .insert(people)
    .values({ id, name, email, role })
    .onConflictDoNothing({ target: people.email })
    .returning({ id: people.id });
  if (added.length === 0) {
    throw new AppError('EMAIL_TAKEN', `Somebody with the e-mail ${email} is in the team already.`);
  }
  await tx.insert(credentials).values({
    id: crypto.randomUUID(),
    accountId: id,
    // better-auth's name for "e-mail and password".
    providerId: 'credential',
    userId: id,
    password: passwordHash,
  });
}

export async function setName(tx: Database, id: string, name: string): Promise<void> {
  await tx.update(people).set({ name, updatedAt: new Date() }).where(eq(people.id, id));
}

export async function setRole(tx: Database, id: string, role: Role): Promise<void> {
  await tx.update(people).set({ role, updatedAt: new Date() }).where(eq(people.id, id));
}

/** A new password and no second factor; every session ends. */
export async function resetAccess(tx: Database, id: string, passwordHash: string): Promise<void> {
  await tx
    .update(credentials)
    .set({ password: passwordHash, updatedAt: new Date() })
    .where(eq(credentials.userId, id));
  await removeSecondFactor(tx, id);
  await tx.delete(sessions).where(eq(sessions.userId, id));
}

export async function removeSecondFactor(tx: Database, id: string): Promise<void> {
  await tx.delete(secondFactors).where(eq(secondFactors.userId, id));
  await tx.update(people).set({ twoFactorEnabled: false, updatedAt: new Date() }).where(eq(people.id, id));
}

/** With their sessions, password and second factor; what they changed stays in the history. */
export async function deletePerson(tx: Database, id: string): Promise<void> {
  await tx.delete(people).where(eq(people.id, id));
}
