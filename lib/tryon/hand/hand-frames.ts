import { axesFrom, conjugate, placementOf } from '@/lib/model3d/attachment/rigid';
import { cross, mix, scale, subtract, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pose } from '../pose/pose';
import type { Side } from '../tracked';
import { type Finger, firstBone, joint } from './hand-points';
import { backOfHand, pointOf } from './hand-pose';

/** From the tracked joint, which lies a little before the crease, towards the elbow: where a watch is worn. Metres. */
const watchBehindJoint = 0.025;

/** Where a ring is worn, as a share of the first bone: its first half is inside the hand. */
const ringAlongBone = 0.6;

/**
 * The frame `finger` of docs/attachment.md on a tracked hand: on the middle of what shows of the finger's first bone, +x to
 * the fingertip, +y out of the back of the hand.
 *
 * @param joints Shape [21, 3], metres, in the camera's space.
 */
export function fingerFrame(joints: ArrayLike<number>, side: Side, finger: Finger): Pose {
  const [root, next] = firstBone(finger).map((index) => pointOf(joints, index)) as [Vec3, Vec3];
  const { y: x, z: y } = axesFrom(unit(subtract(next, root)), backOfHand(joints, side));
  return poseOf(mix(root, next, ringAlongBone), x, y, cross(x, y));
}

/**
 * The frame `wrist` of docs/attachment.md: behind the crease, +z out of the back of the wrist, +x to the hand on the left
 * and to the elbow on the right. The forearm is taken to go on as the hand does: a bent wrist is off by its bend.
 */
export function wristFrame(joints: ArrayLike<number>, side: Side): Pose {
  const crease = pointOf(joints, joint.wrist);
  const toHand = unit(subtract(pointOf(joints, joint.middleKnuckle), crease));
  const { y: along, z } = axesFrom(toHand, backOfHand(joints, side));
  const x = side === 'left' ? along : scale(along, -1);
  return poseOf(subtract(crease, scale(along, watchBehindJoint)), x, cross(z, x), z);
}

/** @param x The frame's axes in the camera's space, square on each other. */
function poseOf(position: Vec3, x: Vec3, y: Vec3, z: Vec3): Pose {
  return { position, quaternion: conjugate(placementOf([0, 0, 0], { x, y, z }).quaternion) };
}
