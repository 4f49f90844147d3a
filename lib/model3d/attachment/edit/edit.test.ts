import fc from 'fast-check';
import { expect, it } from 'vitest';
import { degreesApart, inPlace, normalise, place, type Quaternion } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import { judgeContact } from './judge-contact';
import { anglesOf, moveBy, turnBy, turnOfAngles } from './move-placement';
import { change, redo, startStack, undo } from './undo-stack';

const number = fc.double({ min: -1, max: 1, noNaN: true });

it('shows angles that give the same turn back', () => {
  fc.assert(
    fc.property(fc.tuple(number, number, number, number), (values) => {
      fc.pre(Math.hypot(...values) > 0.1);
      const q = normalise(values as Quaternion);
      expect(degreesApart(turnOfAngles(anglesOf(q)), q)).toBeLessThan(0.2);
    }),
  );
});

it('turns about the place, not about the file’s origin', () => {
  const worn = moveBy(inPlace, [0, 0, 0.1]);
  expect(place(turnBy(worn, 1, 90), [0, 0, 0]).map((v) => Number(v.toFixed(6)))).toEqual([0.1, 0, 0]);
});

it('takes a whole gesture back at once, and brings it again', () => {
  let stack = startStack(0);
  stack = change(stack, 1);
  stack = change(stack, 2, true);
  stack = change(stack, 3, true);
  expect(undo(stack).now).toBe(0);
  expect(redo(undo(stack)).now).toBe(3);
  expect(undo(undo(stack)).now).toBe(0);
  expect(redo(stack).now).toBe(3);
});

it('says when a thing floats, sinks or touches', () => {
  const ground = (p: Vec3) => p[1];
  const box = [0, 0, 0, 0, 1, 0];
  expect(judgeContact(box, inPlace, ground, 'floor').kind).toBe('touches');
  expect(judgeContact(box, moveBy(inPlace, [0, 0.05, 0]), ground, 'floor')).toEqual({
    kind: 'floats',
    metres: 0.05,
  });
  expect(judgeContact(box, moveBy(inPlace, [0, -0.05, 0]), ground, 'floor')).toEqual({
    kind: 'sinks',
    metres: 0.05,
  });
});
