import { axesFrom, conjugate, placementOf } from '@/lib/model3d/attachment/rigid';
import { distance, mix, subtract, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import { fingerFrame, wristFrame } from '../hand/hand-frames';
import { type Finger, fingers, firstBone, joint } from '../hand/hand-points';
import { backOfHand, pointOf } from '../hand/hand-pose';
import type { Pose } from '../pose/pose';
import type { Side, TrackedHand } from '../tracked';
import { type Body, type Occluder, within } from './body';

/** Radii of an average hand's fingers at their first bones and tips, metres (lib/model3d/mannequin/hand.ts). */
const fingerRadii: Record<Finger, readonly [number, number]> = {
  thumb: [0.0104, 0.0082],
  index: [0.0095, 0.007],
  middle: [0.0097, 0.0072],
  ring: [0.0091, 0.0069],
  little: [0.008, 0.0061],
};
/** Skin gives way under a ring, and a network's joint is not the bone's middle: what hides is a little thinner. */
const thinner = 0.92;
/** Wrist of an average person: breadth and thickness, metres. */
const wristRadii = [0.029, 0.0215] as const;

/** The hand that is nearest: the one seen largest. Null where there is none. */
export function nearestHand(hands: readonly TrackedHand[]): TrackedHand | null {
  const seen = (hand: TrackedHand) => distance(pointOf(hand.landmarks, 0), pointOf(hand.landmarks, 9));
  return [...hands].sort((a, b) => seen(b) - seen(a))[0] ?? null;
}

/** Rings: around the chosen finger, hidden by it and its neighbours. */
export function fingerBody(hand: TrackedHand, finger: Finger): Body {
  const { joints, side } = hand;
  const pose = fingerFrame(joints, side, finger);
  const girthMillimetres = 2000 * Math.PI * fingerRadii[finger][0];
  return {
    places: [{ side, pose, girthMillimetres, halfHead: null }],
    occluders: fingers.flatMap((each) => fingerOccluders(joints, side, each, each === finger)),
  };
}

/** Watches and bracelets: around the wrist, hidden by it and the hand. */
export function wristBody({ joints, side }: TrackedHand): Body {
  const pose = wristFrame(joints, side);
  // The frame's +x runs along the forearm, +y across, +z out of its back; a rod runs along +y.
  const along: Pose = within(pose, { position: [0, 0, 0], quaternion: quarter });
  const forearm: Occluder = {
    kind: 'rod',
    pose: along,
    length: 0.16,
    radii: [wristRadii[0] * thinner, wristRadii[1] * thinner],
  };
  return {
    places: [{ side, pose, girthMillimetres: null, halfHead: null }],
    occluders: [forearm, palm(joints, side)],
  };
}

/** About +z: takes +y to -x, so that a rod lies along the frame's x. */
const quarter: Pose['quaternion'] = [0, 0, Math.SQRT1_2, Math.SQRT1_2];

function fingerOccluders(joints: ArrayLike<number>, side: Side, finger: Finger, own: boolean): Occluder[] {
  const [root, next] = firstBone(finger);
  const [thick, thin] = fingerRadii[finger];
  // A neighbour's joint may be seen a little too near: it must not swallow the ring.
  const by = own ? thinner : 0.8;
  const back = backOfHand(joints, side);
  const ends = [root, next, next + 1, ...(finger === 'thumb' ? [] : [next + 2])].map((i) =>
    pointOf(joints, i),
  );
  return ends.slice(1).map((to, k): Occluder => {
    const radius = by * (thick + ((thin - thick) * k) / (ends.length - 1));
    return rodBetween(ends[k] as Vec3, to, back, [radius, radius]);
  });
}

/** The palm as a flat form between wrist and knuckles. */
function palm(joints: ArrayLike<number>, side: Side): Occluder {
  const wrist = pointOf(joints, joint.wrist);
  const knuckles = mix(pointOf(joints, joint.indexKnuckle), pointOf(joints, joint.littleKnuckle), 0.5);
  return rodBetween(wrist, knuckles, backOfHand(joints, side), [0.034, 0.011]);
}

/** @param radii Across the back of the hand, and out of it. */
function rodBetween(from: Vec3, to: Vec3, back: Vec3, radii: readonly [number, number]): Occluder {
  const axes = axesFrom(unit(subtract(to, from)), back);
  return {
    kind: 'rod',
    pose: {
      position: mix(from, to, 0.5),
      quaternion: conjugate(placementOf([0, 0, 0], axes).quaternion),
    },
    length: distance(from, to),
    radii,
  };
}
