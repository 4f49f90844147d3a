import { describe, expect, it } from 'vitest';
import { type CoachFacts, canPlace, coach, coachTimes } from './coach';
import { newSession, nextSession, type SessionEvent, type SessionState, type Sight } from './session-state';

const run = (events: SessionEvent[], from: SessionState = newSession('floor')) =>
  events.reduce(nextSession, from);
const frame = (atMs: number, sight: Partial<Sight> = {}): SessionEvent => ({
  kind: 'frame',
  atMs,
  sight: { tracking: true, surface: null, dark: null, ...sight },
});
const begun: SessionEvent[] = [
  { kind: 'start', atMs: 0 },
  { kind: 'started', atMs: 0 },
];
const said = (session: SessionState, nowMs: number, facts: Partial<CoachFacts> = {}) =>
  coach({
    session,
    nowMs,
    mode: 'aim',
    model: 'ready',
    hasSize: true,
    marks: 0,
    pinchedAtMs: null,
    snappedAtMs: null,
    noWallAtMs: null,
    ...facts,
  });

describe('an AR session', () => {
  it('starts, runs and ends by the shopper, the phone or the graphics card, and then wakes no more', () => {
    for (const by of ['person', 'system', 'context-lost'] as const) {
      const ended = run([...begun, { kind: 'ended', by }]);
      expect(ended).toMatchObject({ phase: 'ended', end: by });
      expect(run([frame(5), { kind: 'ended', by: 'system' }, { kind: 'turned', atMs: 6 }], ended)).toBe(
        ended,
      );
      expect(run(begun, ended).phase).toBe('running');
    }
  });

  it('says why it could not start', () => {
    const failed = run([
      { kind: 'start', atMs: 0 },
      { kind: 'failed', why: 'refused' },
    ]);
    expect(failed).toMatchObject({ phase: 'failed', failure: 'refused' });
    expect(run([{ kind: 'failed', why: 'broken' }], run(begun)).phase).toBe('running');
  });

  it('does not change with frames that say nothing new, so that nothing is drawn anew', () => {
    const seen = run([...begun, frame(1, { surface: 'level' })]);
    expect(run([frame(2, { surface: 'level' }), frame(3, { surface: 'level' })], seen)).toBe(seen);
  });

  it('counts the search from the start, from another place, and from coming back', () => {
    expect(run(begun).searchingSinceMs).toBe(0);
    expect(run([...begun, frame(10, { surface: 'level' })]).searchingSinceMs).toBeNull();
    expect(
      run([...begun, frame(10, { surface: 'level' }), { kind: 'aimed', place: 'wall', atMs: 20 }])
        .searchingSinceMs,
    ).toBe(20);
    expect(
      run([
        ...begun,
        { kind: 'visibility', hidden: true, atMs: 50 },
        { kind: 'visibility', hidden: false, atMs: 90 },
      ]).searchingSinceMs,
    ).toBe(90);
  });
});

describe('the sentence that is said', () => {
  it('asks to move, and says what to do when nothing is met for long', () => {
    const searching = run([...begun, frame(16)]);
    expect(said(searching, 100)).toBe('coachMoveSlowly');
    expect(said(searching, coachTimes.never)).toBe('coachNeverFloor');
    expect(said(run([{ kind: 'aimed', place: 'ceiling', atMs: 0 }], searching), 9000)).toBe(
      'coachNeverCeiling',
    );
  });

  it('names the surface to aim at when another is met', () => {
    const wall = run([...begun, frame(16, { surface: 'wall' })]);
    expect(canPlace(wall)).toBe(false);
    expect(said(wall, coachTimes.slowly)).toBe('coachAimFloor');
  });

  it('asks to place once the right one is met, and says when the size is unknown', () => {
    const found = run([...begun, frame(16, { surface: 'level' })]);
    expect(canPlace(found)).toBe(true);
    expect(said(found, 20)).toBe('coachPlace');
    expect(said(found, 20, { hasSize: false })).toBe('coachNoSize');
    expect(said(found, 20, { model: 'loading' })).toBe('coachModelLoading');
    expect(said(found, 20, { model: 'failed' })).toBe('coachModelFailed');
  });

  it('puts a lost phone first, and the dark as its cause; a blink of either says nothing', () => {
    const found = run([...begun, frame(16, { surface: 'level' })]);
    const lost = run([frame(1000, { tracking: false })], found);
    expect(said(lost, 1100)).not.toBe('coachLost');
    expect(said(lost, 1000 + coachTimes.lost)).toBe('coachLost');
    expect(canPlace(lost)).toBe(false);
    expect(said(run([frame(1000, { tracking: false, dark: true })], found), 2000)).toBe('coachDark');
    const dark = run([frame(1000, { surface: 'level', dark: true })], found);
    expect(said(dark, 1100)).toBe('coachPlace');
    expect(said(dark, 1000 + coachTimes.dark)).toBe('coachDark');
  });

  it('answers a pinch, a turned phone and a wall for some seconds', () => {
    const found = run([...begun, frame(16, { surface: 'level' }), { kind: 'turned', atMs: 50 }]);
    expect(said(found, 100)).toBe('coachTurned');
    expect(said(found, 100, { pinchedAtMs: 90 })).toBe('coachPinch');
    expect(said(found, 100 + coachTimes.remark, { pinchedAtMs: 90, snappedAtMs: 90 })).toBe('coachPlace');
    expect(said(found, 90 + coachTimes.remark - 1, { snappedAtMs: 95, mode: 'selected' })).toBe(
      'coachSnapped',
    );
  });

  it('leads through measuring', () => {
    const found = run([...begun, frame(16, { surface: 'wall' })]);
    expect(said(found, 20, { mode: 'measure' })).toBe('coachMarkFirst');
    expect(said(found, 20, { mode: 'measure', marks: 1 })).toBe('coachMarkSecond');
    expect(said(run(begun), 20, { mode: 'measure' })).toBe('coachMoveSlowly');
  });
});
