import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { multiply, type Quaternion, turnAbout } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Mannequin } from '@/lib/model3d/mannequin/mannequin';
import type { Pose } from '@/lib/tryon/pose/pose';
import { y4mFrame, y4mHeader } from '../../e2e/support/write-y4m';
import { drawBody, type Skin } from './draw-body';
import { writeNumber } from './frame-number';
import { addNoise } from './frames';

export const framesPerSecond = 20;
/** The motion's period, seconds: the video goes round without a jump. */
const period = 4;
const count = period * framesPerSecond;
/** The body is gone from here to there, seconds. */
const [gone, back] = [3.4, 3.8];
/** Standard deviation of the camera's noise, levels of 255. */
const noise = 3;

/** How a body moves: turned about up, across and ahead by up to so many degrees, and aside and to and fro by so many metres. */
export type Motion = {
  turn: Vec3;
  aside: number;
  toAndFro: number;
  at: Vec3;
  upright: Quaternion;
  /** It is gone for four tenths of a second, and the light rises and falls by a fifth. */
  comesAndGoes: boolean;
};

/** The same body in the middle of its motion, and nothing changes but the camera's noise. */
export const standing = (motion: Motion): Motion => ({
  ...motion,
  turn: [0, 0, 0],
  aside: 0,
  toAndFro: 0,
  comesAndGoes: false,
});

/**
 * Writes a video of a mannequin that moves in a known way before a camera with its noise. Every frame carries its number.
 *
 * @param size Of the frames; each is cut out of the middle of a square as wide as the longer side.
 * @param skinAt The body's skin when it is turned so.
 * @returns Where the body is in each frame; null where it is not.
 */
export async function writeTruth(
  file: string,
  size: { width: number; height: number },
  body: Mannequin,
  motion: Motion,
  skinAt: (quaternion: Quaternion) => Skin,
): Promise<(Pose | null)[]> {
  const edge = Math.max(size.width, size.height);
  const out = createWriteStream(file);
  out.write(y4mHeader(size.width, size.height, framesPerSecond));
  const truth: (Pose | null)[] = [];
  for (let i = 0; i < count; i++) {
    const seconds = i / framesPerSecond;
    const there = !motion.comesAndGoes || seconds < gone || seconds >= back;
    const pose = poseAt(motion, (2 * Math.PI * seconds) / period);
    truth.push(there ? pose : null);
    const swing = motion.comesAndGoes ? 0.2 : 0;
    const light = 0.9 + swing * Math.sin((2 * Math.PI * seconds) / period + 2);
    const skin = skinAt(pose.quaternion);
    const away: Pose = { ...pose, position: [0, 0, 5] };
    const square = drawBody(
      body,
      there ? pose : away,
      (point, normal) => skin(point, normal).map((value) => Math.min(255, value * light)) as Vec3,
      edge,
    );
    const frame = { ...size, data: new Uint8ClampedArray(4 * size.width * size.height) };
    const [left, top] = [(edge - size.width) / 2, (edge - size.height) / 2];
    for (let row = 0; row < size.height; row++) {
      const from = 4 * ((row + top) * edge + left);
      frame.data.set(square.data.subarray(from, from + 4 * size.width), 4 * row * size.width);
    }
    const noisy = addNoise(frame, noise, i + 1);
    writeNumber(noisy, i);
    if (!out.write(y4mFrame(noisy.data, size.width, size.height))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return truth;
}

function poseAt({ turn, aside, toAndFro, at, upright }: Motion, phase: number): Pose {
  const by = (axis: Vec3, degrees: number) => turnAbout(axis, (degrees * Math.PI) / 180);
  const turned = multiply(
    multiply(by([0, 1, 0], turn[0] * Math.sin(phase)), by([1, 0, 0], turn[1] * Math.sin(2 * phase))),
    by([0, 0, 1], turn[2] * Math.sin(phase + 1)),
  );
  return {
    position: [at[0] + aside * Math.sin(phase + 0.5), at[1], at[2] - toAndFro * Math.cos(phase)],
    quaternion: multiply(turned, upright),
  };
}
