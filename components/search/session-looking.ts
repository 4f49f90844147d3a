import { isAppError } from '@/lib/core/app-error';
import type { Embedding, ModelId } from '@/lib/embedding/embedding';
import type { Box } from '@/lib/photo/pixels';
import { boxKey } from '@/lib/region/crop-box';
import { firstChoice } from '@/lib/region/first-choice';
import type { Region } from '@/lib/region/region';
import type { SearchAddress } from '@/lib/search/address';
import { encodeQueryVector } from '@/lib/search/query-codec';
import {
  type ChosenPhoto,
  type createPhotoMemory,
  type Selection,
  selectRegion,
  wholeSelection,
} from './chosen-photo';
import type { Asking } from './session-asking';
import type { SessionParts } from './session-parts';
import type { SessionStore } from './session-store';
import { surerPart } from './surer-part';

/** What becomes of words, filters and order when a new vector is found; of the address as it is by then. */
export type Change = (now: SearchAddress) => SearchAddress;

/** The session's first half: photo → regions → vector, in the vision worker. */
export function createLooking(
  parts: Pick<SessionParts, 'vision' | 'shop'>,
  { get, set, fail }: SessionStore,
  memory: ReturnType<typeof createPhotoMemory>,
  go: Asking['go'],
) {
  let looking = new AbortController();
  let warming = new AbortController();
  const embedded = new Map<string, Promise<Embedding>>();
  const vision = parts.vision((progress) => {
    if (get().model.status !== 'ready') set({ model: { status: 'loading', progress } });
  });

  async function loadVision(signal: AbortSignal): Promise<ModelId> {
    const { model } = get();
    if (model.status !== 'ready') set({ model: { status: 'loading', progress: model.progress } });
    try {
      const { modelId } = await vision.load({ signal });
      if (get().model.status !== 'ready') set({ model: { status: 'ready', progress: null } });
      return modelId;
    } catch (error) {
      const cancelled = isAppError(error) && error.code === 'CANCELLED';
      set({ model: { status: cancelled ? 'cold' : 'failed', progress: null } });
      throw error;
    }
  }

  /** The vector of a part of a photo; the same part is never embedded twice. */
  function embedOnce(
    modelId: ModelId,
    photo: ChosenPhoto,
    box: Box,
    signal: AbortSignal,
  ): Promise<Embedding> {
    const key = `${modelId} ${photo.id} ${boxKey(box)}`;
    let vector = embedded.get(key);
    if (!vector) {
      vector = vision.embed(photo.pixels, box, { signal });
      embedded.set(key, vector);
      vector.catch(() => embedded.delete(key));
    }
    return vector;
  }

  /** What a photo is searched by when nobody said: the thing it was most likely taken for, or the whole of it. */
  async function chooseSelection(
    modelId: ModelId,
    photo: ChosenPhoto,
    regions: Region[],
    signal: AbortSignal,
  ) {
    const region = firstChoice(regions);
    if (!region) return wholeSelection;
    const part = async (selection: Selection) => ({
      selection,
      embedding: await embedOnce(modelId, photo, selection.box, signal),
    });
    return surerPart(parts.shop, await part(selectRegion(region)), await part(wholeSelection));
  }

  /** Ends what is being looked at and begins anew. */
  function startLooking(): AbortController {
    looking.abort();
    looking = new AbortController();
    return looking;
  }

  /** Looks at a photo and searches one part of it: the given one, or what it was most likely taken for. */
  async function see(photo: ChosenPhoto, wanted: Selection | null, change: Change, lives = 1): Promise<void> {
    const { signal } = startLooking();
    set({ photo, seeing: true, error: null });
    try {
      const modelId = await loadVision(signal);
      const regions = photo.regions ?? (await vision.detect(photo.pixels, { signal }));
      if (signal.aborted) return;
      const selection = wanted ?? (await chooseSelection(modelId, photo, regions, signal));
      if (signal.aborted) return;
      const seen: ChosenPhoto = { ...photo, labels: get().photo?.labels ?? photo.labels, regions, selection };
      memory.keep(seen);
      set({ photo: seen });
      const vector = encodeQueryVector(await embedOnce(modelId, seen, selection.box, signal));
      if (signal.aborted) return;
      memory.note(vector, seen, selection);
      set({ seeing: false, searching: true });
      go({ ...change(get().address), photo: vector, like: null });
    } catch (error) {
      if (signal.aborted) return;
      const code = isAppError(error) ? error.code : 'INTERNAL';
      if (code === 'WORKER_DIED' || code === 'OUT_OF_MEMORY') {
        set({ model: { status: 'cold', progress: null } });
        // The photo is here and not in the worker, so a new worker can go on with it.
        if (code === 'WORKER_DIED' && lives > 0) return see(photo, wanted, change, lives - 1);
      }
      fail(error, { seeing: false }, () => see(get().photo ?? photo, wanted, change));
    }
  }

  return {
    see,
    startLooking,

    /** Loads the model ahead; what fails here is said when it is needed. */
    warm(): void {
      const { status } = get().model;
      if (status !== 'cold' && status !== 'failed') return;
      warming = new AbortController();
      loadVision(warming.signal).catch(() => {});
    },

    /** Stops the looking and any download. */
    stop(): void {
      startLooking();
      warming.abort();
    },
  };
}
