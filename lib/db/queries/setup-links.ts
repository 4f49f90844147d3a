import { and, eq, gt, isNull } from 'drizzle-orm';
import { type SetupPurpose, setupLinks } from '@/lib/db/accounts-schema';
import type { Database } from '@/lib/db/database';

export type SetupLink = { purpose: SetupPurpose; personId: string | null };

const columns = { purpose: setupLinks.purpose, personId: setupLinks.personId };

/** Keeps a new link; the one before it for the same purpose works no more. */
export async function putSetupLink(
  db: Database,
  link: SetupLink & { tokenHash: string; expiresAt: Date },
): Promise<void> {
  const fresh = { ...link, createdAt: new Date(), usedAt: null };
  await db.insert(setupLinks).values(fresh).onConflictDoUpdate({ target: setupLinks.purpose, set: fresh });
}

/** A link that can still be used, or null. */
export async function findSetupLink(db: Database, tokenHash: string, now: Date): Promise<SetupLink | null> {
  const [link] = await db.select(columns).from(setupLinks).where(usable(tokenHash, now));
  return link ?? null;
}

/** Uses a link up. Of many at the same moment one gets it, the others null. */
export async function claimSetupLink(tx: Database, tokenHash: string, now: Date): Promise<SetupLink | null> {
  const [link] = await tx
    .update(setupLinks)
    .set({ usedAt: now })
    .where(usable(tokenHash, now))
    .returning(columns);
  return link ?? null;
}

function usable(tokenHash: string, now: Date) {
  return and(eq(setupLinks.tokenHash, tokenHash), isNull(setupLinks.usedAt), gt(setupLinks.expiresAt, now));
}
