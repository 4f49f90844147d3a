import { distance, mix, type Vec3 } from '@/lib/model3d/attachment/vector';
import { point } from './person-points';

/** A body of average size that is narrower across the shoulders, or shorter from there to the hips, is a thing. Metres. */
const [leastShoulders, leastTorso] = [0.18, 0.3];
/** But who turns aside shows narrow shoulders, and all the rest: down to this, with points as surely seen in the mean. */
const [leastAside, seenAside] = [0.12, 0.9];
/** Whoever tries shoes on sits or stands: a chair's back lies where it is taken for a body. A share of the torso's length. */
const leastUpright = 0.3;

const at = (points: ArrayLike<number>, index: number): Vec3 => [
  points[3 * index] as number,
  points[3 * index + 1] as number,
  points[3 * index + 2] as number,
];

/**
 * Whether joints that a network is sure of have a person's proportions: it is as sure of anchors, chairs and candlesticks.
 *
 * @param joints Shape [33, 3], metres, y up. @param visible Shape [33]: how sure the network is that each is seen, 0..1.
 */
export function isSomebody(joints: ArrayLike<number>, visible: Float32Array): boolean {
  const [left, right] = [at(joints, point.leftShoulder), at(joints, point.rightShoulder)];
  const shoulders = mix(left, right, 0.5);
  const hips = mix(at(joints, point.leftHip), at(joints, point.rightHip), 0.5);
  const torso = distance(shoulders, hips);
  const seen = visible.reduce((sum, value) => sum + value, 0) / visible.length;
  return (
    distance(left, right) >= (seen >= seenAside ? leastAside : leastShoulders) &&
    torso >= leastTorso &&
    shoulders[1] - hips[1] >= leastUpright * torso
  );
}
