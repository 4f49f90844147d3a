import { hashPassword } from 'better-auth/crypto';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { recordChange } from '@/lib/db/queries/history';
import { countOwners, getPerson, insertPerson, resetAccess } from '@/lib/db/queries/people';
import { claimSetupLink, findSetupLink, putSetupLink, type SetupLink } from '@/lib/db/queries/setup-links';
import type { Merchant } from '@/lib/merchant/access';
import { hashToken, newToken } from './one-time-token';
import { checkNewPassword } from './password';

/** Long enough to come back to a server that was started yesterday; a start makes a new one. */
const validMilliseconds = 24 * 60 * 60 * 1000;

/** What a setup link is for: a shop's first owner, or the way back in for one who is locked out. */
export type Setup = { kind: 'first-owner' } | { kind: 'owner-reset'; owner: Merchant };

/**
 * Makes the link that creates the owner, while there is none. Links made before work no more.
 *
 * @returns The link's token, or null when the shop has an owner.
 */
export async function makeFirstOwnerLink(db: Database, now = new Date()): Promise<string | null> {
  if ((await countOwners(db)) > 0) return null;
  return makeLink(db, { purpose: 'first-owner', personId: null }, now);
}

/** Makes the link that lets an owner choose a new password and drops their second factor. */
export async function makeOwnerResetLink(db: Database, ownerId: string, now = new Date()): Promise<string> {
  return makeLink(db, { purpose: 'owner-reset', personId: ownerId }, now);
}

async function makeLink(db: Database, link: SetupLink, now: Date) {
  const token = newToken();
  await putSetupLink(db, {
    ...link,
    tokenHash: hashToken(token),
    expiresAt: new Date(now.getTime() + validMilliseconds),
  });
  return token;
}

/** What a link would do, or null when it is used up, too old or unknown. */
export async function readSetupLink(db: Database, token: string, now = new Date()): Promise<Setup | null> {
  const link = await findSetupLink(db, hashToken(token), now);
  if (!link) return null;
  if (link.purpose === 'first-owner') return (await countOwners(db)) === 0 ? { kind: 'first-owner' } : null;
  const owner = link.personId ? await getPerson(db, link.personId) : null;
  return owner ? { kind: 'owner-reset', owner } : null;
}

/**
 * Uses a link: creates the owner, or gives an owner a new password. One use wins, whatever comes at the same moment.
 *
 * @param given.email In lower case; for a reset the owner's own is kept, as is the name.
 * @returns Who can sign in now.
 * @throws AppError `LINK_EXPIRED`, `BAD_PASSWORD`.
 */
export async function redeemSetupLink(
  db: Database,
  token: string,
  given: { name: string; email: string; password: string },
  now = new Date(),
): Promise<Merchant> {
  const setup = await readSetupLink(db, token, now);
  if (!setup) throw expired();
  if (setup.kind === 'first-owner' && !(given.name && given.email)) {
    throw new AppError('BAD_REQUEST', 'An owner has a name and an e-mail.');
  }
  checkNewPassword(given.password);
  // Before the transaction: the embedded database serves nobody else while one is open.
  const passwordHash = await hashPassword(given.password);
  return db.transaction(async (tx) => {
    const link = await claimSetupLink(tx, hashToken(token), now);
    if (!link) throw expired();
    if (setup.kind === 'owner-reset') {
      await resetAccess(tx, setup.owner.id, passwordHash);
      await recordChange(tx, null, {
        action: 'person.accessReset',
        subject: { kind: 'person', id: setup.owner.id, label: setup.owner.name },
      });
      return setup.owner;
    }
    if ((await countOwners(tx)) > 0) throw expired();
    const owner: Merchant = {
      id: crypto.randomUUID(),
      name: given.name,
      email: given.email,
      role: 'owner',
    };
    await insertPerson(tx, owner, passwordHash);
    await recordChange(tx, owner, {
      action: 'person.joined',
      subject: { kind: 'person', id: owner.id, label: owner.name },
      details: { role: 'owner' },
    });
    return owner;
  });
}

function expired(): AppError {
  return new AppError('LINK_EXPIRED', 'This link was used already or is too old. Make a new one.');
}
