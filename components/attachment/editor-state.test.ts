import { expect, it } from 'vitest';
import type { Attachment } from '@/lib/model3d/attachment/attachment';
import { inPlace } from '@/lib/model3d/attachment/rigid';
import { editorReducer, isUnsaved, openState } from './editor-state';

const proposal: Attachment = {
  version: 1,
  where: 'table',
  side: 'both',
  placement: inPlace,
  landmarks: { contact: [0, 0, 0] },
  sizes: {},
  occluders: [],
  by: 'proposal',
};

it('keeps the parts that hide when the place is proposed anew', () => {
  let state = openState(proposal, null);
  state = editorReducer(state, { kind: 'occluder', occluder: { by: 'node', name: 'stand' } });
  state = editorReducer(state, { kind: 'replaced', attachment: { ...proposal, where: 'floor' } });
  expect(state.stack.now).toMatchObject({ where: 'floor', occluders: [{ by: 'node', name: 'stand' }] });
});

it('is saved when what is stored is what is seen, whoever placed it', () => {
  const state = openState(proposal, null);
  expect(isUnsaved(state)).toBe(true);
  expect(
    isUnsaved(editorReducer(state, { kind: 'saved', attachment: { ...proposal, by: 'merchant' } })),
  ).toBe(false);
});
