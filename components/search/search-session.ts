import { AppError, isAppError } from '@/lib/core/app-error';
import type { Embedding, ModelId } from '@/lib/embedding/embedding';
import type { Box, Pixels } from '@/lib/photo/pixels';
import { boxKey } from '@/lib/region/crop-box';
import { firstChoice } from '@/lib/region/first-choice';
import type { Region } from '@/lib/region/region';
import { asksForSomething, emptyAddress, type SearchAddress, writeAddress } from '@/lib/search/address';
import type { Filters, SortOrder } from '@/lib/search/match';
import { decodeQueryVector, encodeQueryVector } from '@/lib/search/query-codec';
import type { ShopInfo } from '@/lib/search/shop-search-protocol';
import {
  type ChosenPhoto,
  createPhotoMemory,
  type Selection,
  selectRegion,
  wholeSelection,
} from './chosen-photo';
import { recentOf } from './recent-of';
import type { SessionParts } from './session-parts';
import { initialState, phaseOf, type SessionState } from './session-state';

export type SearchSession = ReturnType<typeof createSearchSession>;

export const pageOfResults = 24;

/** What becomes of words, filters and order when a new vector is found; of the address as it is by then. */
type Change = (now: SearchAddress) => SearchAddress;

/**
 * One shopper's search: photo → regions → vector → address → answer. The address is the truth of what is asked;
 * the photo is only how it came about. A failure keeps everything that was there before it.
 */
export function createSearchSession(parts: SessionParts) {
  let state = initialState;
  let limit = pageOfResults;
  let nextPhotoId = 1;
  let searchRun = 0;
  /** The address that `state.answer` answers. */
  let searchedQuery: string | null = null;
  let looking = new AbortController();
  let warming = new AbortController();
  let again: (() => void) | null = null;
  const listeners = new Set<() => void>();
  const memory = createPhotoMemory();
  const embedded = new Map<string, Promise<string>>();
  const vision = parts.vision((progress) => {
    if (state.model.status !== 'ready') set({ model: { status: 'loading', progress } });
  });

  function set(patch: Partial<SessionState>): void {
    const next = { ...state, ...patch };
    state = { ...next, phase: phaseOf(next) };
    for (const listener of listeners) listener();
  }

  function fail(error: unknown, patch: Partial<SessionState>, retry: (() => void) | null): void {
    again = retry;
    set({ ...patch, error: toAppError(error), canRetry: retry !== null });
  }

  async function loadVision(signal: AbortSignal): Promise<ModelId> {
    if (state.model.status !== 'ready') set({ model: { status: 'loading', progress: state.model.progress } });
    try {
      const { modelId } = await vision.load({ signal });
      if (state.model.status !== 'ready') set({ model: { status: 'ready', progress: null } });
      return modelId;
    } catch (error) {
      const cancelled = isAppError(error) && error.code === 'CANCELLED';
      set({ model: { status: cancelled ? 'cold' : 'failed', progress: null } });
      throw error;
    }
  }

  /** The vector of a part of a photo, as address text; the same part is never embedded twice. */
  function embedOnce(modelId: ModelId, photo: ChosenPhoto, box: Box, signal: AbortSignal): Promise<string> {
    const key = `${modelId} ${photo.id} ${boxKey(box)}`;
    let vector = embedded.get(key);
    if (!vector) {
      vector = vision.embed(photo.pixels, box, { signal }).then(encodeQueryVector);
      embedded.set(key, vector);
      vector.catch(() => embedded.delete(key));
    }
    return vector;
  }

  /** Looks at a photo and searches one part of it: the given one, or what it was most likely taken for. */
  async function see(photo: ChosenPhoto, wanted: Selection | null, change: Change, lives = 1) {
    const { signal } = startLooking();
    set({ photo, seeing: true, error: null });
    try {
      const modelId = await loadVision(signal);
      const regions = photo.regions ?? (await vision.detect(photo.pixels, { signal }));
      if (signal.aborted) return;
      const selection = wanted ?? selectRegion(firstChoice(regions));
      const seen: ChosenPhoto = { ...photo, labels: state.photo?.labels ?? photo.labels, regions, selection };
      memory.keep(seen);
      set({ photo: seen });
      const vector = await embedOnce(modelId, seen, selection.box, signal);
      if (signal.aborted) return;
      memory.note(vector, seen, selection);
      set({ seeing: false, searching: true });
      go({ ...change(state.address), photo: vector, like: null });
    } catch (error) {
      if (signal.aborted) return;
      if (isAppError(error) && error.code === 'WORKER_DIED') {
        set({ model: { status: 'cold', progress: null } });
        // The photo is here and not in the worker, so a new worker can go on with it.
        if (lives > 0) return see(photo, wanted, change, lives - 1);
      }
      fail(error, { seeing: false }, () => see(state.photo ?? photo, wanted, change));
    }
  }

  /** Ends what is being looked at and begins anew. */
  function startLooking(): AbortController {
    looking.abort();
    looking = new AbortController();
    return looking;
  }

  async function runSearch(): Promise<void> {
    const run = ++searchRun;
    const { address } = state;
    if (!asksForSomething(address)) return set({ answer: null, searching: false });
    set({ searching: true, error: null });
    try {
      const info = await parts.shop.open();
      const answer = await parts.shop.search({
        embedding: address.photo ? readVector(address.photo, info) : null,
        likeProductId: address.like ?? undefined,
        text: address.text,
        filters: address.filters,
        sort: address.sort,
        limit,
      });
      if (run !== searchRun) return;
      searchedQuery = writeAddress(address);
      set({ searching: false, answer, answers: state.answers + 1 });
      const recent = recentOf(address, answer, parts.now());
      if (recent) parts.remember(recent);
    } catch (error) {
      if (run === searchRun) fail(error, { searching: false }, runSearch);
    }
  }

  /** A vector this tab did not make came in a link, and a bad one is the link's fault. */
  function readVector(vector: string, info: ShopInfo): Embedding {
    try {
      return decodeQueryVector(vector, info);
    } catch (error) {
      if (!isAppError(error) || memory.find(vector)) throw error;
      const details = { ...error.details, from: 'link' };
      throw new AppError(error.code, error.message, { details, cause: error });
    }
  }

  function go(address: SearchAddress, how: 'push' | 'replace' = 'push'): void {
    const query = writeAddress(address);
    const shown =
      query === writeAddress(state.address) && state.answer && !state.error && searchedQuery === query;
    if (query !== writeAddress(state.address)) parts.history[how](query);
    if (shown) {
      set({ address, searching: false });
      return;
    }
    limit = pageOfResults;
    set({ address, searching: true });
    runSearch();
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,

    /** Loads what a search needs while the shopper chooses; what fails here is said when it is needed. */
    warm(): void {
      if (state.model.status === 'cold' || state.model.status === 'failed') {
        warming = new AbortController();
        loadVision(warming.signal).catch(() => {});
      }
      parts.shop.open().catch(() => {});
    },

    /** Takes files or a snapped frame; the first one counts. What was there stays when it cannot be read. */
    async choose(sources: readonly (Blob | Pixels)[]): Promise<void> {
      const [source] = sources;
      if (!source) return;
      const { signal } = startLooking();
      const before = state.address.text;
      set({ seeing: true, error: null, tookFirstOf: sources.length > 1 ? sources.length : null });
      try {
        const pixels = source instanceof Blob ? await parts.decode(source, signal) : source;
        if (signal.aborted) return;
        // A new photo is a new search; words typed while it is looked at are for it.
        await see({ id: nextPhotoId++, pixels, regions: null, selection: null, labels: {} }, null, (now) => ({
          ...emptyAddress,
          text: now.text === before ? '' : now.text,
        }));
      } catch (error) {
        if (!signal.aborted) fail(error, { seeing: false }, null);
      }
    },

    /** Searches a detected thing; the words of another thing's label leave. */
    selectRegion(region: Region | null): void {
      const { photo } = state;
      if (!photo) return;
      const labels = Object.values(photo.labels);
      const ownLabel = region && photo.labels[region.id];
      see(photo, region ? selectRegion(region) : wholeSelection, (now) => {
        const { inStock, priceMinorMin, priceMinorMax } = now.filters;
        const text = ownLabel ?? (labels.includes(now.text) ? '' : now.text);
        return { ...now, text, filters: { inStock, priceMinorMin, priceMinorMax } };
      });
    },

    /** Searches the part the shopper drew; words and filters stay. */
    selectBox(box: Box): void {
      if (state.photo) see(state.photo, { kind: 'drawn', box }, (now) => now);
    },

    /** The shopper names a detected thing: the name narrows the search. */
    rename(region: Region, label: string): void {
      if (!state.photo) return;
      const photo = { ...state.photo, labels: { ...state.photo.labels, [region.id]: label } };
      memory.keep(photo);
      set({ photo });
      go({ ...state.address, text: label });
    },

    setText(text: string, how: 'push' | 'replace' = 'push'): void {
      go({ ...state.address, text }, how);
    },
    setFilters(filters: Filters): void {
      go({ ...state.address, filters });
    },
    /** Takes words and filters away; the photo stays. */
    clearConditions(): void {
      go({ ...state.address, text: '', filters: {} });
    },
    setSort(sort: SortOrder): void {
      go({ ...state.address, sort });
    },

    /** Searches the like of a product by its own stored vectors. */
    like(productId: string): void {
      startLooking();
      set({ seeing: false, photo: null });
      go({ ...emptyAddress, like: productId });
    },

    showMore(): void {
      limit += pageOfResults;
      runSearch();
    },

    /** The address bar changed by itself: back, forward, a link, or the page's first address. */
    follow(address: SearchAddress): void {
      const same = writeAddress(address) === writeAddress(state.address);
      if (same && (state.answer || state.seeing || state.searching || !asksForSomething(address))) return;
      startLooking();
      limit = pageOfResults;
      set({ address, photo: memory.find(address.photo), seeing: false, error: null, tookFirstOf: null });
      runSearch();
    },

    retry(): void {
      const action = again;
      again = null;
      set({ error: null, canRetry: false });
      action?.();
    },

    /** Stops looking at the photo and any download; the photo stays, to be searched when wanted. */
    cancel(): void {
      startLooking();
      warming.abort();
      set({ seeing: false, error: null });
    },

    /** Searches the photo that is there, after a cancel. */
    resume(): void {
      if (state.photo) see(state.photo, state.photo.selection, () => emptyAddress);
    },

    /** Takes the error's words away; what was there before it is there again. */
    dismiss(): void {
      again = null;
      set({ error: null, canRetry: false, tookFirstOf: null });
    },

    /** A failure outside the session (the camera) is said where the others are. */
    report(error: unknown): void {
      fail(error, {}, null);
    },
  };
}

function toAppError(error: unknown): AppError {
  if (isAppError(error)) return error;
  return new AppError('INTERNAL', 'Something broke while searching.', { cause: error });
}
