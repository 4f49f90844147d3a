import type { Attachment, Occluder } from '@/lib/model3d/attachment/attachment';
import { change, redo, startStack, type UndoStack, undo } from '@/lib/model3d/attachment/edit/undo-stack';
import type { Placement } from '@/lib/model3d/attachment/rigid';

export type EditorState = {
  stack: UndoStack<Attachment>;
  /** As it was last stored; null for never. */
  stored: Attachment | null;
};

export type EditorAction =
  | { kind: 'opened'; attachment: Attachment; stored: Attachment | null }
  /** `along`: one gesture goes on. */
  | { kind: 'placed'; placement: Placement; along: boolean }
  | { kind: 'replaced'; attachment: Attachment }
  | { kind: 'occluder'; occluder: Occluder }
  | { kind: 'saved'; attachment: Attachment }
  | { kind: 'undo' }
  | { kind: 'redo' };

export function openState(attachment: Attachment, stored: Attachment | null): EditorState {
  return { stack: startStack(attachment), stored };
}

export function editorReducer(state: EditorState, action: EditorAction): EditorState {
  const { stack } = state;
  const { now } = stack;
  switch (action.kind) {
    case 'opened':
      return openState(action.attachment, action.stored);
    case 'placed':
      return { ...state, stack: change(stack, { ...now, placement: action.placement }, action.along) };
    case 'replaced':
      return { ...state, stack: change(stack, { ...action.attachment, occluders: now.occluders }) };
    case 'occluder':
      return {
        ...state,
        stack: change(stack, { ...now, occluders: toggled(now.occluders, action.occluder) }),
      };
    case 'saved':
      return { ...state, stored: action.attachment };
    case 'undo':
      return { ...state, stack: undo(stack) };
    case 'redo':
      return { ...state, stack: redo(stack) };
  }
}

export const isOccluder = (list: readonly Occluder[], { by, name }: Occluder): boolean =>
  list.some((one) => one.by === by && one.name === name);

function toggled(list: readonly Occluder[], occluder: Occluder): Occluder[] {
  return isOccluder(list, occluder)
    ? list.filter((one) => one.by !== occluder.by || one.name !== occluder.name)
    : [...list, occluder];
}

/** Whether there is something that was not stored. Who placed it is no difference. */
export function isUnsaved({ stack, stored }: EditorState): boolean {
  return JSON.stringify({ ...stack.now, by: '' }) !== JSON.stringify(stored && { ...stored, by: '' });
}
