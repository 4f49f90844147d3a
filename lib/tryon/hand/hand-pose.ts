import { axesFrom, conjugate, multiply, placementOf, rotate } from '@/lib/model3d/attachment/rigid';
import { cross, distance, dot, mix, subtract, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { Lens } from '../lens';
import { poseCovariance } from '../pose/covariance';
import { fitInPerspective } from '../pose/perspective-fit';
import type { Covariance, Pose } from '../pose/pose';
import { refinePose } from '../pose/refine-pose';
import { moved } from '../pose/similarity';
import type { Side } from '../tracked';
import { joint } from './hand-points';

export type HandPose = { pose: Pose; covariance: Covariance; joints: Float32Array; sigma: number };

/** Hands differ from the average one by this (hand length, ANSUR II: standard deviation over mean, all people). */
export const handSizeSigma = 0.06;

const even = new Array(21).fill(1) as readonly number[];

/**
 * A hand's pose in space.
 *
 * @param landmarks Shape [21, 3], pixels of the frame.
 * @param world Shape [21, 3]: the joints as the network thinks them in space, metres, y up and towards the viewer +z.
 * @returns Null where the joints are no hand's: a palm of impossible proportions.
 */
export function handPose(
  landmarks: ArrayLike<number>,
  world: ArrayLike<number>,
  side: Side,
  lens: Lens,
): HandPose | null {
  if (!isHand(world)) return null;
  const by = averagePalm / palmLength(world);
  const shape = Float64Array.from(world, (v) => v * by);
  const fit = fitInPerspective(shape, landmarks, even, lens);
  if (!fit) return null;
  const covariance = poseCovariance(fit, shape, fit.weights, fit.sigma, handSizeSigma);
  if (!covariance) return null;
  const rough = new Float32Array(63);
  for (let i = 0; i < 63; i += 3) {
    rough.set(moved(fit, [shape[i] as number, shape[i + 1] as number, shape[i + 2] as number]), i);
  }
  const start = palmPose(rough, side);
  // How far away it is all its joints tell better than five, of which some hide in a fist.
  const palm = palmInPicture(landmarks, side, lens, start) ?? start;
  const turn = multiply(palm.quaternion, conjugate(start.quaternion));
  // As deep as the turned hand says, but where the picture shows them: a network's two answers differ, and a ring is looked
  // at in the picture.
  const joints = new Float32Array(63);
  for (let i = 0; i < 63; i += 3) {
    const fromWrist = subtract(pointOf(rough, i / 3), start.position);
    const z = start.position[2] + rotate(turn, fromWrist)[2];
    const [u, v] = [landmarks[i] as number, landmarks[i + 1] as number];
    joints.set([((u - lens.middleX) / lens.focal) * -z, ((lens.middleY - v) / lens.focal) * -z, z], i);
  }
  return { pose: palmPose(joints, side), covariance, joints, sigma: fit.sigma };
}

/**
 * Wrist and knuckles (index to little finger) of an average left hand, millimetres, +x to the fingers, +y to the little one, +z out
 * of its back: where the network puts them on a mannequin of ANSUR II's median hand, drawn in known poses
 * (bench/tryon/occlusion.ts). The right one is mirrored in y.
 */
const averagePalmPoints: readonly Vec3[] = [
  [0, 0, 0],
  [91.9, -25.9, 0],
  [95.8, -5.4, 2],
  [92, 13.7, 1],
  [82.8, 31.1, -3],
];
const palmJoints = [
  joint.wrist,
  joint.indexKnuckle,
  joint.middleKnuckle,
  joint.ringKnuckle,
  joint.littleKnuckle,
];

/** The average palm in the frame that `palmPose` gives it. Shape [5, 3], metres. */
function averagePalmOf(side: Side): number[] {
  const out = side === 'left' ? 1 : -1;
  const joints = new Float32Array(63);
  for (const [i, [x, y, z]] of averagePalmPoints.entries()) {
    joints.set([x / 1000, (out * y) / 1000, z / 1000], 3 * (palmJoints[i] as number));
  }
  const back = conjugate(palmPose(joints, side).quaternion);
  return palmJoints.flatMap((index) => rotate(back, pointOf(joints, index)));
}

const averagePalms: Partial<Record<Side, number[]>> = {};

/** How much a point's depth counts against its place in the picture: enough to tell which way a palm leans. */
const depthWeight = 0.03;

/**
 * The palm's pose by where the picture shows its corners. The network's depths alone roll a hand that is seen at its back by
 * some 25° to its little finger's side; with this it is 10° (bench/TRYON.md).
 */
function palmInPicture(landmarks: ArrayLike<number>, side: Side, lens: Lens, start: Pose): Pose | null {
  averagePalms[side] ??= averagePalmOf(side);
  const shape = averagePalms[side];
  const seen = palmJoints.flatMap((index) => pointOf(landmarks, index));
  return refinePose(shape, seen, [1, 1, 1, 1, 1], lens, start, depthWeight);
}

export const pointOf = (points: ArrayLike<number>, index: number): Vec3 => [
  points[3 * index] as number,
  points[3 * index + 1] as number,
  points[3 * index + 2] as number,
];

/** The palm's frame: origin at the wrist, +x to the middle knuckle, +z out of the back of the hand. */
export function palmPose(joints: ArrayLike<number>, side: Side): Pose {
  const wrist = pointOf(joints, joint.wrist);
  const along = unit(subtract(pointOf(joints, joint.middleKnuckle), wrist));
  const back = backOfHand(joints, side);
  // axesFrom keeps its first axis exact: here that is +x.
  const { y: x, z } = axesFrom(along, back);
  return {
    position: wrist,
    quaternion: conjugate(placementOf([0, 0, 0], { x, y: cross(z, x), z }).quaternion),
  };
}

/** The direction out of the back of the hand, from the knuckles and the wrist. */
export function backOfHand(joints: ArrayLike<number>, side: Side): Vec3 {
  const wrist = pointOf(joints, joint.wrist);
  const toIndex = subtract(pointOf(joints, joint.indexKnuckle), wrist);
  const toLittle = subtract(pointOf(joints, joint.littleKnuckle), wrist);
  // Seen at its back, fingers up, a right hand has its index finger at the left.
  const normal = unit(cross(toLittle, toIndex));
  return side === 'right' ? normal : [-normal[0], -normal[1], -normal[2]];
}

/**
 * Mean distance from the wrist to the four knuckles of an average hand, metres, as the network thinks of it in space: with it a
 * mannequin of ANSUR II's median hand stands as far away as it does.
 */
export const averagePalm = 0.098;

const knuckles = [joint.indexKnuckle, joint.middleKnuckle, joint.ringKnuckle, joint.littleKnuckle];

/** How large the network thinks a palm is, metres. It is often wrong by half, so only proportions are taken from it. */
export function palmLength(world: ArrayLike<number>): number {
  const wrist = pointOf(world, joint.wrist);
  return knuckles.reduce((sum, index) => sum + distance(wrist, pointOf(world, index)), 0) / 4;
}

/** True when a palm has a person's proportions: gates false hands together with the network's own belief. */
export function isHand(world: ArrayLike<number>): boolean {
  const wrist = pointOf(world, joint.wrist);
  const length = palmLength(world);
  const [index, little] = [pointOf(world, joint.indexKnuckle), pointOf(world, joint.littleKnuckle)];
  const middle = subtract(pointOf(world, joint.middleKnuckle), wrist);
  const breadth = distance(index, little) / length;
  const straight = dot(unit(subtract(mix(index, little, 0.5), wrist)), unit(middle));
  return length > 0.02 && breadth > 0.25 && breadth < 1.1 && straight > 0.8;
}
