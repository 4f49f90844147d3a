import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '@/lib/db/database';
import { getUpload, listUploads, removeUpload, staleUploads, type Upload } from '@/lib/db/queries/uploads';
import { type Job, unfinished } from '@/lib/jobs/job';
import { getJob } from '@/lib/jobs/list-jobs';
import { uploadKeptHours } from '@/lib/merchant/upload-terms';
import { acceptUpload } from './accept-upload';
import type { UploadFiles } from './upload-files';

/** A job that failed for now may be tried again by a person for this long. */
const keptForRetryHours = 14 * 24;
/** A file without a row is younger than this while its row is being written. */
const orphanMilliseconds = 3_600_000;

/**
 * Puts right what a kill left behind, and takes away what nobody needs: accepts uploads whose last byte had come,
 * removes abandoned ones, used ones, and files that belong to none.
 *
 * @returns How many files were removed.
 */
export async function sweepUploads(db: Database, files: UploadFiles, now = Date.now()): Promise<number> {
  for (const upload of await listUploads(db, { state: 'receiving' })) {
    const there = await stat(files.pathOf(upload.id)).catch(() => null);
    if (there?.size === upload.bytes && upload.bytes > 0) await acceptUpload(db, upload.id, null);
  }
  const gone = [
    ...(await staleUploads(db, 'receiving', uploadKeptHours)),
    ...(await forgotten(db)),
    ...(await listUploads(db, { state: 'used' })),
  ];
  for (const { id } of gone) {
    await files.remove(id);
    await removeUpload(db, id);
  }
  return gone.length + (await removeOrphans(db, files, now));
}

/** Those whose job has ended and was not tried again. One that waits, or asks a person, has as long as it takes. */
async function forgotten(db: Database): Promise<Upload[]> {
  const found: Upload[] = [];
  for (const upload of await staleUploads(db, 'received', keptForRetryHours)) {
    const job = upload.jobId === null ? null : await getJob(db, upload.jobId);
    if (!job || !isUnfinished(job)) found.push(upload);
  }
  return found;
}

const isUnfinished = ({ state }: Job) => unfinished.some((each) => each === state);

async function removeOrphans(db: Database, { folder }: UploadFiles, now: number): Promise<number> {
  let removed = 0;
  for (const name of await readdir(/* turbopackIgnore: true */ folder).catch(() => [])) {
    const file = path.join(/* turbopackIgnore: true */ folder, name);
    const found = await stat(file).catch(() => null);
    if (!found || now - found.mtimeMs < orphanMilliseconds) continue;
    // What a model's worker writes lies beside its upload as `<id>.<step>`.
    if (await getUpload(db, name.split('.')[0] ?? '')) continue;
    await rm(file, { recursive: true, force: true });
    removed++;
  }
  return removed;
}
