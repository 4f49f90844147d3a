import { emptyPlace, type KeptPlace, parsePlace, writePlace } from './kept-place';
import { placeKey } from './place-key';

/**
 * The place that a shopper measured, on this device alone, for every product they look at. Storage that is blocked or full
 * is no error: then it lasts as long as the page. Made for `useSyncExternalStore`; other tabs' changes arrive too.
 */
export const keptPlace = {
  subscribe(listener: () => void): () => void {
    const heard = (event: StorageEvent) => {
      if (event.key !== placeKey && event.key !== null) return;
      current = null;
      listener();
    };
    listeners.add(listener);
    window.addEventListener('storage', heard);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', heard);
    };
  },

  getSnapshot(): KeptPlace {
    current ??= attempt(() => parsePlace(localStorage.getItem(placeKey))) ?? emptyPlace;
    return current;
  },

  getServerSnapshot(): KeptPlace {
    return emptyPlace;
  },

  set(place: KeptPlace): void {
    current = place;
    attempt(() => localStorage.setItem(placeKey, writePlace(place)));
    for (const listener of listeners) listener();
  },

  forget(): void {
    current = emptyPlace;
    attempt(() => localStorage.removeItem(placeKey));
    for (const listener of listeners) listener();
  },
};

const listeners = new Set<() => void>();
let current: KeptPlace | null = null;

function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
