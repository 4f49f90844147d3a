/** What was, is and may be again. Each is a whole value: attachments are small. */
export type UndoStack<Value> = { past: readonly Value[]; now: Value; future: readonly Value[] };

const deepest = 200;

export const startStack = <Value>(now: Value): UndoStack<Value> => ({ past: [], now, future: [] });

/** @param along True while one gesture goes on: its steps are taken back as one. */
export function change<Value>(stack: UndoStack<Value>, now: Value, along = false): UndoStack<Value> {
  if (along) return { ...stack, now, future: [] };
  return { past: [...stack.past.slice(1 - deepest), stack.now], now, future: [] };
}

export function undo<Value>({ past, now, future }: UndoStack<Value>): UndoStack<Value> {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

export function redo<Value>({ past, now, future }: UndoStack<Value>): UndoStack<Value> {
  const [next, ...later] = future;
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: later };
}
