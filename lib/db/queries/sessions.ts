import { and, desc, eq, gt, ne } from 'drizzle-orm';
import { sessions } from '@/lib/db/accounts-schema';
import type { Database } from '@/lib/db/database';

/** Where somebody is signed in. */
export type PersonSession = {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
};

/** Those that have not ended, newest first. */
export async function listSessions(db: Database, personId: string, now: Date): Promise<PersonSession[]> {
  return db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
      ipAddress: sessions.ipAddress,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt), desc(sessions.id));
}

/** @returns Whether there was one of theirs to end. */
export async function endSession(db: Database, personId: string, id: string): Promise<boolean> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, personId), eq(sessions.id, id)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Ends all of somebody's sessions but one. */
export async function endOtherSessions(db: Database, personId: string, keptId: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.userId, personId), ne(sessions.id, keptId)));
}

export async function endSessionByToken(db: Database, token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.token, token));
}
