import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { invitations } from '@/lib/db/accounts-schema';
import type { Database } from '@/lib/db/database';
import type { Role } from '@/lib/merchant/access';

/** A link that was made and not used yet. */
export type Invitation = { id: string; email: string; role: Role; createdAt: Date; expiresAt: Date };

const columns = {
  id: invitations.id,
  email: invitations.email,
  role: invitations.role,
  createdAt: invitations.createdAt,
  expiresAt: invitations.expiresAt,
};

/** Those that can still be used, newest first. */
export async function listInvitations(db: Database, now: Date): Promise<Invitation[]> {
  return db
    .select(columns)
    .from(invitations)
    .where(and(isNull(invitations.usedAt), gt(invitations.expiresAt, now)))
    .orderBy(desc(invitations.createdAt), desc(invitations.id));
}

/** Keeps a new one; an earlier one for the same e-mail works no more. */
export async function putInvitation(
  tx: Database,
  invitation: typeof invitations.$inferInsert,
): Promise<void> {
  await tx
    .delete(invitations)
    .where(and(eq(invitations.email, invitation.email), isNull(invitations.usedAt)));
  await tx.insert(invitations).values(invitation);
}

/** One that can still be used, or null. */
export async function findInvitation(db: Database, tokenHash: string, now: Date): Promise<Invitation | null> {
  const [found] = await db.select(columns).from(invitations).where(usable(tokenHash, now));
  return found ?? null;
}

/** Uses one up. Of many at the same moment one gets it, the others null. */
export async function claimInvitation(
  tx: Database,
  tokenHash: string,
  now: Date,
): Promise<Invitation | null> {
  const [claimed] = await tx
    .update(invitations)
    .set({ usedAt: now })
    .where(usable(tokenHash, now))
    .returning(columns);
  return claimed ?? null;
}

/** @returns What was taken back, or null: it was used before, or never was. */
export async function deleteInvitation(tx: Database, id: string): Promise<Invitation | null> {
  const [deleted] = await tx
    .delete(invitations)
    .where(and(eq(invitations.id, id), isNull(invitations.usedAt)))
    .returning(columns);
  return deleted ?? null;
}

/** Takes back what somebody invited who may no longer. */
export async function deleteInvitationsOf(tx: Database, personId: string): Promise<void> {
  await tx.delete(invitations).where(and(eq(invitations.invitedBy, personId), isNull(invitations.usedAt)));
}

function usable(tokenHash: string, now: Date) {
  return and(
    eq(invitations.tokenHash, tokenHash),
    isNull(invitations.usedAt),
    gt(invitations.expiresAt, now),
  );
}
