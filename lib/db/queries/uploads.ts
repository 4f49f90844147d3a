import { and, count, desc, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { type UploadKind, type UploadState, uploads } from '@/lib/db/uploads-schema';

/** A file that is on its way in, or has come and waits for the job that uses it. */
export type Upload = typeof uploads.$inferSelect;
export type NewUpload = Pick<Upload, 'id' | 'ownerId' | 'kind' | 'productId' | 'fileName' | 'bytes'>;
export type { UploadKind, UploadState };

export async function addUpload(db: Database, upload: NewUpload): Promise<void> {
  await db.insert(uploads).values({ ...upload, state: 'receiving' });
}

export async function getUpload(db: Database, id: string): Promise<Upload | null> {
  const [row] = await db.select().from(uploads).where(eq(uploads.id, id));
  return row ?? null;
}

/** Newest first. */
export async function listUploads(
  db: Database,
  filter: { state?: UploadState; productId?: string } = {},
): Promise<Upload[]> {
  return db
    .select()
    .from(uploads)
    .where(
      and(
        filter.state ? eq(uploads.state, filter.state) : undefined,
        filter.productId ? eq(uploads.productId, filter.productId) : undefined,
      ),
    )
    .orderBy(desc(uploads.createdAt));
}

/** How many uploads of a person have not arrived yet. */
export async function countReceiving(db: Database, ownerId: string): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(uploads)
    .where(and(eq(uploads.ownerId, ownerId), eq(uploads.state, 'receiving')));
  return row?.total ?? 0;
}

/**
 * Moves an upload on, from one state only.
 *
 * @returns Whether it was in that state: of two who try, one is told so.
 */
export async function moveUpload(
  db: Database,
  id: string,
  from: UploadState,
  to: { state: UploadState; jobId?: string },
): Promise<boolean> {
  const rows = await db
    .update(uploads)
    .set({ ...to, updatedAt: sql`now()` })
    .where(and(eq(uploads.id, id), eq(uploads.state, from)))
    .returning({ id: uploads.id });
  return rows.length > 0;
}

export async function removeUpload(db: Database, id: string): Promise<void> {
  await db.delete(uploads).where(eq(uploads.id, id));
}

/** Uploads in a state for longer than some hours. */
export async function staleUploads(db: Database, state: UploadState, hours: number): Promise<Upload[]> {
  return db
    .select()
    .from(uploads)
    .where(
      and(eq(uploads.state, state), lt(uploads.updatedAt, sql`now() - make_interval(hours => ${hours})`)),
    );
}
