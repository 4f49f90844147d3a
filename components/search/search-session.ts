import { AppError, isAppError } from '@/lib/core/app-error';
import type { Embedding, ModelId } from '@/lib/embedding/embedding';
import type { LoadProgress } from '@/lib/embedding/vision';
import type { VisionClient } from '@/lib/embedding/vision-client.browser';
import type { Box, Pixels } from '@/lib/photo/pixels';
import { boxKey } from '@/lib/region/crop-box';
import { firstChoice } from '@/lib/region/first-choice';
import type { Region } from '@/lib/region/region';
import { asksForSomething, emptyAddress, type SearchAddress, writeAddress } from '@/lib/search/address';
import type { Filters, SortOrder } from '@/lib/search/match';
import { decodeQueryVector, encodeQueryVector } from '@/lib/search/query-codec';
import type { RecentSearch } from '@/lib/search/recent-searches';
import type { SearchQuery } from '@/lib/search/search';
import type { ShopAnswer, ShopInfo } from '@/lib/search/shop-search-protocol';
import {
  type ChosenPhoto,
  createPhotoMemory,
  type Selection,
  selectRegion,
  wholeSelection,
} from './chosen-photo';

export type SearchPhase = 'idle' | 'loading-model' | 'working' | 'done' | 'error';

export type SessionState = {
  phase: SearchPhase;
  address: SearchAddress;
  photo: ChosenPhoto | null;
  model: { status: 'cold' | 'loading' | 'ready' | 'failed'; progress: LoadProgress | null };
  /** A photo is being decoded, looked at or embedded. */
  seeing: boolean;
  searching: boolean;
  answer: ShopAnswer | null;
  error: AppError | null;
  /** The error may go away by doing the same again. */
  canRetry: boolean;
  /** More than one file was handed in; the first was taken. */
  tookFirstOf: number | null;
  /** Rises with every finished search, so that it can be announced. */
  answers: number;
};

/** What the session works with; all of it is handed in, so that a test can count and break it. */
export type SessionParts = {
  decode(file: Blob, signal: AbortSignal): Promise<Pixels>;
  /** Makes the one vision client; it restarts a dead worker on the next call by itself. */
  vision(onProgress: (progress: LoadProgress) => void): Pick<VisionClient, 'load' | 'detect' | 'embed'>;
  shop: { open(): Promise<ShopInfo>; search(query: SearchQuery): Promise<ShopAnswer> };
  /** Writes the address bar. */
  history: { push(query: string): void; replace(query: string): void };
  remember(search: RecentSearch): void;
  now(): number;
};

export type SearchSession = ReturnType<typeof createSearchSession>;

export const pageOfResults = 24;

const initial: SessionState = {
  phase: 'idle',
  address: emptyAddress,
  photo: null,
  model: { status: 'cold', progress: null },
  seeing: false,
  searching: false,
  answer: null,
  error: null,
  canRetry: false,
  tookFirstOf: null,
  answers: 0,
};

/**
 * One shopper's search: photo → regions → vector → address → answer. The address is the truth of what is asked;
 * the photo is only how it came about. A failure keeps everything that was there before it.
 */
export function createSearchSession(parts: SessionParts) {
  let state = initial;
  let limit = pageOfResults;
  let nextPhotoId = 1;
  let searchRun = 0;
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
  async function see(photo: ChosenPhoto, wanted: Selection | null, address: SearchAddress, lives = 1) {
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
      set({ seeing: false });
      go({ ...address, photo: vector, like: null });
    } catch (error) {
      if (signal.aborted) return;
      if (isAppError(error) && error.code === 'WORKER_DIED') {
        set({ model: { status: 'cold', progress: null } });
        // The photo is here and not in the worker, so a new worker can go on with it.
        if (lives > 0) return see(photo, wanted, address, lives - 1);
      }
      fail(error, { seeing: false }, () => see(state.photo ?? photo, wanted, address));
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
      set({ searching: false, answer, answers: state.answers + 1 });
      note(address, answer);
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

  function note(address: SearchAddress, answer: ShopAnswer): void {
    const card = answer.likeCard ?? answer.cards[0];
    if (!card?.photo || (!address.photo && !address.like)) return;
    const { photo, like } = address;
    const query = writeAddress({ ...emptyAddress, photo, like });
    const kind = photo ? 'photo' : 'like';
    parts.remember({ query, imageUrl: card.photo.url, title: card.name, kind, at: parts.now() });
  }

  function go(address: SearchAddress, how: 'push' | 'replace' = 'push'): void {
    const query = writeAddress(address);
    const same = query === writeAddress(state.address);
    if (!same) parts.history[how](query);
    if (same && state.answer && !state.searching && !state.error) {
      set({ address });
      return;
    }
    limit = pageOfResults;
    set({ address });
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
      set({ seeing: true, error: null, tookFirstOf: sources.length > 1 ? sources.length : null });
      try {
        const pixels = source instanceof Blob ? await parts.decode(source, signal) : source;
        if (signal.aborted) return;
        await see(
          { id: nextPhotoId++, pixels, regions: null, selection: null, labels: {} },
          null,
          emptyAddress,
        );
      } catch (error) {
        if (!signal.aborted) fail(error, { seeing: false }, null);
      }
    },

    /** Searches a detected thing; the words of another thing's label leave. */
    selectRegion(region: Region | null): void {
      const { photo, address } = state;
      if (!photo) return;
      const labels = Object.values(photo.labels);
      const ownLabel = region && photo.labels[region.id];
      const text = ownLabel ?? (labels.includes(address.text) ? '' : address.text);
      const { inStock, priceMinorMin, priceMinorMax } = address.filters;
      see(photo, region ? selectRegion(region) : wholeSelection, {
        ...address,
        text,
        filters: { inStock, priceMinorMin, priceMinorMax },
      });
    },

    /** Searches the part the shopper drew; words and filters stay. */
    selectBox(box: Box): void {
      const { photo, address } = state;
      if (photo) see(photo, { kind: 'drawn', box }, address);
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
      if (state.photo) see(state.photo, state.photo.selection, emptyAddress);
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

function phaseOf(state: SessionState): SearchPhase {
  if (state.error) return 'error';
  if (state.seeing) return state.model.status === 'ready' ? 'working' : 'loading-model';
  if (state.searching) return 'working';
  return state.answer ? 'done' : 'idle';
}

function toAppError(error: unknown): AppError {
  if (isAppError(error)) return error;
  return new AppError('INTERNAL', 'Something broke while searching.', { cause: error });
}
