import type { Embedding } from '@/lib/embedding/embedding';
import type { VisionModel } from '@/lib/embedding/vision';
import { type Pixels, wholePhoto } from '@/lib/photo/pixels';
import type { ShopGateway } from './gateway';

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
  gateway: Pick<ShopGateway, 'unembeddedViews' | 'saveVectors'>,
  vision: Pick<VisionModel, 'modelId' | 'dimension' | 'embed'>,
  read: (url: string) => Promise<Pixels>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<EmbedReport> {
  const model = { id: vision.modelId, dimension: vision.dimension };
  let total: number | null = null;
  const report: EmbedReport = { embedded: 0, failed: [] };
  for (;;) {
    // Failed pictures stay without a vector, so they come again: ask for that many more and skip them.
    const found = await gateway.unembeddedViews(model, batchSize + report.failed.length);
    total ??= found.missing;
    const batch = found.views.filter((view) => !report.failed.some((failure) => failure.viewId === view.id));
    if (batch.length === 0) return report;
    const rows: { viewId: string; embedding: Embedding }[] = [];
    for (const { id, url } of batch) {
      try {
        rows.push({ viewId: id, embedding: await vision.embed(await read(url), wholePhoto) });
      } catch (error) {
        report.failed.push({ viewId: id, url, reason: (error as Error).message });
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    await gateway.saveVectors(rows);
    report.embedded += rows.length;
    onProgress(report.embedded + report.failed.length, total);
  }
}
