import { describe, expect, it } from 'vitest';
import { rotate } from '@/lib/model3d/attachment/rigid';
import { lightOfEstimate, usualLight } from './light-of-estimate';
import { atOrigin, type Pose } from './pose';
import { nextItems, noItems, type RoomAction, type RoomItem } from './room-items';

const at = (x: number): Pose => ({ ...atOrigin, position: [x, 0, 0] });
const chair = (id: string, x = 0): RoomItem => ({
  id,
  productId: 'p',
  variantId: null,
  pose: at(x),
  snapped: false,
});
const run = (actions: RoomAction[], from = noItems) => actions.reduce(nextItems, from);

describe('products in a room', () => {
  it('are added, chosen, recoloured and removed, each undone by itself', () => {
    const two = run([
      { kind: 'add', item: chair('a') },
      { kind: 'add', item: chair('b', 1) },
      { kind: 'recolour', id: 'a', variantId: 'red' },
      { kind: 'remove', id: 'b' },
    ]);
    expect(two.items.map(({ id }) => id)).toEqual(['a']);
    expect(two.selectedId).toBeNull();
    const back = run([{ kind: 'undo' }], two);
    expect(back.items.map(({ id }) => id)).toEqual(['a', 'b']);
    const further = run([{ kind: 'undo' }], back);
    expect(further.items[0]!.variantId).toBeNull();
    expect(run([{ kind: 'undo' }, { kind: 'undo' }, { kind: 'undo' }], further)).toMatchObject({
      items: [],
      selectedId: null,
    });
  });

  it('are dragged in one step, however many moves it had', () => {
    const move = (x: number, gesture: string | null): RoomAction => ({
      kind: 'move',
      id: 'a',
      pose: at(x),
      snapped: false,
      gesture,
    });
    const moved = run([{ kind: 'add', item: chair('a') }, move(1, 'g'), move(2, 'g'), move(3, 'g')]);
    expect(run([{ kind: 'undo' }], moved).items[0]!.pose.position[0]).toBe(0);
    const twice = run([move(4, 'h')], moved);
    expect(run([{ kind: 'undo' }], twice).items[0]!.pose.position[0]).toBe(3);
  });

  it('turn about the axis of their place', () => {
    const turn = (onWall: boolean): RoomAction => ({
      kind: 'turn',
      id: 'a',
      radians: Math.PI / 2,
      onWall,
      gesture: null,
    });
    const standing = run([{ kind: 'add', item: chair('a') }, turn(false)]).items[0]!;
    expect(rotate(standing.pose.quaternion, [0, 0, 1])[0]).toBeCloseTo(1);
    const hanging = run([{ kind: 'add', item: chair('a') }, turn(true)]).items[0]!;
    expect(rotate(hanging.pose.quaternion, [0, 0, 1])[2]).toBeCloseTo(1);
  });

  it('follow a corrected origin, and so does what undo brings back', () => {
    const moved = run([
      { kind: 'add', item: chair('a') },
      { kind: 'move', id: 'a', pose: at(2), snapped: false, gesture: null },
      { kind: 'corrected', by: () => at(10) },
    ]);
    expect(moved.items[0]!.pose.position[0]).toBe(12);
    expect(run([{ kind: 'undo' }], moved).items[0]!.pose.position[0]).toBe(10);
  });

  it('are left alone by actions on what is not there', () => {
    expect(run([{ kind: 'remove', id: 'x' }, { kind: 'undo' }, { kind: 'select', id: 'x' }])).toBe(noItems);
  });
});

describe('the light of a room', () => {
  const estimate = (even: number, lamp: number, direction: [number, number, number] = [1, 1, 0]) =>
    lightOfEstimate({
      coefficients: [even, even, even, ...Array(24).fill(0)],
      direction,
      intensity: [lamp, lamp, lamp],
    });

  it('lights the product more in a lighter room', () => {
    expect(estimate(3, 0.5).environmentIntensity).toBeGreaterThan(estimate(0.8, 0.5).environmentIntensity);
  });

  it('throws the shadow away from the lamp, darker where the lamp is most of the light', () => {
    const lamp = estimate(1, 3);
    expect(lamp.shadowShift[0]).toBeLessThan(0);
    expect(lamp.shadowStrength).toBeGreaterThan(estimate(3, 0.1).shadowStrength);
    expect(estimate(1, 3, [-1, 1, 0]).shadowShift[0]).toBeGreaterThan(0);
  });

  it('knows the dark, and keeps lamps above', () => {
    expect(estimate(0.05, 0).dark).toBe(true);
    expect(estimate(1, 0.5).dark).toBe(false);
    expect(estimate(1, 1, [0.3, -1, 0]).lampDirection[1]).toBeGreaterThan(0);
    expect(lightOfEstimate({ coefficients: [Number.NaN], direction: [0, 1, 0], intensity: [1, 1, 1] })).toBe(
      usualLight,
    );
  });
});
