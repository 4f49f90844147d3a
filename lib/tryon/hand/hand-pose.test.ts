import { describe, expect, it } from 'vitest';
import { degreesApart, rotate, turnAbout } from '@/lib/model3d/attachment/rigid';
import { openHand } from '../testing/open-hand';
import { see } from '../testing/see';
import { fingerFrame, wristFrame } from './hand-frames';
import { firstBone } from './hand-points';
import { averagePalm, backOfHand, handPose, isHand, palmLength, palmPose } from './hand-pose';

const right = [...openHand];
const left = right.map((v, i) => (i % 3 === 0 ? -v : v));
const lens = { focal: 576, middleX: 320, middleY: 240 };

describe('a hand', () => {
  it('shows its back, left or right', () => {
    expect(backOfHand(right, 'right')[2]).toBeGreaterThan(0.9);
    expect(backOfHand(left, 'left')[2]).toBeGreaterThan(0.9);
  });

  it('has a palm frame with +x to the middle knuckle and +z out of the back', () => {
    const { quaternion } = palmPose(right, 'right');
    const [x, z] = [rotate(quaternion, [1, 0, 0]), rotate(quaternion, [0, 0, 1])];
    expect(x[1]).toBeGreaterThan(0.99);
    expect(z[2]).toBeGreaterThan(0.99);
  });

  it('has a first bone for a ring on each finger', () => {
    expect(firstBone('ring')).toEqual([13, 14]);
    expect(firstBone('thumb')).toEqual([2, 3]);
  });

  it('wears a ring on the middle of what shows of the first bone, its stone out of the back', () => {
    const { position, quaternion } = fingerFrame(right, 'right', 'ring');
    expect(position).toEqual([0.0149, 0.116, 0.001].map((v) => expect.closeTo(v, 6)));
    expect(rotate(quaternion, [1, 0, 0])[1]).toBeGreaterThan(0.99);
    expect(rotate(quaternion, [0, 1, 0])[2]).toBeGreaterThan(0.99);
  });

  it.each([
    ['right', right, -1],
    ['left', left, 1],
  ] as const)('wears a watch on the %s wrist that its owner can read', (side, joints, toHand) => {
    const { position, quaternion } = wristFrame(joints, side);
    expect(position[1]).toBeCloseTo(-0.025, 3);
    expect(rotate(quaternion, [1, 0, 0])[1] * toHand).toBeGreaterThan(0.99);
    expect(rotate(quaternion, [0, 0, 1])[2]).toBeGreaterThan(0.99);
    // Twelve o'clock lies on the little finger's side.
    const little = Math.sign(joints[3 * 17] as number);
    expect(rotate(quaternion, [0, 1, 0])[0] * little).toBeGreaterThan(0.99);
  });

  it('is refused with the proportions of none', () => {
    expect(isHand(right)).toBe(true);
    expect(isHand(right.map((v, i) => (i % 3 === 0 ? v * 4 : v)))).toBe(false);
    expect(isHand(right.map((v, i) => (i % 3 === 0 ? v * 0.2 : v)))).toBe(false);
    expect(isHand(new Array(63).fill(0))).toBe(false);
  });

  it('is placed in space by its average size, however large the network thinks it is', () => {
    const true1 = averagePalm / palmLength(right);
    const shape = right.map((v) => v * true1);
    const truth = {
      position: [0.05, -0.04, -0.4] as [number, number, number],
      quaternion: turnAbout([0, 1, 0], 0.5),
    };
    // World points come turned as the hand is.
    const world = see3(shape, truth.quaternion).map((v) => v * 0.6);
    const found = handPose(see(shape, truth, lens), world, 'right', lens);
    expect(found?.pose.position).toEqual(truth.position.map((v) => expect.closeTo(v, 3)));
    const palm = palmPose(see3(shape, truth.quaternion), 'right').quaternion;
    expect(degreesApart(found?.pose.quaternion ?? [0, 0, 0, 1], palm)).toBeLessThan(0.1);
  });
});

function see3(points: number[], quaternion: [number, number, number, number]): number[] {
  const out: number[] = [];
  for (let i = 0; i < points.length; i += 3) {
    out.push(...rotate(quaternion, [points[i] as number, points[i + 1] as number, points[i + 2] as number]));
  }
  return out;
}
