import { describe, expect, it } from 'vitest';
import { rotate, turnAbout } from '@/lib/model3d/attachment/rigid';
import { type Pose, pointOf } from './pose';
import { boxIn, roomPlacement, sizeOf } from './room-placement';
import { distanceToWall, snapToWall, type Wall } from './snap-to-wall';
import { isOnPlane, wallOfPlane } from './surface-of-plane';

const sofa = {
  min: [-1, 0, -0.45] as [number, number, number],
  max: [1, 0.8, 0.5] as [number, number, number],
};
/** The wall z = -2, seen from x = -1.5 to 1.5. */
const back: Wall = { point: [0, 1, -2], normal: [0, 0, 1], seen: { from: -1.5, to: 1.5 } };
const right: Wall = { point: [2.5, 1, 0], normal: [-1, 0, 0], seen: null };
const at = (x: number, z: number, turned = 0): Pose => ({
  position: [x, 0, z],
  quaternion: turnAbout([0, 1, 0], turned),
});

describe('a standing thing near a wall', () => {
  it('sets its back against it, square to it, at its own height', () => {
    const found = snapToWall(at(0.3, -1.4, 0.2), sofa, [back, right])!;
    expect(found.wall).toBe(back);
    expect(found.pose.position[0]).toBeCloseTo(0.3);
    expect(found.pose.position[1]).toBe(0);
    expect(pointOf(found.pose, [0, 0, -0.45])[2]).toBeCloseTo(-2, 9);
    expect(rotate(found.pose.quaternion, [0, 0, 1])[2]).toBeCloseTo(1, 9);
    expect(distanceToWall(found.pose, sofa, back)).toBeCloseTo(0, 9);
  });

  it('comes out of a wall that it stood in', () => {
    expect(distanceToWall(at(0, -1.7), sofa, back)).toBeLessThan(0);
    expect(snapToWall(at(0, -1.7), sofa, [back])!.pose.position[2]).toBeCloseTo(-1.55, 9);
  });

  it('takes the nearest of two walls', () => {
    const found = snapToWall(at(1.42, -1.34), sofa, [back, right])!;
    expect(found.wall).toBe(right);
    expect(pointOf(found.pose, [0, 0, -0.45])[0]).toBeCloseTo(2.5, 9);
  });

  it('stays where it is when no wall is in reach, or the wall was not seen there', () => {
    expect(snapToWall(at(0, 0), sofa, [back, right])).toBeNull();
    expect(snapToWall(at(-2.2, -1.5), sofa, [back])).toBeNull();
  });
});

describe('a plane that the phone has found', () => {
  // Its pose has +y out of the wall.
  const plane = {
    pose: { position: [0, 1, -2] as [number, number, number], quaternion: turnAbout([1, 0, 0], Math.PI / 2) },
    polygon: [
      [-1.5, 0, -1],
      [1.5, 0, -1],
      [1.5, 0, 1],
      [-1.5, 0, 1],
    ] as [number, number, number][],
  };
  it('is a wall as far as it was seen', () => {
    const wall = wallOfPlane(plane, [0, 1.5, 0])!;
    expect(wall.normal[2]).toBeCloseTo(1, 9);
    expect(wall.seen!.from).toBeCloseTo(-1.5, 9);
    expect(wall.seen!.to).toBeCloseTo(1.5, 9);
    expect(
      wallOfPlane({ ...plane, pose: { ...plane.pose, quaternion: [0, 0, 0, 1] } }, [0, 1.5, 0]),
    ).toBeNull();
  });

  it('ends at its outline', () => {
    expect(isOnPlane(plane, [1.45, 1.5, -2])).toBe(true);
    expect(isOnPlane(plane, [1.58, 1.5, -2])).toBe(true);
    expect(isOnPlane(plane, [1.8, 1.5, -2])).toBe(false);
  });
});

describe('a model in the frame of its place', () => {
  const model = {
    url: '',
    bytes: 1,
    triangles: 1,
    bounds: {
      min: [-0.2, -0.1, -0.3] as [number, number, number],
      max: [0.4, 0.5, 0.1] as [number, number, number],
    },
  };
  it('stands as exported without an attachment, and as the attachment says with one', () => {
    expect(roomPlacement({ ...model, anchor: 'floor' })!.box).toEqual(model.bounds);
    const attachment = {
      version: 1,
      where: 'floor',
      side: 'both',
      placement: { position: [0, 0.1, 0], quaternion: turnAbout([0, 1, 0], Math.PI / 2), scale: 2 },
      landmarks: { contact: [0, 0, 0] },
      sizes: {},
      occluders: [],
      by: 'merchant',
    };
    const found = roomPlacement({ ...model, anchor: 'floor', attachment })!;
    expect(found.placement.scale).toBe(2);
    const { widthMetres, heightMetres, depthMetres } = sizeOf(found.box);
    expect([widthMetres, heightMetres, depthMetres].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
      0.8, 1.2, 1.2,
    ]);
  });

  it('is set down on its lowest point where it has no place of its own, and is nowhere when worn', () => {
    const { place, box } = roomPlacement({ ...model, anchor: 'none' })!;
    expect(place).toBe('floor');
    expect(box.min[1]).toBeCloseTo(0, 9);
    expect(box.min[0]).toBeCloseTo(-box.max[0], 9);
    expect(roomPlacement({ ...model, anchor: 'face' })).toBeNull();
  });

  it('keeps its box under a turn of a quarter', () => {
    const turned = boxIn(model.bounds, {
      position: [0, 0, 0],
      quaternion: turnAbout([0, 1, 0], Math.PI / 2),
      scale: 1,
    });
    expect(sizeOf(turned).widthMetres).toBeCloseTo(0.4, 9);
    expect(sizeOf(turned).depthMetres).toBeCloseTo(0.6, 9);
  });
});
