import type { WorkerNews } from '@/lib/core/worker-protocol';
import type { Box } from '@/lib/photo/pixels';
import type { Region } from '@/lib/region/region';
import type { ModelId } from './embedding';

/** What a page may ask the vision worker. Every question has an id; a photo is sent once and then named. */
export type VisionRequest =
  | { type: 'load'; id: number }
  /** The photo that following questions are about; its bytes are transferred. Replaces the one before. */
  | { type: 'photo'; photoId: number; width: number; height: number; data: ArrayBuffer }
  | { type: 'embed'; id: number; photoId: number; box: Box }
  | { type: 'detect'; id: number; photoId: number }
  | { type: 'cancel'; id: number }
  | { type: 'dispose' };

/** Which model answers. */
export type VisionInfo = { modelId: ModelId; dimension: number; name: string };

/** What the worker answers. */
export type VisionAnswer =
  | { type: 'loaded'; id: number; info: VisionInfo }
  | { type: 'embedded'; id: number; modelId: ModelId; vector: ArrayBuffer }
  | { type: 'detected'; id: number; regions: Region[] };
export type VisionResponse = VisionAnswer | WorkerNews;
