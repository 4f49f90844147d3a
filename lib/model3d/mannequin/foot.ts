import { inPlace } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import { type BodyMeasures, medianPerson } from './anthropometry';
import { metres } from './head';
import { inMetres, type Mannequin } from './mannequin';
import { exitAlong, fitKnobs, girthAt } from './measure-shape';
import { type Distance, type Form, shapeOf } from './shape';
import { surfaceOf } from './surface';

export type FootMeasures = Pick<
  BodyMeasures,
  'footLength' | 'footBreadth' | 'heelBreadth' | 'ballLength' | 'ankleCircumference' | 'malleolusHeight'
>;

type Knobs = Record<'length' | 'breadth' | 'heel' | 'ankle', number>;

/** Where the ankle is smallest, millimetres above the ground; ANSUR's ankle girth is taken there. */
const ankleHeight = 118;

/**
 * A left foot and ankle in the foot's frame: on the ground, half way between heel and toe, toes to +z. The right is
 * its mirror image in x.
 */
export function footMannequin(
  measures: FootMeasures = medianPerson,
  side: 'left' | 'right' = 'left',
  cellMillimetres = 3.3,
): Mannequin {
  const knobs = fittedFoot(measures);
  const distance = shapeOf(footForms(knobs, measures), false);
  const half = measures.footLength / 2;
  const whole = surfaceOf(
    distance,
    { min: [-72, -6, -half - 12], max: [72, 232, half + 12] },
    cellMillimetres,
  );
  const sign = side === 'left' ? 1 : -1;
  const surface = sign === 1 ? whole : mirrored(whole);
  const point = (p: Vec3): Vec3 => metres([p[0] * sign, p[1], p[2]]);
  return {
    ...surface,
    distance: inMetres(distance, sign === 1 ? null : 0),
    frames: { foot: { [side]: { position: [0, 0, 0], quaternion: inPlace.quaternion } } },
    landmarks: {
      heel: point([0, 0, heelOf(distance)]),
      toe: point([0, 0, toeOf(distance)]),
      malleolus: point([
        exitAlong(distance, [4, measures.malleolusHeight, -62], [1, 0, 0]) + 4,
        measures.malleolusHeight,
        -62,
      ]),
    },
  };
}

function mirrored({ positions, normals, indices }: Pick<Mannequin, 'positions' | 'normals' | 'indices'>) {
  const flip = (values: Float32Array) => values.map((v, i) => (i % 3 === 0 ? -v : v));
  const turned = indices.slice();
  for (let i = 0; i < turned.length; i += 3)
    [turned[i + 1], turned[i + 2]] = [turned[i + 2]!, turned[i + 1]!];
  return { positions: flip(positions), normals: flip(normals), indices: turned };
}

export function fittedFoot(measures: FootMeasures): Knobs {
  const start: Knobs = { length: 252.78, breadth: 94.695, heel: 29.9015, ankle: 19.1747 };
  const wanted: Knobs = {
    length: measures.footLength,
    breadth: measures.footBreadth,
    heel: measures.heelBreadth,
    ankle: measures.ankleCircumference,
  };
  return fitKnobs(start, wanted, (knobs) =>
    footAsMeasured(shapeOf(footForms(knobs, measures), false), measures),
  );
}

/** What the foot measures, by the knob that moves it. Millimetres. */
export function footAsMeasured(distance: Distance, { footLength }: FootMeasures): Knobs {
  const heelAt: Vec3 = [0, 24, -footLength / 2 + 36];
  return {
    length: toeOf(distance) - heelOf(distance),
    breadth: widthOf(distance, footLength),
    heel: exitAlong(distance, heelAt, [1, 0, 0]) + exitAlong(distance, heelAt, [-1, 0, 0]),
    ankle: girthAt(distance, [0, ankleHeight, -footLength / 2 + 66]),
  };
}

/** The extremes of a foot are not on one line: the heel is low and in the middle, the big toe ahead on its side. */
function heelOf(distance: Distance): number {
  return Math.min(...[14, 20, 26, 32].map((y) => -60 - exitAlong(distance, [0, y, -60], [0, 0, -1])));
}

function toeOf(distance: Distance): number {
  const ahead = [-32, -28, -24, -20, -14, -8].flatMap((x) =>
    [8, 12, 16].map((y) => 50 + exitAlong(distance, [x, y, 50], [0, 0, 1])),
  );
  return Math.max(...ahead.filter(Number.isFinite));
}

/** Between the two balls: the widest of the front, both sides wherever they are. */
function widthOf(distance: Distance, length: number): number {
  const zs = [0.12, 0.16, 0.2, 0.24, 0.28].map((share) => share * length);
  const reach = (x: 1 | -1) =>
    Math.max(
      ...zs
        .flatMap((z) => [12, 18, 24].map((y) => exitAlong(distance, [0, y, z], [x, 0, 0])))
        .filter(Number.isFinite),
    );
  return reach(1) + reach(-1);
}

/** The inner side of a left foot is at -x. */
export function footForms(k: Knobs, m: FootMeasures): Form[] {
  const L = k.length;
  const back = -L / 2;
  const w = k.breadth / 97;
  const ball = back + m.ballLength * (L / m.footLength);
  const a = k.ankle;
  const toes: { x: number; from: number; to: number; r: readonly [number, number] }[] = [
    { x: -29, from: ball - 8, to: L / 2 - 12.5, r: [14.5, 12.5] },
    { x: -8.5, from: ball - 2, to: L / 2 - 12, r: [10.5, 8.6] },
    { x: 8, from: ball - 8, to: L / 2 - 24, r: [10, 8.2] },
    { x: 22, from: ball - 18, to: L / 2 - 39, r: [9.6, 8] },
    { x: 34.5, from: ball - 32, to: L / 2 - 57, r: [9.6, 8] },
  ];
  return [
    { kind: 'ball', at: [1, 30, back + 35], radii: [k.heel, 34, 35], blend: 1 },
    { kind: 'rod', from: [0, 34, back + 48], to: [2, 26, ball - 60], radius: [31, 27], blend: 26 },
    { kind: 'rod', from: [-3, 76, back + 84], to: [-11, 34, ball - 26], radius: [27, 21], blend: 34 },
    // The two balls and what lies between.
    { kind: 'ball', at: [-27 * w, 21, ball - 4], radii: [21 * w, 21, 32], blend: 20 },
    { kind: 'ball', at: [24 * w, 16, ball - 24], radii: [24 * w, 17, 36], blend: 20 },
    { kind: 'ball', at: [0, 24, ball - 16], radii: [34 * w, 19, 36], blend: 18 },
    { kind: 'rod', from: [27 * w, 18, back + 70], to: [31 * w, 15, ball - 40], radius: [19, 16], blend: 22 },
    ...toes.map(
      ({ x, from, to, r }): Form => ({
        kind: 'rod',
        from: [x * w, r[0] + 2, from],
        to: [x * w * 0.72, r[1] - 0.5, to],
        radius: r,
        blend: 6,
      }),
    ),
    // Shin, heel cord, ankle bones: the inner one lies higher and further ahead.
    {
      kind: 'rod',
      from: [0, 62, back + 68],
      to: [0, ankleHeight, back + 66],
      radius: [a * 1.02, a],
      blend: 34,
    },
    {
      kind: 'rod',
      from: [0, ankleHeight, back + 66],
      to: [0, 262, back + 62],
      radius: [a, a * 1.42],
      blend: 30,
    },
    { kind: 'rod', from: [0, 40, back + 16], to: [0, 250, back + 30], radius: [9, 12], blend: 36 },
    { kind: 'ball', at: [27, m.malleolusHeight, back + 62], radii: [8, 13, 12], blend: 20 },
    { kind: 'ball', at: [-27, m.malleolusHeight + 8, back + 72], radii: [8, 13, 13], blend: 20 },
    // The arch.
    { kind: 'ball', at: [-46, -4, ball - 74], radii: [30, 24, 48], blend: 16, how: 'cut' },
    { kind: 'half', at: [0, 0, 0], normal: [0, -1, 0], blend: 4, how: 'keep' },
    { kind: 'half', at: [0, 222, 0], normal: [0, 1, 0], blend: 6, how: 'keep' },
  ];
}
