import type { Box, Pixels } from '@/lib/photo/pixels';
import type { Region } from '@/lib/region/region';
import { asksForSomething, emptyAddress, type SearchAddress, writeAddress } from '@/lib/search/address';
import type { Filters, SortOrder } from '@/lib/search/match';
import { createPhotoMemory, selectRegion, wholeSelection } from './chosen-photo';
import { createAsking } from './session-asking';
import { createLooking } from './session-looking';
import type { SessionParts } from './session-parts';
import { createSessionStore } from './session-store';

export type SearchSession = ReturnType<typeof createSearchSession>;

/**
 * One shopper's search: photo → regions → vector (`session-looking`) → address → answer (`session-asking`). The
 * photo is only how an address came about. A failure keeps everything that was there before it.
 */
export function createSearchSession(parts: SessionParts) {
  const store = createSessionStore();
  const { get, set, fail } = store;
  const memory = createPhotoMemory();
  const { go, askAnew, askMore } = createAsking(parts, store, memory);
  const { see, startLooking, warm, stop } = createLooking(parts, store, memory, go);
  let nextPhotoId = 1;

  return {
    subscribe: store.subscribe,
    getState: get,

    /** Loads what a search needs while the shopper chooses; what fails here is said when it is needed. */
    warm(): void {
      warm();
      parts.shop.open().catch(() => {});
    },

    /** Takes files or a snapped frame; the first one counts. What was there stays when it cannot be read. */
    async choose(sources: readonly (Blob | Pixels)[]): Promise<void> {
      const [source] = sources;
      if (!source) return;
      const { signal } = startLooking();
      const before = get().address.text;
      set({ seeing: true, error: null, tookFirstOf: sources.length > 1 ? sources.length : null });
      try {
        const pixels = source instanceof Blob ? await parts.decode(source, signal) : source;
        if (signal.aborted) return;
        // A new photo is a new search; words typed while it is looked at are for it.
        await see({ id: nextPhotoId++, pixels, regions: null, selection: null, labels: {} }, null, (now) => ({
          ...emptyAddress,
          text: now.text === before ? '' : now.text,
          // The place at home is the same, whatever is looked for to fill it.
          filters: now.filters.fits ? { fits: now.filters.fits } : {},
        }));
      } catch (error) {
        if (!signal.aborted) fail(error, { seeing: false }, null);
      }
    },

    /** Searches a detected thing; the words of another thing's label leave. */
    selectRegion(region: Region | null): void {
      const { photo } = get();
      if (!photo) return;
      const labels = Object.values(photo.labels);
      const ownLabel = region && photo.labels[region.id];
      see(photo, region ? selectRegion(region) : wholeSelection, (now) => {
        const { inStock, priceMinorMin, priceMinorMax, fits } = now.filters;
        const text = ownLabel ?? (labels.includes(now.text) ? '' : now.text);
        return { ...now, text, filters: { inStock, priceMinorMin, priceMinorMax, fits } };
      });
    },

    /** Searches the part the shopper drew; words and filters stay. */
    selectBox(box: Box): void {
      const { photo } = get();
      if (photo) see(photo, { kind: 'drawn', box }, (now) => now);
    },

    /** The shopper names a detected thing: the name narrows the search. */
    rename(region: Region, label: string): void {
      const { photo: before } = get();
      if (!before) return;
      const photo = { ...before, labels: { ...before.labels, [region.id]: label } };
      memory.keep(photo);
      set({ photo });
      go({ ...get().address, text: label });
    },

    setText(text: string, how: 'push' | 'replace' = 'push'): void {
      go({ ...get().address, text }, how);
    },
    setFilters(filters: Filters): void {
      go({ ...get().address, filters });
    },
    /** Takes words and filters away; the photo stays. */
    clearConditions(): void {
      go({ ...get().address, text: '', filters: {} });
    },
    setSort(sort: SortOrder): void {
      go({ ...get().address, sort });
    },

    /** Searches the like of a product by its own stored vectors. */
    like(productId: string): void {
      startLooking();
      set({ seeing: false, photo: null });
      go({ ...emptyAddress, like: productId });
    },

    showMore(): void {
      askMore();
    },

    /** The address bar changed by itself: back, forward, a link, or the page's first address. */
    follow(address: SearchAddress): void {
      const { address: before, answer, seeing, searching } = get();
      const same = writeAddress(address) === writeAddress(before);
      if (same && (answer || seeing || searching || !asksForSomething(address))) return;
      startLooking();
      set({ address, photo: memory.find(address.photo), seeing: false, error: null, tookFirstOf: null });
      askAnew();
    },

    retry(): void {
      store.forgive()?.();
    },

    /** Stops looking at the photo and any download; the photo stays, to be searched when wanted. */
    cancel(): void {
      stop();
      set({ seeing: false, error: null });
    },

    /** Searches the photo that is there, after a cancel. */
    resume(): void {
      const { photo } = get();
      if (photo) see(photo, photo.selection, () => emptyAddress);
    },

    /** Takes the error's words away; what was there before it is there again. */
    dismiss(): void {
      store.forgive({ tookFirstOf: null });
    },

    /** A failure outside the session (the camera) is said where the others are. */
    report(error: unknown): void {
      fail(error, {}, null);
    },
  };
}
