import type { Corners } from '@/lib/ar/room-photo/check-corners';
import { toWire } from '@/lib/core/to-wire';
import type { LoadProgress } from '@/lib/embedding/vision';
import type { Pixels } from '@/lib/photo/pixels';
import type { Lens } from '../lens';
import type { Network } from '../runtime/network';
import { seeIrises } from './iris/see-irises';
import type { MeasureRequest, MeasureResponse } from './measure-protocol';

export type MeasureServiceParts = {
  post: (message: MeasureResponse) => void;
  /** Fetches and builds the network for irises. */
  open: (onProgress: (progress: LoadProgress) => void, signal: AbortSignal) => Promise<Network>;
  /** A frame's pixels. */
  read: (frame: ImageBitmap) => Pixels;
  findCard: (frame: Pixels, lens: Lens) => Corners | null;
};

/**
 * The worker's side: one thing at a time, in order. A card is looked for without the network.
 *
 * @returns What to call with every message.
 */
export function createMeasureService(parts: MeasureServiceParts): (request: MeasureRequest) => void {
  const { post } = parts;
  const abort = new AbortController();
  let loading: Promise<Network> | null = null;
  let queue: Promise<void> = Promise.resolve();

  function load(): Promise<Network> {
    if (loading) return loading;
    const alive = setInterval(() => post({ type: 'alive' }), 2000);
    const mine = parts.open((progress) => post({ type: 'progress', ...progress }), abort.signal);
    loading = mine;
    mine
      .catch(() => {
        if (loading === mine) loading = null;
      })
      .finally(() => clearInterval(alive));
    return mine;
  }

  async function answer(request: Exclude<MeasureRequest, { type: 'dispose' }>): Promise<MeasureResponse> {
    const { id, type } = request;
    if (type === 'load') {
      await load();
      return { type: 'loaded', id };
    }
    const pixels = parts.read(request.frame);
    if (type === 'card') return { type, id, corners: parts.findCard(pixels, request.lens) };
    return { type, id, irises: await seeIrises(pixels, request.landmarks, await load()) };
  }

  return (request) => {
    if (request.type === 'dispose') {
      abort.abort();
      void loading?.then(
        (network) => network.dispose(),
        () => {},
      );
      return;
    }
    queue = queue.then(async () => {
      try {
        if (!abort.signal.aborted) post(await answer(request));
      } catch (error) {
        post({ type: 'failed', id: request.id, error: toWire(error, 'Measuring') });
      } finally {
        if ('frame' in request) request.frame.close();
      }
    });
  };
}
