import { AppError, isAppError } from '@/lib/core/app-error';
import { initialState, phaseOf, type SessionState } from './session-state';

export type SessionStore = ReturnType<typeof createSessionStore>;

/** Holds the session's state and tells of its changes; the phase follows from the rest. */
export function createSessionStore() {
  let state = initialState;
  let again: (() => void) | null = null;
  const listeners = new Set<() => void>();

  function set(patch: Partial<SessionState>): void {
    const next = { ...state, ...patch };
    state = { ...next, phase: phaseOf(next) };
    for (const listener of listeners) listener();
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => state,
    set,

    /** Says what went wrong. `retry` does the same again; null when that cannot help. */
    fail(error: unknown, patch: Partial<SessionState>, retry: (() => void) | null): void {
      again = retry;
      set({ ...patch, error: toAppError(error), canRetry: retry !== null });
    },

    /** Takes the error's words away, and gives what would do the same again. */
    forgive(patch: Partial<SessionState> = {}): (() => void) | null {
      const action = again;
      again = null;
      set({ ...patch, error: null, canRetry: false });
      return action;
    },
  };
}

function toAppError(error: unknown): AppError {
  if (isAppError(error)) return error;
  return new AppError('INTERNAL', 'Something broke while searching.', { cause: error });
}
