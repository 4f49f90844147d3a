import { FileStore } from '@tus/file-store';
import { Upload as TusUpload } from '@tus/server';
import type { Database } from '@/lib/db/database';
import { addUpload, getUpload, type NewUpload, removeUpload } from '@/lib/db/queries/uploads';
import { isUploadId } from './upload-files';

/** An upload that nobody continues is kept this long: a weekend. */
export const keptHours = 72;

/**
 * tus' store in a folder, with what is known of each upload in our database and not in files beside it: owner and
 * product are checked there, and a kill leaves no half-written note. The offset is the length of the file itself.
 */
export function uploadStore(folder: string, db: () => Promise<Database>): FileStore {
  return new FileStore({
    directory: folder,
    expirationPeriodInMilliseconds: keptHours * 3_600_000,
    configstore: {
      async get(id) {
        if (!isUploadId(id)) return undefined;
        const row = await getUpload(await db(), id);
        if (!row) return undefined;
        return new TusUpload({
          id,
          size: row.bytes,
          offset: 0,
          creation_date: row.createdAt.toISOString(),
        });
      },
      async set(id, { size, metadata }) {
        // The metadata is ours by now (`describeUpload` in tus-server.server.ts), not the client's.
        const { ownerId, kind, productId, fileName } = metadata as Omit<NewUpload, 'id' | 'bytes'>;
        await addUpload(await db(), { id, ownerId, kind, productId, fileName, bytes: size ?? 0 });
      },
      async delete(id) {
        await removeUpload(await db(), id);
      },
    },
  });
}
