import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { jobs } from '@/lib/db/jobs-schema';
import { getUpload, moveUpload, type Upload } from '@/lib/db/queries/uploads';
import { uploads } from '@/lib/db/uploads-schema';
import { enqueue } from '@/lib/jobs/enqueue';
import type { Merchant } from '@/lib/merchant/access';

/** What the job of an upload is given. */
export type UploadJob = {
  uploadId: string;
  productId: string;
  fileName: string;
  by: Pick<Merchant, 'id' | 'name'> | null;
};

const kindOfJob = { model: 'model.prepare', photo: 'photo.prepare' } as const;

/**
 * The last byte is there: the upload's job begins. A newer model takes the place of one that is still being looked
 * at. Safe to call twice, and after a restart: the upload is accepted once.
 */
export async function acceptUpload(db: Database, id: string, by: UploadJob['by']): Promise<void> {
  await db.transaction(async (tx) => {
    const upload = await getUpload(tx, id);
    if (upload?.state !== 'receiving') return;
    if (upload.kind === 'model') await cancelEarlier(tx, upload);
    const { productId, fileName } = upload;
    const job = await enqueue(tx, {
      kind: kindOfJob[upload.kind],
      payload: { uploadId: id, productId, fileName, by } satisfies UploadJob,
      subject: { kind: 'product', id: productId },
      priority: 10,
      uniqueKey: `upload:${id}`,
    });
    await moveUpload(tx, id, 'receiving', { state: 'received', jobId: job.id });
  });
}

async function cancelEarlier(tx: Database, { productId }: Upload): Promise<void> {
  const cancelled = await tx
    .update(jobs)
    .set({ state: 'cancelled', lease: null, leaseUntil: null, question: null, finishedAt: sql`now()` })
    .where(
      sql`${jobs.kind} = ${kindOfJob.model} AND ${jobs.subjectId} = ${productId} AND ${jobs.state} IN ('waiting', 'running', 'asking')`,
    )
    .returning({ id: jobs.id });
  // Their files are swept.
  for (const { id } of cancelled) {
    await tx.update(uploads).set({ state: 'used' }).where(eq(uploads.jobId, id));
  }
}
