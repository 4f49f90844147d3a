import { describe, expect, it } from 'vitest';
import { rotate, turnAbout } from '@/lib/model3d/attachment/rigid';
import { boxEdges, sizeEdges } from './box-edges';
import { dragPoint } from './drag-point';
import { nudged } from './nudged';
import { distanceToBox, pickItem } from './pick-item';
import { atOrigin, type Pose } from './pose';
import { rememberWall } from './remember-wall';
import { onScreen, rayOnPlane, screenRay } from './screen-ray';

const viewer: Pose = { position: [0, 1.5, 2], quaternion: turnAbout([1, 0, 0], -0.4) };
/** 60° up and down, half as wide, columns. */
const tall = 1 / Math.tan(Math.PI / 6);
const projection = [2 * tall, 0, 0, 0, 0, tall, 0, 0, 0.03, -0.02, -1, -1, 0, 0, -0.2, 0];
const box = {
  min: [-0.3, 0, -0.3] as [number, number, number],
  max: [0.3, 0.9, 0.3] as [number, number, number],
};

describe('a finger on the screen', () => {
  it('points where what lies there is seen, whatever the lens', () => {
    for (const [x, y] of [
      [0, 0],
      [0.5, -0.3],
      [-0.8, 0.2],
    ] as const) {
      const ray = screenRay(x, y, viewer, projection);
      const point = ray.origin.map((value, k) => value + 1.7 * ray.direction[k]!) as [number, number, number];
      const seen = onScreen(point, viewer, projection)!;
      expect(seen[0]).toBeCloseTo(x, 9);
      expect(seen[1]).toBeCloseTo(y, 9);
    }
    expect(onScreen([0, 1.5, 3], viewer, projection)).toBeNull();
  });

  it('meets no plane that it runs along or that lies behind', () => {
    const ray = {
      origin: [0, 1, 0] as [number, number, number],
      direction: [0, 0, -1] as [number, number, number],
    };
    expect(rayOnPlane(ray, [0, 0, 0], [0, 1, 0])).toBeNull();
    expect(rayOnPlane(ray, [0, 0, 2], [0, 0, 1])).toBeNull();
    expect(rayOnPlane(ray, [0, 0, -2], [0, 0, 1])).toEqual([0, 1, -2]);
  });

  it('chooses the nearest thing that it meets', () => {
    const ray = screenRay(0, 0, { position: [0, 0.5, 3], quaternion: [0, 0, 0, 1] }, projection);
    const at = (id: string, z: number) => ({
      id,
      box,
      pose: { ...atOrigin, position: [0, 0, z] as [number, number, number] },
    });
    expect(pickItem(ray, [at('far', -1), at('near', 0)])).toBe('near');
    expect(pickItem(ray, [])).toBeNull();
    expect(distanceToBox(ray, { ...atOrigin, position: [5, 0, 0] }, box)).toBeNull();
    const turned = {
      position: [0, 0, 0] as [number, number, number],
      quaternion: turnAbout([0, 1, 0], Math.PI / 4),
    };
    expect(distanceToBox(ray, turned, box)!).toBeLessThan(distanceToBox(ray, atOrigin, box)!);
  });

  it('drags along the surface that the thing is on, or onto the plane that is known there', () => {
    const ray = screenRay(0.2, -0.2, viewer, projection);
    const along = dragPoint(ray, atOrigin, 'floor', [])!;
    expect(along.point[1]).toBeCloseTo(0, 9);
    const table = {
      pose: { ...atOrigin, position: [0, 0.7, 0] as [number, number, number] },
      polygon: [
        [-2, 0, -2],
        [2, 0, -2],
        [2, 0, 2],
        [-2, 0, 2],
      ] as [number, number, number][],
    };
    expect(dragPoint(ray, atOrigin, 'table', [table])!.point[1]).toBeCloseTo(0.7, 9);
    expect(dragPoint(screenRay(0, 0.9, viewer, projection), atOrigin, 'floor', [])).toBeNull();
  });
});

describe('buttons and keys', () => {
  it('move a standing thing as the viewer sees it, and a hanging one along its wall', () => {
    const away = nudged(atOrigin, 'floor', viewer, 0, 0.1);
    expect(away.position[2]).toBeCloseTo(-0.1, 9);
    expect(away.position[1]).toBeCloseTo(0, 9);
    const behind = { ...viewer, quaternion: turnAbout([0, 1, 0], Math.PI) };
    expect(nudged(atOrigin, 'floor', behind, 0.1, 0).position[0]).toBeCloseTo(-0.1, 9);
    expect(nudged(atOrigin, 'wall', viewer, 0, 0.1).position).toEqual([0, 0.1, 0]);
  });
});

describe('walls that were passed over', () => {
  const hit = (x: number, z = -2) => ({
    kind: 'wall' as const,
    point: [x, 1, z] as [number, number, number],
    normal: rotate([0, 0, 0, 1], [0, 0, 1]),
  });
  it('grow as more of them is seen, and are told apart', () => {
    let known = rememberWall([], hit(0));
    known = rememberWall(known, hit(0.8));
    known = rememberWall(known, hit(-0.4, -2.05));
    expect(known).toHaveLength(1);
    expect(known[0]!.seen!.from).toBeCloseTo(-0.4);
    expect(known[0]!.seen!.to).toBeCloseTo(0.8);
    expect(rememberWall(known, hit(0.3))).toBe(known);
    expect(rememberWall(known, hit(0, -1.5))).toHaveLength(2);
    expect(rememberWall(known, { ...hit(0), kind: 'level' })).toBe(known);
  });
});

describe('a drawn box', () => {
  it('has twelve edges, and is measured along the ones nearest to the eye', () => {
    expect(boxEdges(box)).toHaveLength(24);
    const [width, depth, height] = sizeEdges(box, [1, 1.5, 2]);
    expect([width!.from[2], depth!.from[0], height!.from[0]]).toEqual([0.3, 0.3, -0.3]);
    expect(height!.to[1] - height!.from[1]).toBeCloseTo(0.9);
  });
});
