import type { Database } from '@/lib/db/database';
import { countVectors, registerModel, saveVectors, unembeddedViews } from '@/lib/db/queries/vectors';
import type { VisionModel } from '@/lib/embedding/vision';
import { type Pixels, wholePhoto } from '@/lib/photo/pixels';

/** How many pictures are embedded between two writes: what a kill can cost, and how often progress is told. */
const batchSize = 16;

/** What came out of embedding: a picture that cannot be read is left out of the index and named. */
export type EmbedReport = { embedded: number; failed: { viewId: string; url: string; reason: string }[] };

/**
 * Gives every picture of every published product a vector of this model. Resumes where an earlier run stopped.
 *
 * @param vision Only its embedding half is used.
 * @param read Decoded pixels of an address; may throw for a damaged picture.
 */
export async function embedViews(
  db: Database,
  vision: Pick<VisionModel, 'modelId' | 'dimension' | 'embed'>,
  read: (url: string) => Promise<Pixels>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<EmbedReport> {
  await registerModel(db, vision.modelId, vision.dimension);
  const { missing: total } = await countVectors(db, vision.modelId);
  const report: EmbedReport = { embedded: 0, failed: [] };
  for (;;) {
    // Failed pictures stay without a vector, so they come again: ask for that many more and skip them.
    const found = await unembeddedViews(db, vision.modelId, batchSize + report.failed.length);
    const batch = found.filter((view) => !report.failed.some((failure) => failure.viewId === view.id));
    if (batch.length === 0) return report;
    const rows: Parameters<typeof saveVectors>[1][number][] = [];
    for (const { id, url } of batch) {
      try {
        rows.push({ viewId: id, embedding: await vision.embed(await read(url), wholePhoto) });
      } catch (error) {
        report.failed.push({ viewId: id, url, reason: (error as Error).message });
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    await saveVectors(db, rows);
    report.embedded += rows.length;
    onProgress(report.embedded + report.failed.length, total);
  }
}
