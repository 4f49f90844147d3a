import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { AppError, isAppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { moveUpload } from '@/lib/db/queries/uploads';
import { isWorthRetrying } from '@/lib/jobs/retry';
import type { UploadJob } from '@/lib/upload/accept-upload';
import type { UploadFiles } from '@/lib/upload/upload-files';

/** What the job of an upload is given. */
export const uploadPayload = z.object({
  uploadId: z.string(),
  productId: z.string(),
  fileName: z.string(),
  by: z.object({ id: z.string(), name: z.string() }).nullable(),
}) satisfies z.ZodType<UploadJob>;

/** @throws AppError `UPLOAD_GONE`: the file of this upload is no longer there. */
export async function requireUpload(file: string): Promise<void> {
  if (await stat(file).catch(() => null)) return;
  throw new AppError('UPLOAD_GONE', 'This upload is not kept any more. Upload the file again.');
}

/** A file that is refused for what it is will not be needed again; one that failed for now is kept. */
export async function dropWhenRefused(
  db: Database,
  files: UploadFiles,
  uploadId: string,
  error: unknown,
): Promise<void> {
  if (!isAppError(error) || error.code === 'CANCELLED' || isWorthRetrying(error)) return;
  await moveUpload(db, uploadId, 'received', { state: 'used' });
  await files.remove(uploadId);
}
