import { describe, expect, it } from 'vitest';
import {
  conjugate,
  degreesApart,
  multiply,
  normalise,
  type Quaternion,
} from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import { rotationOf, rotationVector } from '../filter/pose-filter';
import { normals } from '../testing/made-up';
import { see } from '../testing/see';
import { poseCovariance } from './covariance';
import { largestEigenvector } from './eigen';
import { invert } from './invert';
import { fitInPerspective } from './perspective-fit';
import { refinePose } from './refine-pose';
import { fitRobustly } from './robust-similarity';
import { fitSimilarity, moved, type Similarity } from './similarity';

const cloud = (count: number, seed: number, size = 0.05) => {
  const next = normals(seed);
  return Float64Array.from({ length: 3 * count }, () => size * next());
};
const under = (fit: Similarity, from: Float64Array) => {
  const to = new Float64Array(from.length);
  for (let i = 0; i < from.length; i += 3) to.set(moved(fit, [...from.slice(i, i + 3)] as Vec3), i);
  return to;
};
const turn: Quaternion = normalise([0.3, -0.5, 0.2, 0.7]);
const truth: Similarity = { quaternion: turn, position: [0.1, -0.2, -0.6], scale: 1.7 };
const even = (count: number) => new Array(count).fill(1);

describe('small linear algebra', () => {
  it('finds the eigenvector of the largest eigenvalue', () => {
    const v = largestEigenvector([2, 1, 0, 1, 2, 0, 0, 0, 1], 3);
    expect(Math.abs(v[0] as number)).toBeCloseTo(Math.SQRT1_2, 9);
    expect(v[0]).toBeCloseTo(v[1] as number, 9);
    expect(v[2]).toBeCloseTo(0, 9);
  });

  it('inverts a matrix, and says where there is no inverse', () => {
    expect(invert([4, 1, 1, 3], 2)?.map((v) => v * 11)).toEqual(
      [3, -1, -1, 4].map((v) => expect.closeTo(v, 9)),
    );
    expect(invert([1, 1, 1, 1], 2)).toBeNull();
  });
});

describe('the similarity between two sets of points', () => {
  it('is found exactly where there is one, whatever the turn', () => {
    const from = cloud(12, 1);
    for (const quaternion of [
      turn,
      [0, 0, 0, 1],
      [1, 0, 0, 0],
      normalise([1, 2, -3, 0.01]),
    ] as Quaternion[]) {
      const fit = fitSimilarity(from, under({ ...truth, quaternion }, from), even(12));
      expect(degreesApart(fit?.quaternion as Quaternion, quaternion)).toBeLessThan(1e-5);
      expect(fit?.scale).toBeCloseTo(1.7, 9);
      expect(fit?.position).toEqual(truth.position.map((v) => expect.closeTo(v, 9)));
    }
  });

  it('is never a mirror image', () => {
    const from = cloud(12, 2);
    const mirrored = from.map((v, i) => (i % 3 === 0 ? -v : v));
    const fit = fitSimilarity(from, mirrored, even(12));
    expect(Math.hypot(...(fit?.quaternion ?? []))).toBeCloseTo(1, 9);
    expect(fit?.scale).toBeGreaterThan(0);
    expect(fit?.scale).toBeLessThan(1);
  });

  it('leaves points of no weight out, and needs three that are not one', () => {
    const from = cloud(4, 3);
    const to = under(truth, from);
    to[0] = 99;
    expect(fitSimilarity(from, to, [0, 1, 1, 1])?.scale).toBeCloseTo(1.7, 9);
    expect(fitSimilarity(from, to, [0, 0, 1, 1])).toBeNull();
    expect(fitSimilarity(new Float64Array(9), from.slice(0, 9), even(3))).toBeNull();
  });

  it('is not pulled by a quarter of wrong points', () => {
    const from = cloud(40, 4);
    const next = normals(5);
    const to = under(truth, from).map((v) => v + 0.0005 * next());
    for (let i = 0; i < 10; i++) to[3 * i] = (to[3 * i] as number) + 0.05;
    const plain = fitSimilarity(from, to, even(40));
    const robust = fitRobustly(from, to, even(40));
    expect(degreesApart(robust?.quaternion as Quaternion, turn)).toBeLessThan(0.3);
    expect(degreesApart(plain?.quaternion as Quaternion, turn)).toBeGreaterThan(0.3);
    expect([...(robust?.weights ?? [])].slice(0, 10)).toEqual(even(10).map(() => 0));
  });
});

describe('a pose in perspective', () => {
  const lens = { focal: 600, middleX: 320, middleY: 240 };

  it('is found from an ideal network’s points, near and far, in the middle and at the edge', () => {
    const shape = cloud(30, 6);
    for (const position of [
      [0, 0, -0.3],
      [0.15, -0.1, -0.5],
      [-0.4, 0.3, -1.5],
    ] as Vec3[]) {
      const pose = { position, quaternion: turn };
      const fit = fitInPerspective(shape, see(shape, pose, lens), even(30), lens);
      expect(degreesApart(fit?.quaternion as Quaternion, turn)).toBeLessThan(0.01);
      expect(fit?.scale).toBeCloseTo(1, 5);
      for (let k = 0; k < 3; k++) expect(fit?.position[k]).toBeCloseTo(position[k] as number, 5);
    }
  });
});

describe('refining a pose', () => {
  const lens = { focal: 600, middleX: 320, middleY: 240 };
  const shape = cloud(30, 10);
  const pose = { position: [0.05, -0.03, -0.5] as Vec3, quaternion: turn };
  const near = {
    position: [0.06, -0.02, -0.55] as Vec3,
    quaternion: multiply(rotationOf([0.1, -0.15, 0.1]), turn),
  };

  it('ends where the points are seen, from a start ten degrees off, without depths', () => {
    const seen = see(shape, pose, lens).map((v, i) => (i % 3 === 2 ? 0 : v));
    const found = refinePose(shape, seen, even(30), lens, near, 0);
    expect(degreesApart(found?.quaternion as Quaternion, turn)).toBeLessThan(0.01);
    expect(found?.position).toEqual(pose.position.map((v) => expect.closeTo(v, 4)));
  });

  it('tells how far repeated fits under noise scatter', () => {
    const clean = see(shape, pose, lens);
    const next = normals(11);
    let sum = 0;
    for (let run = 0; run < 200; run++) {
      const seen = clean.map((v, i) => (i % 3 === 2 ? v : v + 0.5 * next()));
      const found = refinePose(shape, seen, even(30), lens, near, 0);
      const off = [
        ...(found?.position ?? []).map((v, k) => v - (pose.position[k] as number)),
        ...rotationVector(multiply(found?.quaternion as Quaternion, conjugate(turn))),
      ];
      const normal = invert(
        (found?.inverse ?? []).map((v) => v * 0.25),
        6,
      ) as number[];
      for (let r = 0; r < 6; r++) {
        for (let c = 0; c < 6; c++)
          sum += (off[r] as number) * (normal[6 * r + c] as number) * (off[c] as number);
      }
    }
    // Squared Mahalanobis distance of six degrees of freedom: 6 on average, 0.25 its standard error here.
    expect(sum / 200).toBeGreaterThan(5);
    expect(sum / 200).toBeLessThan(7);
  });

  it('says so where the points determine nothing', () => {
    expect(refinePose(new Float64Array(9), new Float64Array(9), even(3), lens, near, 0)).toBeNull();
  });
});

describe('the covariance of a pose', () => {
  it('tells how far repeated fits under noise scatter', () => {
    const from = cloud(30, 7);
    const clean = under({ ...truth, scale: 1 }, from);
    const next = normals(8);
    const sigma = 0.001;
    let sum = 0;
    const runs = 300;
    for (let run = 0; run < runs; run++) {
      const fit = fitSimilarity(
        from,
        clean.map((v) => v + sigma * next()),
        even(30),
      ) as Similarity;
      const covariance = poseCovariance(fit, from, even(30), sigma) as Float64Array;
      const off = [
        ...fit.position.map((v, k) => v - (truth.position[k] as number)),
        ...rotationVector(multiply(fit.quaternion, conjugate(turn))),
      ];
      // The scale's error is meant to move the body along its line of sight; here position is the fitted one alone.
      const inverse = invert(covariance, 6) as number[];
      for (let r = 0; r < 6; r++) {
        for (let c = 0; c < 6; c++)
          sum += (off[r] as number) * (inverse[6 * r + c] as number) * (off[c] as number);
      }
    }
    // Squared Mahalanobis distance: 6 on average for six true degrees of freedom; less, as the line of sight is widened.
    expect(sum / runs).toBeGreaterThan(4.4);
    expect(sum / runs).toBeLessThan(6.6);
  });

  it('puts an unknown size along the line of sight', () => {
    const from = cloud(30, 9);
    const fit: Similarity = { quaternion: turn, position: [0, 0, -0.5], scale: 1 };
    const covariance = poseCovariance(fit, from, even(30), 1e-6, 0.06) as Float64Array;
    expect(Math.sqrt(covariance[14] as number)).toBeCloseTo(0.03, 4);
    expect(Math.sqrt(covariance[0] as number)).toBeLessThan(1e-5);
  });

  it('is not to be had from points on a line', () => {
    const from = Float64Array.from({ length: 15 }, (_, i) => (i % 3 === 0 ? i : 0));
    expect(poseCovariance(truth, from, even(5), 1)).toBeNull();
  });
});
