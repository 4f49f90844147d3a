import type { FaceLook } from './face-look';
import { looksStraight } from './pupillary-distance';

/** What to do before the camera; `hold`: nothing, it is measured. */
export const advices = ['face', 'closer', 'straight', 'eyes', 'light', 'hold'] as const;
export type Advice = (typeof advices)[number];

/** Irises below are too few pixels to measure by. */
const leastIrisPixels = 9;

/** The one thing to say about a frame. @param look Null where no face was found. */
export function adviceOf(look: FaceLook | null, irisPixels: number): Advice {
  if (!look) return 'face';
  if (irisPixels < leastIrisPixels) return 'closer';
  if (looksStraight(look)) return look.sharp ? 'hold' : 'light';
  return look.irisWidths.every((width) => width > 0) ? 'straight' : 'eyes';
}
