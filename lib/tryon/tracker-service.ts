import { toWire } from '@/lib/core/to-wire';
import type { LoadProgress } from '@/lib/embedding/vision';
import type { Pixels } from '@/lib/photo/pixels';
import { lumaOf } from './glance';
import { createLightWatch } from './light/frame-light';
import type { Tracker, Wanted } from './tracker';
import type { TrackerRequest, TrackerResponse } from './tracker-protocol';

export type TrackerServiceParts = {
  post: (message: TrackerResponse, transfer?: Transferable[]) => void;
  /** Fetches and builds the networks. */
  open: (
    wanted: Wanted,
    onProgress: (progress: LoadProgress) => void,
    signal: AbortSignal,
  ) => Promise<Tracker>;
  /**
   * A frame's pixels, and the bitmap that shows them: a bitmap itself, a video's frame as a new one, and closed. A new one
   * is made while its pixels are looked at.
   */
  read: (
    frame: ImageBitmap | VideoFrame,
    shrink: number,
  ) => Promise<{ pixels: Pixels; shown: ImageBitmap | Promise<ImageBitmap> }>;
  /** Milliseconds, for the time that tracking took. */
  now: () => number;
};

/**
 * The worker's side of the protocol: one thing at a time, in order. Loads what was last wanted on the first question, and
 * tries again after a failed load.
 *
 * @returns What to call with every message.
 */
export function createTrackerService(parts: TrackerServiceParts): (request: TrackerRequest) => void {
  const { post } = parts;
  let loading: { key: string; tracker: Promise<Tracker>; abort: AbortController } | null = null;
  let queue: Promise<void> = Promise.resolve();
  let disposed = false;
  const lights = createLightWatch();

  function close() {
    loading?.abort.abort();
    void loading?.tracker.then(
      (tracker) => tracker.dispose(),
      () => {},
    );
    loading = null;
  }

  function load(wanted: Wanted): Promise<Tracker> {
    const key = JSON.stringify(wanted);
    if (loading?.key === key) return loading.tracker;
    close();
    const abort = new AbortController();
    const alive = setInterval(() => post({ type: 'alive' }), 2000);
    const tracker = parts.open(wanted, (p) => post({ type: 'progress', ...p }), abort.signal);
    const mine = { key, tracker, abort };
    loading = mine;
    tracker
      .catch(() => {
        if (loading === mine) loading = null;
      })
      .finally(() => clearInterval(alive));
    return tracker;
  }

  const inTurn = (id: number, run: () => Promise<void>, fail: () => void = () => {}) => {
    queue = queue.then(async () => {
      if (disposed) return fail();
      try {
        await run();
      } catch (error) {
        fail();
        post({ type: 'failed', id, error: toWire(error, "The try-on's worker") });
      }
    });
  };

  return (request) => {
    switch (request.type) {
      case 'load':
        return inTurn(request.id, async () => {
          await load(request.wanted);
          post({ type: 'loaded', id: request.id });
        });
      case 'track': {
        const { id, frame, shrink, lens, seconds } = request;
        let bitmap: ImageBitmap | Promise<ImageBitmap> | null = null;
        return inTurn(
          id,
          async () => {
            if (!loading) throw new Error('a frame came before the models were asked for');
            const tracker = await loading.tracker;
            const start = parts.now();
            const read = await parts.read(frame, shrink);
            bitmap = read.shown;
            const tracked = await tracker.track(read.pixels, lens, seconds);
            const milliseconds = parts.now() - start;
            const shown = await bitmap;
            const light = lights.next(read.pixels, tracked.face, seconds);
            const glance = { luma: lumaOf(read.pixels), light };
            post({ type: 'tracked', id, frame: shown, tracked, glance, milliseconds }, [shown]);
          },
          () => {
            if (!bitmap) return frame.close();
            Promise.resolve(bitmap).then(
              (shown) => shown.close(),
              () => {}, // It was never made.
            );
          },
        );
      }
      case 'size':
        return inTurn(-1, async () => (await loading?.tracker)?.setFaceSize(request.size));
      case 'reset':
        return inTurn(-1, async () => {
          lights.reset();
          (await loading?.tracker)?.reset();
        });
      case 'dispose':
        disposed = true;
        close();
    }
  };
}
