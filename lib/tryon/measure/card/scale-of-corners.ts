import type { Corners } from '@/lib/ar/room-photo/check-corners';
import type { Lens } from '../../lens';
import type { Pose } from '../../pose/pose';
import type { Irises } from '../iris/see-irises';
import type { PixelScale } from '../pupillary-distance';
import { cardPose, cardTolerance } from './card-pose';
import { scaleAtEyes } from './scale-at-eyes';

/** One standard deviation of a corner that lies on found edges, and of one placed by hand at the size a photo is shown. */
export const cornerSd = { found: 0.4, byHand: 2 } as const;

/**
 * The scale at the pupils from four corners in a photo, however they came about.
 *
 * @param byHand They were placed by the shopper.
 * @returns Null where they are no card's, or it is not on this forehead.
 */
export function scaleOfCorners(
  corners: Corners,
  lens: Lens,
  irises: Irises,
  head: Pose,
  byHand: boolean,
): PixelScale | null {
  const pose = cardPose(corners, lens, byHand ? cardTolerance.byHand : cardTolerance.found);
  if (!pose) return null;
  const middle = {
    x: corners.reduce((sum, { x }) => sum + x / 4, 0),
    y: corners.reduce((sum, { y }) => sum + y / 4, 0),
  };
  const [a, b] = corners;
  const sd = byHand ? cornerSd.byHand : cornerSd.found;
  return scaleAtEyes(pose, middle, Math.hypot(b.x - a.x, b.y - a.y), sd, irises, head);
}
