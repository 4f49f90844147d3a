import { turnAbout } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import { type BodyMeasures, medianPerson } from './anthropometry';
import { inMetres, type Mannequin } from './mannequin';
import { exitAlong, fitKnobs, girthAt } from './measure-shape';
import { type Distance, type Form, shapeOf } from './shape';
import { surfaceOf } from './surface';

export type HeadMeasures = Pick<
  BodyMeasures,
  | 'headCircumference'
  | 'headLength'
  | 'headBreadth'
  | 'faceWidth'
  | 'pupilDistance'
  | 'mentonSellion'
  | 'tragionToTop'
  | 'earLength'
  | 'neckCircumference'
>;

type Knobs = Record<
  'boss' | 'skullWidth' | 'skullLength' | 'skullHeight' | 'cheeks' | 'chin' | 'neck',
  number
>;

/** Heights and depths in the face's frame, millimetres: the girth's plane, the middle of the skull, the tragus. */
export const girthHeight = 34;
const skullMiddle = -97;
const tragus = { y: -9, z: -96 };
const sellion = 8;

/**
 * A shop window's head with neck and the root of the shoulders: in the face's frame (origin on the ridge of the nose at
 * the height of the eyes, +y up, +z forward), built to the measures. It carries the frames of face, head, ears and neck.
 *
 * @param cellMillimetres Size of the surface's cells: 4 gives about 40,000 triangles.
 */
export function headMannequin(measures: HeadMeasures = medianPerson, cellMillimetres = 4.2): Mannequin {
  const knobs = fittedHead(measures);
  const distance = shapeOf(headForms(knobs, measures), true);
  const surface = surfaceOf(distance, { min: [-184, -362, -204], max: [184, 140, 40] }, cellMillimetres);
  const front = exitAlong(distance, [0, girthHeight, skullMiddle], [0, 0, 1]) + skullMiddle;
  const back = skullMiddle - exitAlong(distance, [0, girthHeight, skullMiddle], [0, 0, -1]);
  const side = exitAlong(distance, [0, girthHeight, skullMiddle], [1, 0, 0]);
  const lobe = lobeOf(distance, measures);
  const nape = napeOf(distance);
  // A post stands square on the lobe's front, which looks out and a little ahead.
  const outward = (58 * Math.PI) / 180;
  return {
    ...surface,
    distance: inMetres(distance),
    frames: {
      face: { both: { position: [0, 0, 0], quaternion: [0, 0, 0, 1] } },
      head: { both: { position: metres([0, girthHeight, (front + back) / 2]), quaternion: [0, 0, 0, 1] } },
      ear: {
        left: { position: metres(lobe), quaternion: turnAbout([0, 1, 0], outward) },
        right: { position: metres([-lobe[0], lobe[1], lobe[2]]), quaternion: turnAbout([0, 1, 0], -outward) },
      },
      neck: { both: { position: metres([0, nape[1] - 46, nape[2] + 62]), quaternion: [0, 0, 0, 1] } },
    },
    landmarks: {
      bridge: [0, 0, 0],
      glabella: metres([0, girthHeight, front]),
      opisthocranion: metres([0, girthHeight, back]),
      euryonLeft: metres([side, girthHeight, skullMiddle]),
      euryonRight: metres([-side, girthHeight, skullMiddle]),
      vertex: metres([0, topOf(distance), skullMiddle]),
      menton: metres([0, mentonOf(distance), -22]),
      sellion: metres([0, sellion, exitAlong(distance, [0, sellion, -60], [0, 0, 1]) - 60]),
      pupilLeft: metres([measures.pupilDistance / 2, 1, -17]),
      pupilRight: metres([-measures.pupilDistance / 2, 1, -17]),
      zygionLeft: metres([zygionOf(distance), -20, -62]),
      zygionRight: metres([-zygionOf(distance), -20, -62]),
      tragionLeft: metres([70, tragus.y, tragus.z]),
      lobeLeft: metres(lobe),
      cervicale: metres(nape),
    },
  };
}

export const metres = ([x, y, z]: Vec3): Vec3 => [x / 1000, y / 1000, z / 1000];

/** Turns the knobs until girth, length, height, cheeks, chin and neck measure what they should. */
export function fittedHead(measures: HeadMeasures): Knobs {
  // The median person’s, so that theirs needs no search and others a short one.
  const start: Knobs = {
    boss: 31.5014,
    skullWidth: 75.3285,
    skullLength: 97.4709,
    skullHeight: 89.0418,
    cheeks: 50.0098,
    chin: 118.769,
    neck: 52.4959,
  };
  const wanted: Knobs = {
    boss: measures.headCircumference,
    skullWidth: measures.headBreadth,
    skullLength: measures.headLength,
    skullHeight: measures.tragionToTop,
    cheeks: measures.faceWidth,
    chin: measures.mentonSellion,
    neck: measures.neckCircumference,
  };
  const measure = (knobs: Knobs) => headAsMeasured(shapeOf(headForms(knobs, measures), true));
  return fitKnobs(start, wanted, measure, { boss: 4 });
}

/** What the head measures, by the knob that moves it. Millimetres. */
export function headAsMeasured(distance: Distance): Knobs {
  const middle: Vec3 = [0, girthHeight, skullMiddle];
  return {
    boss: girthAt(distance, middle),
    skullWidth: 2 * exitAlong(distance, middle, [1, 0, 0]),
    skullLength: exitAlong(distance, middle, [0, 0, 1]) + exitAlong(distance, middle, [0, 0, -1]),
    skullHeight: topOf(distance) - tragus.y,
    cheeks: 2 * zygionOf(distance),
    chin: sellion - mentonOf(distance),
    neck: girthAt(distance, [0, -128, -104]),
  };
}

const topOf = (distance: Distance) =>
  girthHeight + exitAlong(distance, [0, girthHeight, skullMiddle], [0, 1, 0]);
const mentonOf = (distance: Distance) => -70 - exitAlong(distance, [0, -70, -22], [0, -1, 0]);
const zygionOf = (distance: Distance) => exitAlong(distance, [0, -20, -62], [1, 0, 0]);

/** Skin over the seventh neck vertebra: the middle of the neck's back where the shoulders begin. */
function napeOf(distance: Distance): Vec3 {
  const y = -152;
  return [0, y, -100 - exitAlong(distance, [0, y, -100], [0, 0, -1])];
}

function lobeOf(distance: Distance, { earLength }: HeadMeasures): Vec3 {
  const y = tragus.y - earLength * 0.42;
  const from: Vec3 = [60, y, -86];
  const [s, c] = [Math.sin((58 * Math.PI) / 180), Math.cos((58 * Math.PI) / 180)];
  const out = exitAlong(distance, from, [s, 0, c]);
  return [from[0] + s * out, y, from[2] + c * out];
}

/** The forms of the right half (x ≥ 0), in the order in which they are modelled. */
export function headForms(k: Knobs, m: HeadMeasures): Form[] {
  const pupil = m.pupilDistance / 2;
  const chin = sellion - k.chin;
  const ear = m.earLength / 62;
  const n = k.neck;
  return [
    // Skull and face.
    {
      kind: 'ball',
      at: [0, 31, skullMiddle - 3],
      radii: [k.skullWidth, k.skullHeight, k.skullLength],
      blend: 1,
    },
    // Four bosses: a skull is rounder than a rugby ball where a tape goes round it.
    { kind: 'ball', at: [30, 36, -47], radii: [k.boss * 0.92, k.boss, k.boss], blend: 26 },
    { kind: 'ball', at: [31, 36, -146], radii: [k.boss * 0.92, k.boss, k.boss], blend: 26 },
    { kind: 'ball', at: [0, -34, -66], radii: [k.cheeks + 6, 72, 52], blend: 26 },
    { kind: 'rod', from: [0, chin + 18, -31], to: [9, chin + 19, -34], radius: [17.5, 16], blend: 22 },
    { kind: 'rod', from: [8, chin + 21, -37], to: [43, chin + 41, -84], radius: [14, 14], blend: 24 },
    { kind: 'rod', from: [43, chin + 43, -86], to: [55, -24, -92], radius: [13, 11], blend: 26 },
    // Cheekbones, and the cheek below them.
    { kind: 'ball', at: [k.cheeks - 9, -21, -42], radii: [20, 14, 19], turn: [0, 40, -16], blend: 26 },
    {
      kind: 'rod',
      from: [k.cheeks - 2, -19, -50],
      to: [k.cheeks + 10, -14, -80],
      radius: [9, 7.5],
      blend: 20,
    },
    { kind: 'ball', at: [32, -52, -44], radii: [19, 26, 21], blend: 26 },
    // Brow, then the sockets, then the closed eyes in them.
    { kind: 'rod', from: [7, 17.5, -15], to: [pupil + 2, 21, -19], radius: [8, 7.5], blend: 16 },
    { kind: 'rod', from: [pupil + 2, 21, -19], to: [pupil + 21, 12, -35], radius: [7.5, 6.5], blend: 14 },
    { kind: 'ball', at: [pupil - 1, 0, -3], radii: [18, 12, 13], turn: [0, 16, -4], blend: 18, how: 'cut' },
    { kind: 'ball', at: [pupil + 0.5, -0.5, -27], radii: [14.5, 9.5, 11], turn: [0, 12, -3], blend: 7 },
    // Nose: ridge, tip, wings.
    { kind: 'rod', from: [0, 12, -13], to: [0, 0, -8.6], radius: [8, 8.6], blend: 9 },
    { kind: 'rod', from: [0, 0, -8.4], to: [0, -28, 7], radius: [8.4, 8.2], blend: 6 },
    { kind: 'ball', at: [0, -30.5, 8.5], radii: [9, 7.5, 8.5], blend: 7 },
    { kind: 'ball', at: [10, -34.5, -2.5], radii: [6, 6.5, 10], turn: [14, 14, 0], blend: 9 },
    { kind: 'ball', at: [5, -41, 5], radii: [4.5, 3, 7], blend: 5, how: 'cut' },
    // Mouth: the swell of the teeth, the furrow above, two lips that meet, the dip below.
    { kind: 'ball', at: [0, -61, -17], radii: [27, 21, 16], blend: 18 },
    { kind: 'rod', from: [0, -44, 5], to: [0, -52, 4.4], radius: [2.2, 3], blend: 7, how: 'cut' },
    { kind: 'rod', from: [0, -58, -3.4], to: [17, -61.5, -11], radius: [4.6, 2.4], blend: 9 },
    { kind: 'rod', from: [0, -67.6, -4.6], to: [12, -66, -10.5], radius: [5.6, 3.6], blend: 9 },
    { kind: 'rod', from: [0, -62.6, 5.2], to: [17, -63.4, -1], radius: [2.4, 1.6], blend: 6, how: 'cut' },
    { kind: 'ball', at: [0, -80, 4], radii: [17, 5, 6], blend: 11, how: 'cut' },
    // Ear: the shell leans back and stands off; its hollow, the rim left of it, the tragus, the lobe.
    {
      kind: 'ball',
      at: [77, -6 * ear, -103],
      radii: [6.5, 30.5 * ear, 17.5],
      turn: [-13, -24, -5],
      blend: 6,
    },
    {
      kind: 'ball',
      at: [87, 0, -99],
      radii: [8.5, 22 * ear, 11.5],
      turn: [-13, -24, -5],
      blend: 5,
      how: 'cut',
    },
    { kind: 'rod', from: [81, 12 * ear, -103], to: [77.5, -12 * ear, -107], radius: [2.4, 2.4], blend: 6 },
    { kind: 'ball', at: [73, tragus.y - 1, tragus.z + 4], radii: [4.5, 6, 4], blend: 6 },
    { kind: 'ball', at: [74, tragus.y - 24 * ear, -92.5], radii: [4.4, 9, 7.5], turn: [0, -24, 0], blend: 9 },
    // Neck, the two cords in front, and the root of the shoulders, cut level.
    { kind: 'rod', from: [0, -62, -98], to: [0, -128, -104], radius: [n * 0.97, n], blend: 26 },
    { kind: 'rod', from: [0, -128, -104], to: [0, -190, -108], radius: [n, n * 1.03], blend: 18 },
    { kind: 'rod', from: [58, -44, -104], to: [13, -176, -60], radius: [9, 7], blend: 20 },
    { kind: 'rod', from: [0, -216, -112], to: [172, -264, -112], radius: [40, 40], flat: 0.92, blend: 46 },
    { kind: 'ball', at: [0, -330, -98], radii: [150, 124, 66], blend: 46 },
    { kind: 'rod', from: [18, -198, -57], to: [132, -216, -90], radius: [6, 6.5], blend: 24 },
    { kind: 'ball', at: [0, -188, -30], radii: [11, 8, 9], blend: 22, how: 'cut' },
    { kind: 'half', at: [0, -352, 0], normal: [0, -1, 0], blend: 6, how: 'keep' },
    { kind: 'half', at: [158, -190, 0], normal: [0.958, -0.287, 0], blend: 14, how: 'keep' },
  ];
}
