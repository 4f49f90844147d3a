import { expect, it, vi } from 'vitest';
import type { OrbitSpace } from './orbit';
import { OrbitControl } from './orbit-control';

const space: OrbitSpace = {
  target: [0, 0.4, 0],
  bounds: { min: [-0.5, 0, -0.5], max: [0.5, 0.8, 0.5] },
  anchor: 'floor',
  framedDistance: 4,
};
const home = { azimuthRadians: 0.5, elevationRadians: 0.2, distance: 4 };

function settle(control: OrbitControl, frameMilliseconds: number): number {
  let time = 1000;
  while (control.step(time)) time += frameMilliseconds;
  return time - 1000;
}

it('asks for frames only while it moves, and says where it came to rest', () => {
  const control = new OrbitControl(space, home, false);
  const wake = vi.fn();
  const rest = vi.fn();
  Object.assign(control, { onWake: wake, onRest: rest });
  expect(control.step(0)).toBe(false);
  control.turn(0.3, 0);
  expect(wake).toHaveBeenCalledTimes(1);
  settle(control, 16);
  expect(rest).toHaveBeenCalledTimes(1);
  expect(control.now.azimuthRadians).toBeCloseTo(0.8, 9);
});

it('takes about as long on a slow screen as on a quick one', () => {
  const time = (frame: number) => {
    const control = new OrbitControl(space, home, false);
    control.turn(1, 0);
    return settle(control, frame);
  };
  expect(Math.abs(time(200) - time(8))).toBeLessThan(250);
});

it('goes at once where it is sent under reduced motion', () => {
  const control = new OrbitControl(space, home, true);
  control.turn(1, 0);
  expect(control.step(0)).toBe(false);
  expect(control.now.azimuthRadians).toBeCloseTo(1.5, 9);
});

it('goes home by the short way after whole turns', () => {
  const control = new OrbitControl(space, home, true);
  control.turn(4 * Math.PI + 0.1, 0);
  control.step(0);
  const before = control.now.azimuthRadians;
  control.reset();
  control.step(0);
  expect(Math.abs(control.now.azimuthRadians - before)).toBeLessThan(0.2);
});

it('steps back to make room, and never comes closer for it', () => {
  const control = new OrbitControl(space, home, false);
  control.makeRoom();
  settle(control, 16);
  expect(control.now.distance).toBeCloseTo(5, 3);
  control.scale(1.2);
  settle(control, 16);
  control.makeRoom();
  settle(control, 16);
  expect(control.now.distance).toBeCloseTo(6, 3);
});
