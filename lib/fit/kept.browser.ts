/** What is kept on this device alone, for `useSyncExternalStore`. */
export type Kept<Value> = {
  subscribe: (listener: () => void) => () => void;
  getSnapshot: () => Value;
  getServerSnapshot: () => Value;
  set: (value: Value) => void;
  forget: () => void;
};

/**
 * A value in the browser's storage. Storage that is blocked or full is no error: then it lasts as long as the page. Other
 * tabs' changes arrive too.
 *
 * @param parse Null for nothing, another version or a text that is none.
 */
export function keptUnder<Value>(
  key: string,
  empty: Value,
  parse: (text: string | null) => Value | null,
  write: (value: Value) => string,
): Kept<Value> {
  const listeners = new Set<() => void>();
  let current: Value | null = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    subscribe(listener) {
      const heard = (event: StorageEvent) => {
        if (event.key !== key && event.key !== null) return;
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
    getSnapshot() {
      current ??= attempt(() => parse(localStorage.getItem(key))) ?? empty;
      return current;
    },
    getServerSnapshot: () => empty,
    set(value) {
      current = value;
      attempt(() => localStorage.setItem(key, write(value)));
      tell();
    },
    forget() {
      current = empty;
      attempt(() => localStorage.removeItem(key));
      tell();
    },
  };
}

function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
