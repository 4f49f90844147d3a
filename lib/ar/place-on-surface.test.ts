import { describe, expect, it } from 'vitest';
import { degreesApart, multiply, rotate, turnAbout } from '@/lib/model3d/attachment/rigid';
import { unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import { placeOnSurface } from './place-on-surface';
import { afterReset, atOrigin, compose, inverse, type Pose, pointOf, relativeTo } from './pose';
import { surfaceFor, surfaceOfHit } from './surface-of-hit';

const viewer: Pose = { position: [0, 1.5, 2], quaternion: [0, 0, 0, 1] };
const close = (a: readonly number[], b: readonly number[], digits = 9) => {
  for (const [i, value] of a.entries()) expect(value).toBeCloseTo(b[i]!, digits);
};
/** A pose whose +y is `normal`. */
const hit = (position: Vec3, normal: Vec3): Pose => {
  const n = unit(normal);
  const axis: Vec3 = [n[2], 0, -n[0]];
  const angle = Math.acos(n[1]);
  return {
    position,
    quaternion:
      Math.hypot(...axis) < 1e-9 ? [n[1] > 0 ? 0 : 1, 0, 0, n[1] > 0 ? 1 : 0] : turnAbout(unit(axis), angle),
  };
};

describe('a surface that was met', () => {
  it('is level, a wall, a ceiling or a slope by how it leans, made exact where it nearly is', () => {
    expect(surfaceOfHit(hit([0, 0, 0], [0.1, 1, 0]), viewer.position)).toEqual({
      kind: 'level',
      point: [0, 0, 0],
      normal: [0, 1, 0],
    });
    const wall = surfaceOfHit(hit([0, 1, -2], [0, 0.1, 1]), viewer.position);
    expect(wall.kind).toBe('wall');
    close(wall.normal, [0, 0, 1]);
    expect(surfaceOfHit(hit([0, 0.5, 0], [0, 1, 1]), viewer.position).kind).toBe('slope');
  });

  it('has its normal on the viewer’s side, whichever the platform gives', () => {
    for (const normal of [
      [0, 1, 0],
      [0, -1, 0],
    ] as Vec3[])
      expect(surfaceOfHit(hit([0, 2.5, 0], normal), viewer.position)).toMatchObject({
        kind: 'ceiling',
        normal: [0, -1, 0],
      });
    close(surfaceOfHit(hit([0, 1, -2], [0, 0, -1]), viewer.position).normal, [0, 0, 1]);
  });

  it('carries what belongs there', () => {
    expect([surfaceFor('floor'), surfaceFor('table'), surfaceFor('wall'), surfaceFor('ceiling')]).toEqual([
      'level',
      'level',
      'wall',
      'ceiling',
    ]);
  });
});

describe('a place’s frame in the room', () => {
  it('stands upright on a floor and turns its front to the viewer', () => {
    const surface = surfaceOfHit(hit([1, 0, 0], [0, 1, 0]), viewer.position);
    const pose = placeOnSurface(surface, viewer, 'floor');
    expect(pose.position).toEqual([1, 0, 0]);
    close(rotate(pose.quaternion, [0, 1, 0]), [0, 1, 0]);
    close(rotate(pose.quaternion, [0, 0, 1]), unit([-1, 0, 2]));
  });

  it('comes straight out of a wall, wherever the viewer stands', () => {
    const surface = surfaceOfHit(hit([0, 1.4, -2], [0, 0, 1]), [2, 1.5, 0]);
    const pose = placeOnSurface(surface, { ...viewer, position: [2, 1.5, 0] }, 'wall');
    close(rotate(pose.quaternion, [0, 0, 1]), [0, 0, 1]);
    close(rotate(pose.quaternion, [0, 1, 0]), [0, 1, 0]);
    close(rotate(pose.quaternion, [1, 0, 0]), [1, 0, 0]);
  });

  it('hangs from a ceiling with its front to the viewer', () => {
    const surface = surfaceOfHit(hit([0, 2.5, 0], [0, -1, 0]), viewer.position);
    const pose = placeOnSurface(surface, viewer, 'ceiling');
    close(rotate(pose.quaternion, [0, 1, 0]), [0, 1, 0]);
    close(rotate(pose.quaternion, [0, 0, 1]), [0, 0, 1]);
  });

  it('has its front at the phone’s lower edge where the phone looks straight down', () => {
    const down: Pose = { position: [0, 1.5, 0], quaternion: turnAbout([1, 0, 0], -Math.PI / 2) };
    const pose = placeOnSurface(surfaceOfHit(hit([0, 0, 0], [0, 1, 0]), down.position), down, 'floor');
    close(rotate(pose.quaternion, [0, 0, 1]), [0, 0, 1]);
  });
});

describe('poses', () => {
  const a: Pose = { position: [1, 2, 3], quaternion: turnAbout([0, 1, 0], 0.7) };
  const b: Pose = {
    position: [-1, 0, 2],
    quaternion: multiply(turnAbout([1, 0, 0], 0.4), turnAbout([0, 0, 1], 1)),
  };
  it('undo each other', () => {
    const none = compose(inverse(a), a);
    close(none.position, atOrigin.position);
    expect(degreesApart(none.quaternion, atOrigin.quaternion)).toBeLessThan(1e-5);
    const again = compose(a, relativeTo(a, b));
    close(again.position, b.position);
    expect(degreesApart(again.quaternion, b.quaternion)).toBeLessThan(1e-5);
  });

  it('stand where they stood in the room after the origin was moved', () => {
    const origin: Pose = { position: [0.4, 0, -1], quaternion: turnAbout([0, 1, 0], 1.2) };
    const moved = afterReset(b, origin);
    // The same point of the thing, by way of the new origin and in the old space.
    close(pointOf(origin, pointOf(moved, [0.1, 0.2, 0.3])), pointOf(b, [0.1, 0.2, 0.3]));
  });
});
