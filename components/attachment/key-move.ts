import type { KeyboardEvent } from 'react';
import {
  type Axis,
  moveBy,
  symmetricMoves,
  symmetricTurns,
  turnBy,
} from '@/lib/model3d/attachment/edit/move-placement';
import type { Placement } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';

const moves: Record<string, readonly [Axis, 1 | -1]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowUp: [1, 1],
  ArrowDown: [1, -1],
  PageDown: [2, 1],
  PageUp: [2, -1],
};
/** The same keys turn with Alt: left and right about the upright, up and down nod, the page keys tilt. */
const turns: Record<string, readonly [Axis, 1 | -1]> = {
  ArrowRight: [1, 1],
  ArrowLeft: [1, -1],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  PageDown: [2, 1],
  PageUp: [2, -1],
};

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** What a key does to a placement: 1 mm or 1°, ten with Shift. Null: the key is not ours. */
export function keyMove(
  event: Key,
  placement: Placement,
  symmetric: boolean,
): Placement | 'undo' | 'redo' | null {
  if (event.ctrlKey || event.metaKey) {
    const key = event.key.toLowerCase();
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    return key === 'y' ? 'redo' : null;
  }
  const [axis, sign] = (event.altKey ? turns : moves)[event.key] ?? [];
  if (axis === undefined || sign === undefined) return null;
  if (symmetric && !(event.altKey ? symmetricTurns : symmetricMoves).includes(axis)) return placement;
  const by = sign * (event.shiftKey ? 10 : 1);
  if (event.altKey) return turnBy(placement, axis, by);
  const metres: Vec3 = [0, 0, 0];
  metres[axis] = by / 1000;
  return moveBy(placement, metres);
}
