import { describe, expect, it } from 'vitest';
import { degreesApart, multiply, turnAbout } from '@/lib/model3d/attachment/rigid';
import { see } from '../testing/see';
import { canonicalFace } from './canonical-face';
import { canonicalTriangles } from './canonical-triangles';
import { facePose } from './face-pose';
import { rigidIndices, rigidWeights } from './rigid-points';

const shape = canonicalFace.map((millimetres) => millimetres / 1000);
const lens = { focal: 576, middleX: 320, middleY: 240 };
const average = { size: 1, sizeSigma: 0 };

describe('the canonical face', () => {
  it('has 468 vertices, 898 triangles, and its origin on the ridge of the nose', () => {
    expect(canonicalFace).toHaveLength(468 * 3);
    expect(canonicalTriangles).toHaveLength(898 * 3);
    expect(canonicalFace.slice(18, 21)).toEqual([0, 0, 0]);
    expect(Math.max(...canonicalTriangles)).toBe(467);
  });

  it('has the wearer’s left at +x, and is as wide at the temples as docs/attachment.md says', () => {
    expect(canonicalFace[3 * 356]).toBeCloseTo(77.4, 1);
    expect(canonicalFace[3 * 127]).toBeCloseTo(-77.4, 1);
    expect(canonicalFace[3 * 356 + 2]).toBeCloseTo(-77.9, 1);
  });

  it('names rigid vertices once, in pairs that weigh the same on both sides', () => {
    expect(new Set(rigidIndices).size).toBe(rigidIndices.length);
    const torque = rigidIndices.reduce(
      (sum, v, i) => sum + (rigidWeights[i] ?? 0) * (canonicalFace[3 * v] ?? 0),
      0,
    );
    expect(Math.abs(torque)).toBeLessThan(0.5);
  });
});

describe('the pose of a face', () => {
  const turns = [
    [0, 0, 0],
    [0.5, 0, 0],
    [0, 0.6, 0],
    [-0.2, 0.3, 0.7],
  ].map(([x = 0, y = 0, z = 0]) =>
    multiply(turnAbout([0, 0, 1], z), multiply(turnAbout([0, 1, 0], y), turnAbout([1, 0, 0], x))),
  );

  it.each(turns)('is found from ideal landmarks (%f %f %f %f)', (...quaternion) => {
    const pose = { position: [0.04, 0.03, -0.45] as [number, number, number], quaternion };
    const found = facePose(see(shape, pose, lens), lens, average);
    expect(degreesApart(found?.pose.quaternion ?? [0, 0, 0, 1], quaternion)).toBeLessThan(0.05);
    for (let k = 0; k < 3; k++) expect(found?.pose.position[k]).toBeCloseTo(pose.position[k] as number, 4);
    for (let i = 0; i < shape.length; i++) expect(found?.shape[i]).toBeCloseTo(shape[i] as number, 4);
  });

  it('moves away by as much as the face is larger, and keeps its place in the picture', () => {
    const pose = {
      position: [0.04, 0.03, -0.45] as [number, number, number],
      quaternion: turns[3] ?? [0, 0, 0, 1],
    };
    const found = facePose(see(shape, pose, lens), lens, { size: 1.1, sizeSigma: 0.02 });
    for (let k = 0; k < 3; k++)
      expect(found?.pose.position[k]).toBeCloseTo(1.1 * (pose.position[k] as number), 4);
    expect(Math.sqrt(found?.covariance[14] ?? 0)).toBeGreaterThan(0.0085);
  });

  it('is not turned by an open mouth and lifted brows', () => {
    const pose = { position: [0, 0, -0.5] as [number, number, number], quaternion: turns[0] ?? [0, 0, 0, 1] };
    const seen = see(shape, pose, lens);
    for (let v = 0; v < 468; v++) {
      if ((shape[3 * v + 1] as number) < -0.05) seen[3 * v + 1] = (seen[3 * v + 1] as number) + 25;
    }
    for (const v of [70, 63, 105, 66, 107, 336, 296, 334, 293, 300])
      seen[3 * v + 1] = (seen[3 * v + 1] as number) - 10;
    const found = facePose(seen, lens, average);
    expect(degreesApart(found?.pose.quaternion ?? [1, 0, 0, 0], pose.quaternion)).toBeLessThan(0.05);
  });

  it('puts the origin on this person’s bridge', () => {
    const high = shape.map((v, i) =>
      [6, 168, 197, 122, 351].includes(Math.floor(i / 3)) && i % 3 === 1 ? v + 0.003 : v,
    );
    const pose = {
      position: [0, 0, -0.5] as [number, number, number],
      quaternion: turns[0] ?? [0, 0, 0, 1],
    };
    const found = facePose(see(high, pose, lens), lens, average);
    expect(found?.pose.position[1]).toBeGreaterThan(0.0025);
    expect(found?.pose.position[1]).toBeLessThan(0.0035);
  });

  it('is as far turned as the picture says, though depths are told too small', () => {
    const truth = turnAbout([0, 1, 0], 0.5);
    const seen = see(shape, { position: [0, 0, -0.5], quaternion: truth }, lens);
    for (let i = 2; i < seen.length; i += 3) seen[i] = 0.75 * (seen[i] as number);
    const found = facePose(seen, lens, average);
    expect(degreesApart(found?.pose.quaternion ?? [0, 0, 0, 1], truth)).toBeLessThan(1);
  });

  it('is none where all landmarks are in one place', () => {
    expect(facePose(new Float32Array(468 * 3), lens, average)).toBeNull();
  });
});
