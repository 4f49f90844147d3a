import { conjugate, rotate } from '@/lib/model3d/attachment/rigid';
import { subtract, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { TrackedFace } from '../tracked';
import type { Irises } from './iris/see-irises';
import type { EyesSeen } from './pupillary-distance';

/** What one frame shows of a face's sizes. */
export type FaceLook = EyesSeen & {
  /** Between the temples over the distance of the eyes from the camera: its width in pixels for a focal length of one. */
  widthPerAway: number;
  /** At least one iris was measured by its own rim. */
  sharp: boolean;
};

/** Where the arms of a frame touch a head, at the height of the eyes. */
const [rightTemple, leftTemple] = [127, 356];
/** Outer and inner corners of both eyes: the pupils lie on average in their middle. */
const eyeCorners = [33, 133, 263, 362];
/** An eye that is open less than this share of its iris hides the iris' rim. */
const leastOpening = 0.3;
/** The irises of one person are alike; where they are not, one was not seen. */
const mostUnlike = 0.15;

/**
 * What to measure by in a frame.
 *
 * @param irises What was seen of the very frame of `face`.
 */
export function faceLook(
  { rawPose, shape }: Pick<TrackedFace, 'rawPose' | 'shape'>,
  { left, right }: Irises,
): FaceLook {
  // Where the camera is, to the head.
  const [x, y, z] = rotate(conjugate(rawPose.quaternion), rawPose.position.map((value) => -value) as Vec3);
  const point = (index: number): Vec3 => [
    shape[3 * index] as number,
    shape[3 * index + 1] as number,
    shape[3 * index + 2] as number,
  ];
  const eyes = eyeCorners
    .map(point)
    .reduce<Vec3>((sum, corner) => sum.map((v, k) => v + (corner[k] as number) / 4) as Vec3, [0, 0, 0]);
  const away = -(rotate(rawPose.quaternion, eyes)[2] + rawPose.position[2]);
  const temples = Math.hypot(...subtract(point(leftTemple), point(rightTemple)));
  // One person's irises are alike: what one of them shows plainly is said of both.
  const widths: [number, number] = [
    (left.sharp || !right.sharp ? left : right).width,
    (right.sharp || !left.sharp ? right : left).width,
  ];
  const seen =
    Math.min(left.opening / left.width, right.opening / right.width) >= leastOpening &&
    Math.abs(Math.log(widths[0] / widths[1])) <= mostUnlike;
  return {
    irisWidths: seen ? widths : [0, 0],
    sharp: left.sharp || right.sharp,
    pupilDistance: Math.hypot(right.x - left.x, right.y - left.y),
    yawRadians: Math.atan2(x, z),
    pitchRadians: Math.atan2(y, Math.hypot(x, z)),
    widthPerAway: temples / away,
  };
}
