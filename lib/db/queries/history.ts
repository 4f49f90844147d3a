import { and, desc, eq, isNotNull, lt } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { history } from '@/lib/db/history-schema';
import type { Merchant } from '@/lib/merchant/access';
import type { Change, SubjectKind } from '@/lib/merchant/change';

export type HistoryEntry = typeof history.$inferSelect;

/**
 * Writes down who changed what. Call it with the transaction of the change itself, so that neither stands alone.
 *
 * @param by Null for what the shop does by itself.
 */
export async function recordChange(
  db: Database,
  by: Pick<Merchant, 'id' | 'name'> | null,
  change: Change,
): Promise<void> {
  await recordChanges(db, by, [change]);
}

/** As `recordChange`, for several at once. */
export async function recordChanges(
  db: Database,
  by: Pick<Merchant, 'id' | 'name'> | null,
  changes: readonly Change[],
): Promise<void> {
  for (let at = 0; at < changes.length; at += rowsAtOnce) {
    await db.insert(history).values(
      changes.slice(at, at + rowsAtOnce).map((change) => ({
        actorId: by?.id ?? null,
        actorName: by?.name ?? 'Vitrine',
        action: change.action,
        subjectKind: change.subject.kind,
        subjectId: change.subject.id,
        subjectLabel: change.subject.label,
        details: change.details ?? {},
      })),
    );
  }
}

const rowsAtOnce = 1_000;

/** Whose and what changes to list. `before` is the id of the last entry already seen. */
export type HistoryFilter = {
  subject?: { kind: SubjectKind; id: string };
  kind?: SubjectKind | undefined;
  actorId?: string | undefined;
  before?: number | undefined;
  limit?: number;
};

/** Newest first. */
export async function listHistory(db: Database, options: HistoryFilter = {}): Promise<HistoryEntry[]> {
  const { subject, kind, actorId, before, limit = 50 } = options;
  return db
    .select()
    .from(history)
    .where(
      and(
        subject ? and(eq(history.subjectKind, subject.kind), eq(history.subjectId, subject.id)) : undefined,
        kind ? eq(history.subjectKind, kind) : undefined,
        actorId ? eq(history.actorId, actorId) : undefined,
        before === undefined ? undefined : lt(history.id, before),
      ),
    )
    .orderBy(desc(history.id))
    .limit(limit);
}

/** Everybody who ever changed something, by the name they had last, in its order. */
export async function listActors(db: Database): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .selectDistinctOn([history.actorId], { id: history.actorId, name: history.actorName })
    .from(history)
    .where(isNotNull(history.actorId))
    .orderBy(history.actorId, desc(history.id));
  return rows
    .flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]))
    .sort((a, b) => a.name.localeCompare(b.name));
}
