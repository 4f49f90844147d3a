import { describe, expect, it } from 'vitest';
import { type BodyMeasures, headOfGirth, medianMan, medianPerson, medianWoman } from './anthropometry';
import { fittedFoot, footAsMeasured, footForms, footMannequin } from './foot';
import { fittedHand, handAsMeasured, handMannequin } from './hand';
import { fittedHead, headAsMeasured, headForms, headMannequin } from './head';
import { directionOf } from './mannequin';
import { shapeOf } from './shape';
import type { Surface } from './surface';

const people: [string, BodyMeasures][] = [
  ['the median person', medianPerson],
  ['the median man', medianMan],
  ['the median woman', medianWoman],
  [
    'a narrow face on a large head',
    { ...medianPerson, ...headOfGirth(590), faceWidth: 130, pupilDistance: 58 },
  ],
];

describe.each(people)('%s', (_, person) => {
  it('has head and face as measured, within 1 mm', () => {
    const is = headAsMeasured(shapeOf(headForms(fittedHead(person), person), true));
    expect(Math.abs(is.boss - person.headCircumference)).toBeLessThan(1);
    expect(Math.abs(is.skullWidth - person.headBreadth)).toBeLessThan(1);
    expect(Math.abs(is.skullLength - person.headLength)).toBeLessThan(1);
    expect(Math.abs(is.skullHeight - person.tragionToTop)).toBeLessThan(1);
    expect(Math.abs(is.cheeks - person.faceWidth)).toBeLessThan(1);
    expect(Math.abs(is.chin - person.mentonSellion)).toBeLessThan(1);
    expect(Math.abs(is.neck - person.neckCircumference)).toBeLessThan(1);
  });

  it('has hand and ring finger as measured, within 1 mm', () => {
    const is = handAsMeasured(fittedHand(person));
    expect(Math.abs(is.length - person.handLength)).toBeLessThan(1);
    expect(Math.abs(is.breadth - person.handBreadth)).toBeLessThan(1);
    expect(Math.abs(is.wrist - person.wristCircumference)).toBeLessThan(1);
    expect(Math.abs(is.ring - person.ringFingerCircumference)).toBeLessThan(1);
  });

  it('has feet as measured, within 1 mm', () => {
    const is = footAsMeasured(shapeOf(footForms(fittedFoot(person), person), false), person);
    expect(Math.abs(is.length - person.footLength)).toBeLessThan(1);
    expect(Math.abs(is.breadth - person.footBreadth)).toBeLessThan(1);
    expect(Math.abs(is.heel - person.heelBreadth)).toBeLessThan(1);
    expect(Math.abs(is.ankle - person.ankleCircumference)).toBeLessThan(1);
  });
});

describe.each([
  ['head', () => headMannequin()],
  ['left hand', () => handMannequin()],
  ['right hand', () => handMannequin(medianPerson, 'right')],
  ['foot', () => footMannequin()],
] as const)('the %s', (_, make) => {
  const mannequin = make();

  it('is one closed surface that faces outward, of at most 60,000 triangles', () => {
    expect(mannequin.indices.length / 3).toBeLessThan(60_000);
    expect(openEdges(mannequin)).toBe(0);
    expect(volume(mannequin)).toBeGreaterThan(0);
  });

  it('has normals that agree with its triangles', () => {
    const { positions: p, normals: n, indices } = mannequin;
    let wrong = 0;
    for (let t = 0; t < indices.length; t += 3) {
      const [a, b, c] = [indices[t]! * 3, indices[t + 1]! * 3, indices[t + 2]! * 3];
      const u = [0, 1, 2].map((k) => p[b + k]! - p[a + k]!);
      const v = [0, 1, 2].map((k) => p[c + k]! - p[a + k]!);
      const face = [
        u[1]! * v[2]! - u[2]! * v[1]!,
        u[2]! * v[0]! - u[0]! * v[2]!,
        u[0]! * v[1]! - u[1]! * v[0]!,
      ];
      const agree = [0, 1, 2].reduce((sum, k) => sum + face[k]! * (n[a + k]! + n[b + k]! + n[c + k]!), 0);
      if (agree < 0) wrong++;
    }
    // Slivers where a hard edge is rounded may lean the other way.
    expect(wrong / (indices.length / 3)).toBeLessThan(0.002);
  });
});

it('has its wrist’s and finger’s axes as a watch and a ring need them, on both hands', () => {
  for (const side of ['left', 'right'] as const) {
    const { frames, landmarks } = handMannequin(medianPerson, side);
    const wrist = directionOf(frames.wrist?.[side]);
    const finger = directionOf(frames.finger?.[side]);
    const toHand = Math.sign(landmarks.dactylion![0]);
    // +x of the wrist runs to the hand on the left, to the elbow on the right; +z out of its back on both.
    expect(Math.sign(wrist([1, 0, 0])[0])).toBe(side === 'left' ? toHand : -toHand);
    expect(wrist([0, 0, 1])[2]).toBeGreaterThan(0.99);
    expect(Math.sign(finger([1, 0, 0])[0])).toBe(toHand);
    expect(finger([0, 1, 0])[2]).toBeGreaterThan(0.98);
  }
});

/** Edges that are not run as often one way as the other. */
function openEdges({ indices }: Surface): number {
  const edges = new Map<number, number>();
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const [a, b] = [indices[t + k]!, indices[t + ((k + 1) % 3)]!];
      const key = Math.min(a, b) * 100_000 + Math.max(a, b);
      edges.set(key, (edges.get(key) ?? 0) + (a < b ? 1 : -1));
    }
  }
  return [...edges.values()].filter((sum) => sum !== 0).length;
}

function volume({ positions: p, indices }: Surface): number {
  let sum = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [indices[t]! * 3, indices[t + 1]! * 3, indices[t + 2]! * 3];
    sum +=
      p[a]! * (p[b + 1]! * p[c + 2]! - p[b + 2]! * p[c + 1]!) -
      p[a + 1]! * (p[b]! * p[c + 2]! - p[b + 2]! * p[c]!) +
      p[a + 2]! * (p[b]! * p[c + 1]! - p[b + 1]! * p[c]!);
  }
  return sum / 6;
}
