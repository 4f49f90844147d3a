import { describe, expect, it } from 'vitest';
import type { Corners } from '@/lib/ar/room-photo/check-corners';
import { turnAbout } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Lens } from '../lens';
import { cardCorners, drawCard } from '../testing/draw-card';
import { drawGround, grain } from '../testing/draw-ground';
import { drawLimb, onTable } from '../testing/draw-limb';
import { cardPose, cardTolerance } from './card/card-pose';
import { aroundOf, handParts, measureFinger, measureWrist } from './hand-sizes';
import { measureOwnRing } from './own-ring';

const lens: Lens = { focal: 1100, middleX: 480, middleY: 360 };
/** Seen from nearly straight above, 36 cm away. */
const table = { position: [0, 0, -0.36] as Vec3, quaternion: turnAbout([1, 0, 0], 0.12) };
/** The card lies at the side, in the table's plane. */
const cardOnTable = { ...table, position: [0.05, 0, -0.36] as Vec3 };

function scene(limb: { breadth: number; thickness: number }, colour: readonly [number, number, number]) {
  const frame = drawGround(960, 720, 4, 225);
  const where = { from: [-60, -60], to: [-55, 55] } as const;
  drawLimb(frame, table, lens, { ...where, ...limb, colour });
  drawCard(frame, cardOnTable, lens, { ground: [20, 30, 60], print: [220, 220, 220], stripe: false });
  const joints = new Float32Array(63);
  const put = (index: number, t: number) => {
    const [x, y] = [0, 1].map((k) => where.from[k]! + t * (where.to[k]! - where.from[k]!)) as [
      number,
      number,
    ];
    const at = onTable(table, lens, x, y, limb.thickness / 2);
    joints.set([at.x, at.y, 0], 3 * index);
  };
  const pose = cardPose(cardCorners(cardOnTable, lens) as unknown as Corners, lens, cardTolerance.found)!;
  return { frame: grain(frame, 3, 6), joints, put, pose };
}

describe('a hand beside a card', () => {
  it('has a finger’s breadth to half a millimetre, and a ring with an honest interval', () => {
    for (const breadth of [15, 17.5, 20]) {
      const { frame, joints, put, pose } = scene({ breadth, thickness: 0.92 * breadth }, [205, 160, 135]);
      put(13, 0.3);
      put(14, 0.65);
      const found = measureFinger(frame, joints, 'ring', pose);
      expect(Math.abs(found!.breadth.millimetres - breadth)).toBeLessThan(0.4);
      expect(Math.abs(found!.breadth.millimetres - breadth)).toBeLessThan(found!.breadth.errorMillimetres);
      const truth = aroundOf(breadth, 0, handParts.finger).millimetres;
      expect(Math.abs(found!.around.millimetres - truth)).toBeLessThan(found!.around.errorMillimetres);
      expect(found!.around.errorMillimetres / found!.around.millimetres).toBeGreaterThan(0.04);
    }
  });

  it('has a wrist, whose thickness the interval allows for', () => {
    const { frame, joints, put, pose } = scene({ breadth: 58, thickness: 40 }, [190, 145, 120]);
    put(0, 0.55);
    put(9, 1.3);
    const found = measureWrist(frame, joints, pose);
    expect(Math.abs(found!.breadth.millimetres - 58)).toBeLessThan(1.5);
    const truth = aroundOf(58, 0, { ...handParts.wrist, thickness: 40 / 58 }).millimetres;
    expect(Math.abs(found!.around.millimetres - truth)).toBeLessThan(found!.around.errorMillimetres);
  });

  it('is not measured where no edges are: a bare table', () => {
    const { joints, put, pose } = scene({ breadth: 18, thickness: 16 }, [205, 160, 135]);
    put(13, 0.3);
    put(14, 0.65);
    expect(measureFinger(drawGround(960, 720, 4, 225), joints, 'ring', pose)).toBeNull();
  });
});

describe('a ring beside a card', () => {
  const pose = cardPose(cardCorners(cardOnTable, lens) as unknown as Corners, lens, cardTolerance.found)!;
  const edge = (x: number) => onTable(table, lens, x, 0, 2.5);

  it('has a size by two places of its inner edge, closer than a finger’s', () => {
    const found = measureOwnRing(edge(-40), edge(-22), pose);
    expect(Math.abs(found!.millimetres - 18 * Math.PI)).toBeLessThan(0.3);
    expect(found!.errorMillimetres).toBeLessThan(3);
    expect(found!.errorMillimetres).toBeGreaterThan(0.5);
  });

  it('is none where the marks are as far apart as no ring is wide', () => {
    expect(measureOwnRing(edge(-40), edge(-10), pose)).toBeNull();
    expect(measureOwnRing(edge(-40), edge(-33), pose)).toBeNull();
  });
});

describe('around what is seen from above', () => {
  it('is a circle’s circumference for a round thing, and less for a flat one', () => {
    expect(aroundOf(20, 0, { ...handParts.finger, thickness: 1 }).millimetres).toBeCloseTo(20 * Math.PI, 6);
    expect(aroundOf(60, 0, handParts.wrist).millimetres).toBeLessThan(60 * Math.PI * 0.86);
  });
});
