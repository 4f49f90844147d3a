import 'server-only';
import type { ProductSketch } from '@/lib/analytics/nearest-products';
import { sketchOf } from '@/lib/analytics/sketch';
import { isAppError } from '@/lib/core/app-error';
import { decodeSnapshot } from '@/lib/search/snapshot';
import { snapshotFile } from './index-files';
import type { OwnSketches } from './read-insight';
import { shop } from './shop.server';

let held: { version: string; own: OwnSketches } | null = null;

/** Every picture of the current search index as a sketch; null without a vision model or before the first index. */
export async function ownSketches(): Promise<OwnSketches | null> {
  try {
    const { index, files } = await shop();
    const { version } = await index.current();
    if (held?.version === version) return held.own;
    const bytes = await files.read(snapshotFile(version));
    if (!bytes) return null;
    const { modelId, dimension, productIds, productStart, matrix } = decodeSnapshot(new Uint8Array(bytes));
    const sketches: ProductSketch[] = productIds.flatMap((productId, product) => {
      const rows = [];
      for (let row = productStart[product] as number; row < (productStart[product + 1] as number); row++) {
        const vector = matrix.subarray(row * dimension, (row + 1) * dimension);
        rows.push({ productId, sketch: sketchOf(vector, null) });
      }
      return rows;
    });
    held = { version, own: { modelId, sketches } };
    return held.own;
  } catch (error) {
    if (isAppError(error) && error.code === 'MODEL_UNAVAILABLE') return null;
    throw error;
  }
}
