import type { SessionState } from './session-state';
import { surfaceFor } from './surface-of-hit';

/** Sentences that lead through a session; the words stand in the `xr` area of the messages. */
export type Coaching =
  | 'coachStarting'
  | 'coachHidden'
  | 'coachLost'
  | 'coachDark'
  | 'coachPinch'
  | 'coachModelFailed'
  | 'coachModelLoading'
  | 'coachTurned'
  | 'coachSnapped'
  | 'coachNoWall'
  | 'coachMoveSlowly'
  | 'coachNeverFloor'
  | 'coachNeverTable'
  | 'coachNeverWall'
  | 'coachNeverCeiling'
  | 'coachAimFloor'
  | 'coachAimTable'
  | 'coachAimWall'
  | 'coachAimCeiling'
  | 'coachPlace'
  | 'coachNoSize'
  | 'coachMarkFirst'
  | 'coachMarkSecond'
  | 'coachSelected';

export type CoachFacts = {
  session: SessionState;
  nowMs: number;
  /** What the shopper is doing: aiming a product, handling one that stands, or measuring. */
  mode: 'aim' | 'selected' | 'measure';
  model: 'loading' | 'ready' | 'failed';
  hasSize: boolean;
  /** Marks set so far while measuring. */
  marks: number;
  pinchedAtMs: number | null;
  snappedAtMs: number | null;
  noWallAtMs: number | null;
};

/** How long a passing remark stays, and how long something must hold before it is said, milliseconds. */
export const coachTimes = { remark: 3500, lost: 600, dark: 1500, never: 8000, slowly: 2500 };

/** The one sentence that helps most now. */
export function coach(facts: CoachFacts): Coaching {
  const { session, nowMs, mode, model } = facts;
  const within = (since: number | null, milliseconds: number) =>
    since !== null && nowMs - since < milliseconds;
  const past = (since: number | null, milliseconds: number) =>
    since !== null && nowMs - since >= milliseconds;
  if (session.phase !== 'running') return 'coachStarting';
  if (session.hidden) return 'coachHidden';
  if (past(session.lostSinceMs, coachTimes.lost))
    return past(session.darkSinceMs, 0) ? 'coachDark' : 'coachLost';
  if (within(facts.pinchedAtMs, coachTimes.remark)) return 'coachPinch';
  if (mode !== 'measure' && model === 'failed') return 'coachModelFailed';
  if (within(session.turnedAtMs, coachTimes.remark)) return 'coachTurned';
  if (within(facts.noWallAtMs, coachTimes.remark)) return 'coachNoWall';
  if (within(facts.snappedAtMs, coachTimes.remark)) return 'coachSnapped';
  if (past(session.darkSinceMs, coachTimes.dark)) return 'coachDark';
  if (mode === 'selected') return facts.hasSize ? 'coachSelected' : 'coachNoSize';
  if (mode === 'measure') {
    if (!session.sight?.surface)
      return past(session.searchingSinceMs, coachTimes.never) ? never(session) : 'coachMoveSlowly';
    return facts.marks === 1 ? 'coachMarkSecond' : 'coachMarkFirst';
  }
  if (session.searchingSinceMs !== null) {
    if (past(session.searchingSinceMs, coachTimes.never)) return never(session);
    // Something is met that is of another kind: say what to aim at instead.
    if (session.sight?.surface && past(session.searchingSinceMs, coachTimes.slowly)) return aim(session);
    return 'coachMoveSlowly';
  }
  if (model === 'loading') return 'coachModelLoading';
  return facts.hasSize ? 'coachPlace' : 'coachNoSize';
}

const named = { floor: 'Floor', table: 'Table', wall: 'Wall', ceiling: 'Ceiling' } as const;
const never = (session: SessionState): Coaching => `coachNever${named[session.place]}`;
const aim = (session: SessionState): Coaching => `coachAim${named[session.place]}`;

/** Whether the product may be set down now. */
export const canPlace = (session: SessionState): boolean =>
  session.phase === 'running' &&
  !session.hidden &&
  session.sight?.tracking === true &&
  session.sight.surface === surfaceFor(session.place);
