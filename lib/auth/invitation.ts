import { hashPassword } from 'better-auth/crypto';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { recordChange } from '@/lib/db/queries/history';
import {
  claimInvitation,
  deleteInvitation,
  findInvitation,
  type Invitation,
  putInvitation,
} from '@/lib/db/queries/invitations';
import { getPersonByEmail, insertPerson } from '@/lib/db/queries/people';
import type { Merchant, Role } from '@/lib/merchant/access';
import { hashToken, newToken } from './one-time-token';
import { checkNewPassword } from './password';

const validMilliseconds = 7 * 24 * 60 * 60 * 1000;

/**
 * Makes a link that lets one person join. Nothing is sent: whoever invites hands the link over.
 *
 * @param wish.email In lower case; who joins signs in with it.
 * @returns The link's token, told this once: the database keeps its hash.
 * @throws AppError `EMAIL_TAKEN`.
 */
export async function invite(
  db: Database,
  by: Merchant,
  wish: { email: string; role: Role },
  now = new Date(),
): Promise<{ id: string; token: string }> {
  const id = crypto.randomUUID();
  const token = newToken();
  await db.transaction(async (tx) => {
    if (await getPersonByEmail(tx, wish.email)) {
      throw new AppError('EMAIL_TAKEN', `Somebody with the e-mail ${wish.email} is in the team already.`);
    }
    await putInvitation(tx, {
      id,
      tokenHash: hashToken(token),
      ...wish,
      invitedBy: by.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + validMilliseconds),
    });
    await recordChange(tx, by, {
      action: 'invitation.made',
      subject: { kind: 'invitation', id, label: wish.email },
      details: { role: wish.role },
    });
  });
  return { id, token };
}

/** @throws AppError `NOT_FOUND`: it was used before, or never was. */
export async function revokeInvitation(db: Database, by: Merchant, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const revoked = await deleteInvitation(tx, id);
    if (!revoked) throw new AppError('NOT_FOUND', 'There is no such invitation any more.');
    await recordChange(tx, by, {
      action: 'invitation.revoked',
      subject: { kind: 'invitation', id, label: revoked.email },
    });
  });
}

/** Whom a link invites, or null when it is used up, taken back, too old or unknown. */
export async function readInvitation(
  db: Database,
  token: string,
  now = new Date(),
): Promise<Invitation | null> {
  return findInvitation(db, hashToken(token), now);
}

/**
 * Joins by a link. One use wins, whatever comes at the same moment.
 *
 * @returns Who can sign in now.
 * @throws AppError `LINK_EXPIRED`, `BAD_PASSWORD`.
 */
export async function join(
  db: Database,
  token: string,
  given: { name: string; password: string },
  now = new Date(),
): Promise<Merchant> {
  if (!(await readInvitation(db, token, now))) throw expired();
  checkNewPassword(given.password);
  // Before the transaction: the embedded database serves nobody else while one is open.
  const passwordHash = await hashPassword(given.password);
  return db.transaction(async (tx) => {
    const invitation = await claimInvitation(tx, hashToken(token), now);
    if (!invitation) throw expired();
    const { email, role } = invitation;
    const person: Merchant = { id: crypto.randomUUID(), name: given.name, email, role };
    await insertPerson(tx, person, passwordHash);
    await recordChange(tx, person, {
      action: 'person.joined',
      subject: { kind: 'person', id: person.id, label: person.name },
      details: { role },
    });
    return person;
  });
}

function expired(): AppError {
  return new AppError('LINK_EXPIRED', 'This invitation was used already or is too old. Ask for a new one.');
}
