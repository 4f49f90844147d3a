import { multiply, turnAbout } from '@/lib/model3d/attachment/rigid';
import { compose, type Pose } from './pose';

/** A product that stands in the room. `pose` is that of its place's frame in the session's reference space. */
export type RoomItem = {
  id: string;
  productId: string;
  variantId: string | null;
  pose: Pose;
  /** Its back was set against a wall. */
  snapped: boolean;
};

export type RoomItems = {
  items: readonly RoomItem[];
  selectedId: string | null;
  /** Earlier lists, the latest last. */
  past: readonly (readonly RoomItem[])[];
  /** The gesture whose moves belong together; null between gestures. */
  gesture: string | null;
};

export type RoomAction =
  | { kind: 'add'; item: RoomItem }
  /** Moves of one `gesture` (a drag) are undone together; null: a step of its own. */
  | { kind: 'move'; id: string; pose: Pose; snapped: boolean; gesture: string | null }
  /** About the upright axis of its place, counter-clockwise from above; on a wall about the wall's normal. */
  | { kind: 'turn'; id: string; radians: number; onWall: boolean; gesture: string | null }
  | { kind: 'recolour'; id: string; variantId: string | null }
  | { kind: 'remove'; id: string }
  | { kind: 'select'; id: string | null }
  | { kind: 'undo' }
  /** The platform knows better where things are, or moved its origin: no step of the shopper's. New pose: `by` · pose. */
  | { kind: 'corrected'; by: (id: string) => Pose | null };

export const noItems: RoomItems = { items: [], selectedId: null, past: [], gesture: null };
const undoable = 50;

export function nextItems(state: RoomItems, action: RoomAction): RoomItems {
  switch (action.kind) {
    case 'add':
      return { ...step(state, [...state.items, action.item]), selectedId: action.item.id };
    case 'remove': {
      const rest = state.items.filter(({ id }) => id !== action.id);
      if (rest.length === state.items.length) return state;
      const selectedId = state.selectedId === action.id ? null : state.selectedId;
      return { ...step(state, rest), selectedId };
    }
    case 'move':
      return change(state, action.id, action.gesture, (item) => ({
        ...item,
        pose: action.pose,
        snapped: action.snapped,
      }));
    case 'turn': {
      const turn = turnAbout(action.onWall ? [0, 0, 1] : [0, 1, 0], action.radians);
      return change(state, action.id, action.gesture, (item) => ({
        ...item,
        pose: { ...item.pose, quaternion: multiply(item.pose.quaternion, turn) },
        snapped: false,
      }));
    }
    case 'recolour':
      return change(state, action.id, null, (item) => ({ ...item, variantId: action.variantId }));
    case 'select':
      return action.id === state.selectedId || !known(state, action.id)
        ? state
        : { ...state, selectedId: action.id };
    case 'undo': {
      const before = state.past.at(-1);
      if (!before) return state;
      const back = { ...state, items: before, past: state.past.slice(0, -1), gesture: null };
      return { ...back, selectedId: known(back, state.selectedId) ? state.selectedId : null };
    }
    case 'corrected': {
      // What undo would bring back must stand right as well.
      const correct = (items: readonly RoomItem[]) =>
        items.map((item) => {
          const by = action.by(item.id);
          return by ? { ...item, pose: compose(by, item.pose) } : item;
        });
      return { ...state, items: correct(state.items), past: state.past.map(correct) };
    }
  }
}

const known = (state: RoomItems, id: string | null) =>
  id === null || state.items.some((item) => item.id === id);

function step(state: RoomItems, items: readonly RoomItem[]): RoomItems {
  return { ...state, items, past: [...state.past, state.items].slice(-undoable), gesture: null };
}

function change(
  state: RoomItems,
  id: string,
  gesture: string | null,
  by: (item: RoomItem) => RoomItem,
): RoomItems {
  if (!state.items.some((item) => item.id === id)) return state;
  const items = state.items.map((item) => (item.id === id ? by(item) : item));
  if (gesture !== null && gesture === state.gesture) return { ...state, items };
  return { ...step(state, items), gesture };
}
