import { AppError } from '@/lib/core/app-error';
import { toWire } from '@/lib/core/to-wire';
import { type Pixels, wholePhoto } from '@/lib/photo/pixels';
import type { LoadProgress, VisionModel } from './vision';
import type { VisionInfo, VisionRequest, VisionResponse } from './vision-protocol';

export type VisionServiceParts = {
  post: (message: VisionResponse, transfer?: ArrayBuffer[]) => void;
  /** Fetches and builds the models. */
  open: (
    onProgress: (progress: LoadProgress) => void,
    signal: AbortSignal,
  ) => Promise<{ model: VisionModel; name: string }>;
  /** Lets waiting messages in (a cancel, say) before the next long step. */
  breathe: () => Promise<void>;
};

type Job = { id: number; run: () => Promise<void> };

/**
 * The worker's side of the protocol: one thing at a time, in order, cancelled ones skipped. Loads on the first
 * question, tries again after a failed load, and warms the models up when nobody waits.
 *
 * @returns What to call with every message.
 */
export function createVisionService(parts: VisionServiceParts): (request: VisionRequest) => void {
  const { post } = parts;
  const waiting: Job[] = [];
  let busy = false;
  let photo: { photoId: number; pixels: Pixels } | null = null;
  let loading: { promise: Promise<{ model: VisionModel; name: string }>; abort: AbortController } | null =
    null;
  /** Questions that somebody still waits for, running or queued. */
  const wanted = new Set<number>();
  let disposed = false;

  function load() {
    if (!loading) {
      const abort = new AbortController();
      const alive = setInterval(() => post({ type: 'alive' }), 2000);
      const promise = parts.open((progress) => post({ type: 'progress', ...progress }), abort.signal);
      const mine = { promise, abort };
      loading = mine;
      promise
        .then(
          ({ model }) => disposed && model.dispose(),
          () => {
            if (loading === mine) loading = null;
          },
        )
        .finally(() => clearInterval(alive));
    }
    return loading.promise;
  }

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let job = waiting.shift(); job && !disposed; job = waiting.shift()) {
      await parts.breathe();
      if (job.id >= 0 && !wanted.has(job.id)) continue;
      try {
        await job.run();
      } catch (error) {
        post({ type: 'failed', id: job.id, error: toWire(error, 'The vision worker') });
      } finally {
        wanted.delete(job.id);
      }
    }
    busy = false;
  }

  const photoOf = (photoId: number): Pixels => {
    if (photo?.photoId !== photoId)
      throw new AppError('BAD_REQUEST', 'The photo is no longer with the worker.');
    return photo.pixels;
  };
  const queue = (id: number, run: () => Promise<void>) => {
    if (id >= 0) wanted.add(id);
    waiting.push({ id, run });
    void work();
  };

  return (request) => {
    switch (request.type) {
      case 'load':
        return queue(request.id, async () => {
          const { model, name } = await load();
          wanted.delete(request.id);
          const info: VisionInfo = { modelId: model.modelId, dimension: model.dimension, name };
          post({ type: 'loaded', id: request.id, info });
          await warmUp(model);
        });
      case 'photo': {
        const data = new Uint8ClampedArray(request.data);
        // Queued questions about the photo before this one were asked first: they keep it.
        const next = {
          photoId: request.photoId,
          pixels: { width: request.width, height: request.height, data },
        };
        return queue(-1, async () => {
          photo = next;
        });
      }
      case 'embed':
        return queue(request.id, async () => {
          const { model } = await load();
          const { modelId, vector } = await model.embed(photoOf(request.photoId), request.box);
          const bytes = new Float32Array(vector).buffer;
          post({ type: 'embedded', id: request.id, modelId, vector: bytes }, [bytes]);
        });
      case 'detect':
        return queue(request.id, async () => {
          const { model } = await load();
          post({ type: 'detected', id: request.id, regions: await model.detect(photoOf(request.photoId)) });
        });
      case 'cancel':
        wanted.delete(request.id);
        // Nobody waits for the download any more: stop it.
        if (wanted.size === 0) loading?.abort.abort();
        return;
      case 'dispose':
        disposed = true;
        loading?.abort.abort();
        void loading?.promise.then(
          ({ model }) => model.dispose(),
          () => {},
        );
    }
  };

  /** The first run compiles kernels and takes twice as long; do it while the shopper chooses a photo. */
  async function warmUp(model: VisionModel): Promise<void> {
    await parts.breathe();
    if (waiting.length > 0) return;
    const grey = { width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4).fill(128) };
    await model.detect(grey);
    await parts.breathe();
    if (waiting.length === 0) await model.embed(grey, wholePhoto);
  }
}
