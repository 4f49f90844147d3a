import { expect, it } from 'vitest';
import { inPlace } from '@/lib/model3d/attachment/rigid';
import { keyMove } from './key-move';

const key = (
  name: string,
  held: Partial<Record<'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey', boolean>> = {},
) => ({
  key: name,
  altKey: false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

it('moves a millimetre, ten with Shift', () => {
  expect(keyMove(key('ArrowUp'), inPlace, true)).toMatchObject({ position: [0, 0.001, 0] });
  expect(keyMove(key('ArrowUp', { shiftKey: true }), inPlace, true)).toMatchObject({
    position: [0, 0.01, 0],
  });
});

it('keeps what is symmetric over its mirror image', () => {
  expect(keyMove(key('ArrowRight'), inPlace, true)).toEqual(inPlace);
  expect(keyMove(key('ArrowRight'), inPlace, false)).toMatchObject({ position: [0.001, 0, 0] });
});

it('takes back and does again, and leaves other keys alone', () => {
  expect(keyMove(key('z', { ctrlKey: true }), inPlace, false)).toBe('undo');
  expect(keyMove(key('Z', { metaKey: true, shiftKey: true }), inPlace, false)).toBe('redo');
  expect(keyMove(key('Tab'), inPlace, false)).toBeNull();
});
