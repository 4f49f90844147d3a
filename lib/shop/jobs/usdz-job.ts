import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import { setMadeOfModel } from '@/lib/db/queries/publish-model';
import { studioProduct } from '@/lib/db/queries/studio-product';
import type { JobHandler } from '@/lib/jobs/handler';
import { usdzApart } from '@/lib/model3d/usdz/usdz-apart.server';
import { usdzDefaults } from '@/lib/model3d/usdz/usdz-options';
import { categoryInfo } from '@/lib/product/category';
import { mediaPath, type Storage } from '@/lib/storage/storage';

const payloadSchema = z.object({ productId: z.string(), modelUrl: z.string().startsWith(mediaPath) });

/** `model.usdz`: makes the file that iPhones open, from the delivered model. A newer model has a job of its own. */
export function usdzJob(storage: () => Storage): JobHandler {
  return async ({ db, job, step, transaction, signal }) => {
    const { productId, modelUrl } = payloadSchema.parse(job.payload);
    const made = await step('usdz', async () => {
      const found = await studioProduct(db, productId);
      if (!found) throw new AppError('NOT_FOUND', 'This product was deleted.');
      if (found.product.model?.url !== modelUrl) return null;
      const glb = await storage().get(modelUrl.slice(mediaPath.length));
      if (!glb) throw new AppError('NOT_FOUND', 'The file of this model is not in the storage.');
      const options = { ...usdzDefaults, anchor: categoryInfo(found.product.category).anchor };
      const { bytes, report } = await usdzApart(glb.bytes, options, { signal });
      return {
        usdzUrl: await storage().put(bytes, 'usdz'),
        usdzBytes: bytes.byteLength,
        notes: report.notes,
      };
    });
    if (!made) return { replaced: true };
    const { usdzUrl, usdzBytes, notes } = made;
    const kept = await transaction('publish', (tx) =>
      setMadeOfModel(tx, productId, modelUrl, { usdzUrl, usdzBytes }),
    );
    return kept ? { usdzUrl, usdzBytes, notes } : { replaced: true };
  };
}
