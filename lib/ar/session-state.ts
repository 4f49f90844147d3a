import type { RoomPlace } from './room-place';
import { type SurfaceKind, surfaceFor } from './surface-of-hit';

/** What the phone knows of the room in one frame. */
export type Sight = {
  /** The phone knows where it is: a pose that is not a guess. */
  tracking: boolean;
  /** What the middle of the screen meets; null: nothing. */
  surface: SurfaceKind | null;
  /** Too little light to see by, where the platform tells; null where it does not. */
  dark: boolean | null;
};

export type SessionPhase = 'idle' | 'starting' | 'running' | 'ended' | 'failed';
/** `system`: the phone or the browser ended it. `context-lost`: the graphics card was taken away. */
export type SessionEnd = 'person' | 'system' | 'context-lost';
export type SessionFailure = 'refused' | 'needs-tap' | 'unsupported' | 'broken';

/** One AR session, told in events. Times are milliseconds of one clock. */
export type SessionState = {
  phase: SessionPhase;
  /** The page is covered or the phone is locked: no frames come. */
  hidden: boolean;
  place: RoomPlace;
  sight: Sight | null;
  /** Since when the phone has not known where it is; null while it does. */
  lostSinceMs: number | null;
  /** Since when nothing fit to place on has been in the middle; null while something is. */
  searchingSinceMs: number | null;
  darkSinceMs: number | null;
  turnedAtMs: number | null;
  end: SessionEnd | null;
  failure: SessionFailure | null;
};

export type SessionEvent =
  | { kind: 'start'; atMs: number }
  | { kind: 'started'; atMs: number }
  | { kind: 'frame'; sight: Sight; atMs: number }
  | { kind: 'aimed'; place: RoomPlace; atMs: number }
  | { kind: 'visibility'; hidden: boolean; atMs: number }
  | { kind: 'turned'; atMs: number }
  | { kind: 'ended'; by: SessionEnd }
  | { kind: 'failed'; why: SessionFailure };

export const newSession = (place: RoomPlace): SessionState => ({
  phase: 'idle',
  hidden: false,
  place,
  sight: null,
  lostSinceMs: null,
  searchingSinceMs: null,
  darkSinceMs: null,
  turnedAtMs: null,
  end: null,
  failure: null,
});

/** The next state. Events that make no sense in a phase change nothing: a late frame does not wake an ended session. */
export function nextSession(state: SessionState, event: SessionEvent): SessionState {
  const { phase } = state;
  switch (event.kind) {
    case 'start':
      return phase === 'starting' || phase === 'running'
        ? state
        : { ...newSession(state.place), phase: 'starting' };
    case 'started':
      return phase === 'starting' ? { ...state, phase: 'running', searchingSinceMs: event.atMs } : state;
    case 'ended':
      return phase === 'running' || phase === 'starting'
        ? { ...state, phase: 'ended', end: event.by }
        : state;
    case 'failed':
      return phase === 'starting' ? { ...state, phase: 'failed', failure: event.why } : state;
    case 'aimed':
      return { ...state, place: event.place, searchingSinceMs: phase === 'running' ? event.atMs : null };
    case 'turned':
      return phase === 'running' ? { ...state, turnedAtMs: event.atMs } : state;
    case 'visibility': {
      if (phase !== 'running') return state;
      // What was waited for starts anew: nothing could be found while nothing was seen.
      const since = state.searchingSinceMs === null ? null : event.atMs;
      return { ...state, hidden: event.hidden, searchingSinceMs: since, lostSinceMs: null };
    }
    case 'frame':
      return phase === 'running' ? seen(state, event.sight, event.atMs) : state;
  }
}

function seen(state: SessionState, sight: Sight, atMs: number): SessionState {
  const fits = sight.tracking && sight.surface === surfaceFor(state.place);
  const next = {
    sight: sameSight(state.sight, sight) ? state.sight : sight,
    lostSinceMs: sight.tracking ? null : (state.lostSinceMs ?? atMs),
    searchingSinceMs: fits ? null : (state.searchingSinceMs ?? atMs),
    darkSinceMs: sight.dark ? (state.darkSinceMs ?? atMs) : null,
  };
  const same = Object.entries(next).every(([key, value]) => state[key as keyof SessionState] === value);
  return same ? state : { ...state, ...next };
}

const sameSight = (a: Sight | null, b: Sight): boolean =>
  a !== null && a.tracking === b.tracking && a.surface === b.surface && a.dark === b.dark;
