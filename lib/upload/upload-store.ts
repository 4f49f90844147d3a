import { createWriteStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '@tus/file-store';
import { ERRORS, Upload as TusUpload } from '@tus/server';
import { diskFull } from '@/lib/core/disk-full';
import type { Database } from '@/lib/db/database';
import { addUpload, getUpload, type NewUpload, removeUpload } from '@/lib/db/queries/uploads';
import { uploadKeptHours } from '@/lib/merchant/upload-terms';
import { isUploadId } from './upload-files';

/**
 * tus' store in a folder, with what is known of each upload in our database and not in files beside it: owner and
 * product are checked there, and a kill leaves no half-written note. The offset is the length of the file itself.
 */
export function uploadStore(folder: string, db: () => Promise<Database>): FileStore {
  return new SayingStore({
    directory: folder,
    expirationPeriodInMilliseconds: uploadKeptHours * 3_600_000,
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

/** tus' own says only that it could not write; a full disk is something that a person can put right. */
class SayingStore extends FileStore {
  override async write(readable: Readable, id: string, offset: number): Promise<number> {
    const file = path.join(/* turbopackIgnore: true */ this.directory, id);
    const out = createWriteStream(/* turbopackIgnore: true */ file, { flags: 'r+', start: offset });
    try {
      await pipeline(readable, out);
    } catch (error) {
      throw diskFull(error) ?? ERRORS.FILE_WRITE_ERROR;
    }
    return offset + out.bytesWritten;
  }
}
