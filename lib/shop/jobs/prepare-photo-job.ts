import { readFile } from 'node:fs/promises';
import { addPhoto } from '@/lib/db/queries/add-photo';
import { recordChange } from '@/lib/db/queries/history';
import { moveUpload } from '@/lib/db/queries/uploads';
import { enqueue } from '@/lib/jobs/enqueue';
import type { JobHandler } from '@/lib/jobs/handler';
import { preparePhoto } from '@/lib/photo/prepare-photo.server';
import { localText } from '@/lib/product/local-text';
import type { PhotoSize } from '@/lib/product/product';
import type { Storage } from '@/lib/storage/storage';
import type { UploadFiles } from '@/lib/upload/upload-files';
import { dropWhenRefused, requireUpload, uploadPayload } from './upload-payload';

/** `photo.prepare`: an uploaded picture becomes a photo of the product, encoded anew in its sizes. */
export function preparePhotoJob(files: UploadFiles, storage: () => Storage): JobHandler {
  return async ({ db, job, step, transaction, tell }) => {
    const { uploadId, productId, fileName, by } = uploadPayload.parse(job.payload);
    const file = files.pathOf(uploadId);
    try {
      const made = await step('encode', async () => {
        await requireUpload(file);
        const photo = await preparePhoto(new Uint8Array(await readFile(file)), (done, of) =>
          tell({ progress: done / of }),
        );
        const sizes: PhotoSize[] = [];
        for (const { widthPixels, webp, avif } of photo.sizes) {
          const [at, also] = [await storage().put(webp, 'webp'), await storage().put(avif, 'avif')];
          sizes.push({ widthPixels, webp: at, avif: also });
        }
        const { widthPixels, heightPixels, notes } = photo;
        const cutoutUrl = photo.cutout ? await storage().put(photo.cutout, 'webp') : null;
        return { widthPixels, heightPixels, notes, sizes, cutoutUrl };
      });
      const { widthPixels, heightPixels, sizes, cutoutUrl, notes } = made;
      const url = sizes.at(-1)?.webp ?? '';
      await transaction('publish', async (tx) => {
        const photo = { id: uploadId, url, widthPixels, heightPixels, sizes };
        const product = await addPhoto(
          tx,
          productId,
          { ...photo, ...(cutoutUrl === null ? {} : { cutoutUrl }) },
          by?.name ?? null,
        );
        await recordChange(tx, by, {
          action: 'photo.added',
          subject: { kind: 'photo', id: productId, label: localText(product.name, 'en') || product.sku },
          details: { file: fileName },
        });
        await enqueue(tx, {
          kind: 'view.embed',
          payload: { productId },
          subject: { kind: 'product', id: productId },
        });
        await moveUpload(tx, uploadId, 'received', { state: 'used' });
        return { photoId: uploadId };
      });
      await files.remove(uploadId);
      return { photoId: uploadId, url, notes };
    } catch (error) {
      await dropWhenRefused(db, files, uploadId, error);
      throw error;
    }
  };
}
