import sharp from 'sharp';
import { AppError } from '@/lib/core/app-error';
import { recordChange } from '@/lib/db/queries/history';
import { publishModel } from '@/lib/db/queries/publish-model';
import { studioProduct } from '@/lib/db/queries/studio-product';
import { moveUpload } from '@/lib/db/queries/uploads';
import { enqueue } from '@/lib/jobs/enqueue';
import type { JobContext, JobHandler } from '@/lib/jobs/handler';
import { inspectFile, prepareFile } from '@/lib/model3d/prepare/prepare-apart.server';
import { type PrepareOptions, prepareDefaults } from '@/lib/model3d/prepare/prepare-options';
import type { ComparedPictures } from '@/lib/model3d/raster/compared-looks';
import { localText } from '@/lib/product/local-text';
import { askForRenders } from '@/lib/shop/renders/render-desk';
import type { Storage } from '@/lib/storage/storage';
import type { UploadFiles } from '@/lib/upload/upload-files';
import { answeredOptions, scaleQuestion } from './scale-question';
import { dropWhenRefused, requireUpload, uploadPayload } from './upload-payload';

/**
 * `model.prepare`: an uploaded GLB becomes the product's 3D model. Guard, check and scale (`inspect`), the merchant's
 * word where a fix is proposed, `optimise`, `store`, `publish`; renders, the iPhone file and vectors follow as jobs of
 * their own. A file that is refused leaves nothing behind.
 */
export function prepareModelJob(files: UploadFiles, storage: () => Storage): JobHandler {
  return async (context) => {
    const { uploadId, productId, fileName, by } = uploadPayload.parse(context.job.payload);
    const file = files.pathOf(uploadId);
    try {
      const run = await makeRun(context, file, productId, storage());
      await context.transaction('publish', async (tx) => {
        const { report, modelUrl, originalUrl } = run;
        const runId = context.job.id;
        const product = await publishModel(
          tx,
          { id: runId, jobId: context.job.id, productId, fileName, ...run },
          by?.name ?? null,
        );
        await recordChange(tx, by, {
          action: 'model.published',
          subject: { kind: 'model', id: productId, label: localText(product.name, 'en') || product.sku },
          details: { file: fileName, bytes: report.after.bytes, triangles: report.after.triangles },
        });
        const subject = { kind: 'product', id: productId };
        const payload = { productId, runId, modelUrl, originalUrl };
        await enqueue(tx, { kind: 'model.usdz', payload, subject });
        await askForRenders(tx, productId);
        await moveUpload(tx, uploadId, 'received', { state: 'used' });
        return { runId };
      });
      await files.remove(uploadId);
      return { modelUrl: run.modelUrl, bytes: run.modelBytes };
    } catch (error) {
      await dropWhenRefused(context.db, files, uploadId, error);
      throw error;
    }
  };
}

async function makeRun(
  { db, step, answerTo, tell, signal }: JobContext,
  file: string,
  productId: string,
  storage: Storage,
) {
  const told = { signal, onStep: (name: string) => tell({ step: name }) };
  const { options, inspection } = await step('inspect', async () => {
    const found = await studioProduct(db, productId);
    if (!found) throw new AppError('NOT_FOUND', 'This product was deleted.');
    await requireUpload(file);
    const { category, dimensions } = found.product;
    const entered = dimensions ?? prepareDefaults.entered;
    const options: PrepareOptions = { ...prepareDefaults, category, entered };
    return { options, inspection: await inspectFile(file, options, told) };
  });
  const question = scaleQuestion(inspection, options);
  const answered = answeredOptions(question && answerTo(question));
  const made = await step('optimise', async () => {
    const out = `${file}.out`;
    const { report, pictures } = await prepareFile(file, out, { ...options, ...answered }, inspection, told);
    tell({ step: 'store' });
    const looks = pictures && (await storeLooks(pictures, storage));
    return {
      report: looks ? { ...report, looks } : report,
      modelUrl: await storage.putFile(out, 'glb'),
      modelBytes: report.after.bytes,
    };
  });
  const kept = await step('store', async () => ({
    originalUrl: await storage.putFile(file, 'glb'),
    originalBytes: made.report.before.bytes,
  }));
  return { ...made, ...kept };
}

/** Pictures of the upload and of what is delivered, from the side where they differ most, to be seen side by side. */
async function storeLooks({ before, after, heat }: ComparedPictures, storage: Storage) {
  const put = async (png: Uint8Array) =>
    storage.put(new Uint8Array(await sharp(png).webp({ quality: 90 }).toBuffer()), 'webp');
  return { before: await put(before), after: await put(after), heat: await put(heat) };
}
