import type { Corners } from '@/lib/ar/room-photo/check-corners';
import type { WorkerNews } from '@/lib/core/worker-protocol';
import type { Lens } from '../lens';
import type { Irises } from './iris/see-irises';

/** What a page may ask the measuring worker. Frames are transferred, and closed by the worker. */
export type MeasureRequest =
  | { type: 'load'; id: number }
  /** `landmarks`: shape [468, 3], pixels of the frame. */
  | { type: 'irises'; id: number; frame: ImageBitmap; landmarks: Float32Array }
  /** The one bank card in a picture. */
  | { type: 'card'; id: number; frame: ImageBitmap; lens: Lens }
  | { type: 'dispose' };

/** What the worker answers. */
export type MeasureAnswer =
  | { type: 'loaded'; id: number }
  | { type: 'irises'; id: number; irises: Irises }
  | { type: 'card'; id: number; corners: Corners | null };
export type MeasureResponse = MeasureAnswer | WorkerNews;
