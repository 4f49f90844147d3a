import { conjugate, inPlace, placementOf, turnAbout } from '@/lib/model3d/attachment/rigid';
import { add, cross, scale, subtract, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import { type BodyMeasures, medianPerson } from './anthropometry';
import { metres } from './head';
import { type FramePose, inMetres, type Mannequin } from './mannequin';
import { exitAlong, fitKnobs, girthAt } from './measure-shape';
import { type Form, shapeOf } from './shape';
import { surfaceOf } from './surface';

export type HandMeasures = Pick<
  BodyMeasures,
  'handLength' | 'handBreadth' | 'palmLength' | 'wristCircumference' | 'ringFingerCircumference'
>;

/** The crease of the wrist lies this far from where a watch is worn, the frame's origin. Millimetres. */
export const crease = 20;

/**
 * Fingers of a median hand, as shares of hand length: where the knuckle lies (along, across), the lengths of the three
 * bones as seen outside, radii at knuckle and tip, and how far each leans out. Across is to the little finger's side.
 */
const fingers = {
  index: { knuckle: [0.5, -0.142], bones: [0.237, 0.132, 0.1], radius: [9.5, 7], lean: -4 },
  middle: { knuckle: [0.512, -0.02], bones: [0.255, 0.15, 0.1], radius: [9.7, 7.2], lean: 0 },
  ring: { knuckle: [0.492, 0.096], bones: [0.238, 0.143, 0.1], radius: [9.1, 6.9], lean: 4.5 },
  little: { knuckle: [0.452, 0.2], bones: [0.186, 0.103, 0.088], radius: [8, 6.1], lean: 11 },
} as const;

type Knobs = Record<'length' | 'breadth' | 'wrist' | 'ring', number>;

/**
 * A hand and forearm, relaxed, in the frame of the wrist: along +x to the hand, +z out of its back. The left one; the
 * right is its mirror image in y, whose frames are those of a right hand.
 */
export function handMannequin(
  measures: HandMeasures = medianPerson,
  side: 'left' | 'right' = 'left',
  cellMillimetres = 2.3,
): Mannequin {
  const knobs = fittedHand(measures);
  const { forms, ringFinger, tip } = handForms(knobs);
  const distance = shapeOf(forms, false);
  const surface = surfaceOf(distance, { min: [-132, -92, -62], max: [232, 72, 46] }, cellMillimetres);
  const [from, to] = ringFinger;
  const along = unit(subtract(to, from));
  // The middle of the first bone that shows: the knuckle's half is inside the hand.
  const middle = add(from, scale(subtract(to, from), 0.62));
  const dorsal = unit(subtract([0, 0, 1], scale(along, along[2])));
  const finger = poseOf(metres(middle), along, dorsal);
  const wrist: FramePose = { position: [0, 0, 0], quaternion: inPlace.quaternion };
  const landmarks: Record<string, Vec3> = {
    crease: metres([crease, 0, 0]),
    dactylion: metres(tip),
    wristDorsal: metres([0, 0, exitAlong(distance, [0, 0, 0], [0, 0, 1])]),
    ringFingerBase: metres(from),
    ringFingerJoint: metres(to),
  };
  if (side === 'left') {
    return {
      ...surface,
      distance: inMetres(distance),
      frames: { wrist: { left: wrist }, finger: { left: finger } },
      landmarks,
    };
  }
  const over = ([x, y, z]: Vec3): Vec3 => [x, -y, z];
  return mirrored(
    { ...surface, distance: inMetres(distance, 1) },
    landmarks,
    poseOf(over(metres(middle)), over(along), over(dorsal)),
  );
}

/** The right hand: y turned round, and so each triangle; its wrist's +x runs to the elbow. */
function mirrored(
  surface: Pick<Mannequin, 'positions' | 'normals' | 'indices' | 'distance'>,
  landmarks: Record<string, Vec3>,
  finger: FramePose,
): Mannequin {
  const flip = (values: Float32Array) => values.map((v, i) => (i % 3 === 1 ? -v : v));
  const indices = surface.indices.slice();
  for (let i = 0; i < indices.length; i += 3)
    [indices[i + 1], indices[i + 2]] = [indices[i + 2]!, indices[i + 1]!];
  const over = ([x, y, z]: Vec3): Vec3 => [x, -y, z];
  return {
    positions: flip(surface.positions),
    normals: flip(surface.normals),
    indices,
    distance: surface.distance,
    frames: {
      // +y to the little finger, which is now at -y; +z stays, so +x runs the other way.
      wrist: { right: { position: [0, 0, 0], quaternion: turnAbout([0, 0, 1], Math.PI) } },
      finger: { right: finger },
    },
    landmarks: Object.fromEntries(Object.entries(landmarks).map(([name, p]) => [name, over(p)])),
  };
}

/** The pose of a finger's frame: x along it, y out of the back of the hand. */
function poseOf(position: Vec3, x: Vec3, y: Vec3): FramePose {
  const into = placementOf([0, 0, 0], { x, y, z: cross(x, y) }).quaternion;
  return { position, quaternion: conjugate(into) };
}

export function fittedHand(measures: HandMeasures): Knobs {
  const start: Knobs = { length: 184.587, breadth: 80.8746, wrist: 21.0048, ring: 9.14 };
  const wanted: Knobs = {
    length: measures.handLength,
    breadth: measures.handBreadth,
    wrist: measures.wristCircumference,
    ring: measures.ringFingerCircumference,
  };
  return fitKnobs(start, wanted, handAsMeasured);
}

/** What the hand measures, by the knob that moves it. Millimetres. */
export function handAsMeasured(knobs: Knobs): Knobs {
  const { forms, ringFinger, tip } = handForms(knobs);
  const distance = shapeOf(forms, false);
  const [from, to] = ringFinger;
  const at = add(from, scale(subtract(to, from), 0.62));
  const across = crease + knobs.length * 0.47;
  return {
    length: tip[0] - crease,
    breadth:
      exitAlong(distance, [across, 0, -3], [0, 1, 0]) + exitAlong(distance, [across, 0, -3], [0, -1, 0]),
    wrist: girthAt(distance, [0, 0, 0], 'x'),
    // Square on a finger that leans a little: the lean's cosine is within 0.3 %.
    ring: Math.PI * (exitAlong(distance, at, [0, 0, 1]) + exitAlong(distance, at, [0, 0, -1])),
  };
}

function handForms(k: Knobs): { forms: Form[]; ringFinger: [Vec3, Vec3]; tip: Vec3 } {
  const L = k.length;
  const w = k.breadth / 82;
  const forms: Form[] = [
    {
      kind: 'rod',
      from: [-190, 0, 0],
      to: [-16, 0, 0],
      radius: [k.wrist * 1.5, k.wrist * 1.03],
      flat: 0.76,
      blend: 1,
    },
    {
      kind: 'rod',
      from: [-30, 0, 0],
      to: [0, 0, 0],
      radius: [k.wrist * 1.05, k.wrist],
      flat: 0.74,
      blend: 20,
    },
    {
      kind: 'rod',
      from: [0, 0, 0],
      to: [crease + 14, 0, -1],
      radius: [k.wrist, k.wrist * 1.05],
      flat: 0.72,
      blend: 14,
    },
    // The head of the ulna.
    { kind: 'ball', at: [-4, k.wrist * 0.72, 9], radii: [12, 8, 8], blend: 20 },
  ];
  let ringFinger: [Vec3, Vec3] = [
    [0, 0, 0],
    [1, 0, 0],
  ];
  let tip: Vec3 = [0, 0, 0];
  for (const [name, finger] of Object.entries(fingers)) {
    const [a, b] = finger.knuckle;
    const knuckle: Vec3 = [crease + a * L, b * L * 0.98 * w, name === 'little' ? -2 : 1];
    const carpus: Vec3 = [crease + 0.06 * L, b * L * 0.52 * w, -1];
    const thick = name === 'ring' ? k.ring / fingers.ring.radius[0] : (k.breadth / 82) ** 0.5;
    const [r0, r1] = [finger.radius[0] * thick, finger.radius[1] * thick];
    forms.push({ kind: 'rod', from: carpus, to: knuckle, radius: [13.5, 11.6], blend: 15 });
    // Relaxed: each joint bends a little more towards the palm.
    const lean = (finger.lean * Math.PI) / 180;
    let at = knuckle;
    let bend = 0.05;
    finger.bones.forEach((share, bone) => {
      const last = bone === 2;
      const length = share * L - (last ? r1 : 0);
      const to: Vec3 = [
        at[0] + Math.cos(bend) * Math.cos(lean) * length,
        at[1] + Math.cos(bend) * Math.sin(lean) * length,
        at[2] - Math.sin(bend) * length,
      ];
      const radius = [r0, r0 * 0.94, r0 * 0.87, r1] as const;
      if (name === 'ring' && bone === 0) ringFinger = [at, to];
      forms.push({
        kind: 'rod',
        from: at,
        to,
        radius: bone === 0 && name === 'ring' ? [r0, r0] : [radius[bone]!, radius[bone + 1]!],
        blend: bone === 0 ? 5 : 2.5,
      });
      // Joints are a little thicker than the bones between them.
      if (!last) {
        const joint = radius[bone + 1]! * 1.03;
        forms.push({ kind: 'ball', at: to, radii: [joint * 1.2, joint, joint * 0.98], blend: 6 });
      }
      if (last && to[0] + r1 > tip[0]) tip = [to[0] + r1 * Math.cos(bend), to[1], to[2]];
      at = to;
      bend += bone === 0 ? 0.13 : 0.1;
    });
  }
  // Thumb, its ball, the little finger's side of the palm, the hollow between.
  const t: Vec3[] = [
    [crease + 0.1 * L, -0.12 * L * w, -8],
    [crease + 0.29 * L, -0.265 * L * w, -17],
    [crease + 0.45 * L, -0.335 * L * w, -19],
    [crease + 0.57 * L, -0.372 * L * w, -20],
  ];
  const thick = Math.sqrt(w);
  forms.push(
    { kind: 'rod', from: t[0]!, to: t[1]!, radius: [15 * thick, 12 * thick], blend: 16 },
    { kind: 'rod', from: t[1]!, to: t[2]!, radius: [10.8 * thick, 10 * thick], blend: 7 },
    { kind: 'rod', from: t[2]!, to: t[3]!, radius: [10 * thick, 7.6 * thick], blend: 3 },
    {
      kind: 'ball',
      at: [crease + 0.2 * L, -0.15 * L * w, -14],
      radii: [29, 15, 13],
      turn: [0, 0, -32],
      blend: 12,
    },
    {
      kind: 'ball',
      at: [crease + 0.22 * L, 0.13 * L * w, -11],
      radii: [34, 13, 12],
      turn: [0, 0, 8],
      blend: 14,
    },
    { kind: 'ball', at: [crease + 0.33 * L, -0.01 * L, -27], radii: [26, 14, 11], blend: 14, how: 'cut' },
    { kind: 'half', at: [-118, 0, 0], normal: [-1, 0, 0], blend: 6, how: 'keep' },
  );
  return { forms, ringFinger, tip };
}
