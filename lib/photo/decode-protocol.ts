import type { AppError } from '@/lib/core/app-error';
import type { Pixels } from './pixels';

/** To the decode worker. A `Blob` is handed over by reference, not copied. */
export type DecodeQuestion = { id: number; file: Blob; longSidePixels?: number | undefined };

/** From the decode worker: pixels (transferred) or an AppError's parts. */
export type DecodeAnswer =
  | { id: number; pixels: Pixels }
  | { id: number; error: Pick<AppError, 'code' | 'message' | 'details'> };
