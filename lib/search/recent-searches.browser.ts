import { addRecent, parseRecent, type RecentSearch } from './recent-searches';

const key = 'vitrine.recent-searches';
const none: readonly RecentSearch[] = Object.freeze([]);

/**
 * The last searches, on this device alone. Storage that is blocked, full or damaged is no error: then there are
 * simply no last searches. Made for `useSyncExternalStore`; other tabs' changes arrive too.
 */
export const recentSearches = {
  subscribe(listener: () => void): () => void {
    const heard = (event: StorageEvent) => {
      if (event.key === key || event.key === null) {
        read = null;
        listener();
      }
    };
    listeners.add(listener);
    window.addEventListener('storage', heard);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', heard);
    };
  },

  getSnapshot(): readonly RecentSearch[] {
    read ??= attempt(() => parseRecent(localStorage.getItem(key))) ?? none;
    return read;
  },

  getServerSnapshot(): readonly RecentSearch[] {
    return none;
  },

  add(search: RecentSearch): void {
    // From storage and not from memory: another tab may have added one.
    const stored = attempt(() => parseRecent(localStorage.getItem(key))) ?? [];
    change(addRecent(stored, search));
  },

  clear(): void {
    change([]);
  },
};

let read: readonly RecentSearch[] | null = null;
const listeners = new Set<() => void>();

function change(list: readonly RecentSearch[]): void {
  read = list;
  attempt(() =>
    list.length > 0 ? localStorage.setItem(key, JSON.stringify(list)) : localStorage.removeItem(key),
  );
  for (const listener of listeners) listener();
}

function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
