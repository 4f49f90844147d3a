import type { Box, Pixels } from '@/lib/photo/pixels';
import type { Region } from '@/lib/region/region';
import type { Embedding, ModelId } from './embedding';

/**
 * What sees: one embedding model and one detector, loaded. The same on the shopper's device (behind a worker)
 * and in Node, with the same numbers.
 */
export type VisionModel = {
  readonly modelId: ModelId;
  /** Length of every vector it makes. */
  readonly dimension: number;
  /**
   * The feature of a part of a photo.
   *
   * @param pixels Upright RGBA. Owned by the caller; the worker client copies unless told to transfer.
   * @throws AppError `IMAGE_TOO_SMALL` (the box covers less than a pixel), `BAD_EMBEDDING`, and from a worker
   * `WORKER_DIED`, `CANCELLED`.
   */
  embed(pixels: Pixels, box: Box): Promise<Embedding>;
  /** Products found in a photo, best first; an empty list when there is none. */
  detect(pixels: Pixels): Promise<Region[]>;
  /** Frees tensors (or ends the worker). Calls after it, and waiting ones, are rejected with `CANCELLED`. */
  dispose(): void;
};

/** Bytes fetched so far over all files of the models; `total` is known from the manifest. */
export type LoadProgress = { loadedBytes: number; totalBytes: number };
