import type { WorkerNews } from '@/lib/core/worker-protocol';
import type { Glance } from './glance';
import type { Lens } from './lens';
import type { Tracked } from './tracked';
import type { Wanted } from './tracker';

/** What a page may ask the tracking worker. Every question has an id; answers come in the order of the questions. */
export type TrackerRequest =
  | { type: 'load'; id: number; wanted: Wanted }
  /** The frame is transferred, and comes back with the answer: a video's as a bitmap, made smaller by a whole factor. */
  | {
      type: 'track';
      id: number;
      frame: ImageBitmap | VideoFrame;
      shrink: number;
      lens: Lens;
      seconds: number;
    }
  | { type: 'size'; size: { size: number; sizeSigma: number } | null }
  | { type: 'reset' }
  | { type: 'dispose' };

/** What the worker answers. */
export type TrackerAnswer =
  | { type: 'loaded'; id: number }
  | {
      type: 'tracked';
      id: number;
      frame: ImageBitmap;
      tracked: Tracked;
      glance: Glance;
      milliseconds: number;
    };
export type TrackerResponse = TrackerAnswer | WorkerNews;
