import type { WireError } from '@/lib/embedding/vision-protocol';
import type { Irises } from './iris/see-irises';

/** What a page may ask the measuring worker. Frames are transferred, and closed by the worker. */
export type MeasureRequest =
  | { type: 'load'; id: number }
  /** `landmarks`: shape [468, 3], pixels of the frame. */
  | { type: 'irises'; id: number; frame: ImageBitmap; landmarks: Float32Array }
  | { type: 'dispose' };

/** What the worker says. */
export type MeasureResponse =
  | { type: 'progress'; loadedBytes: number; totalBytes: number }
  | { type: 'alive' }
  | { type: 'loaded'; id: number }
  | { type: 'irises'; id: number; irises: Irises }
  | { type: 'failed'; id: number; error: WireError };
