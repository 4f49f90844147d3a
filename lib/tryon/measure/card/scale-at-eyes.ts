import { rotate } from '@/lib/model3d/attachment/rigid';
import type { Pose } from '../../pose/pose';
import type { Irises } from '../iris/see-irises';
import type { PixelScale } from '../pupillary-distance';
import type { CardPose } from './card-pose';

/**
 * How far the pupils lie behind the middle of a card that is held flat on the forehead: along MediaPipe's canonical face the
 * brow is 4 mm and the forehead 8 to 13 mm behind the bridge of the nose, the lids 14 mm. Foreheads differ, and so do hands.
 */
export const pupilsBehindCard = { millimetres: 8, sdMillimetres: 3 } as const;
/** Where a card on a forehead has its middle, above the pupils. Millimetres. */
const [lowest, highest] = [20, 90];
/** What a card may say of an iris: no adult's is smaller or larger. Millimetres. */
const [smallestIris, largestIris] = [9.7, 13.7];

/**
 * Millimetres at the pupils from a card on the forehead.
 *
 * @param middle Of the card in the picture. @param cornerSdPixels One standard deviation of each of its corners.
 * @param widthPixels Of the card in the picture.
 * @returns Null where the card is not on this face's forehead, or cannot be a bank card at this face.
 */
export function scaleAtEyes(
  card: CardPose,
  middle: { x: number; y: number },
  widthPixels: number,
  cornerSdPixels: number,
  irises: Irises,
  { quaternion }: Pose,
): PixelScale | null {
  const { left, right } = irises;
  const millimetresPerPixel =
    card.millimetresPerPixel * (1 + pupilsBehindCard.millimetres / card.awayMillimetres);
  // Up along the head, in the picture.
  const [ux, uy] = rotate(quaternion, [0, 1, 0]);
  const above =
    ((middle.x - (left.x + right.x) / 2) * ux - (middle.y - (left.y + right.y) / 2) * uy) *
    card.millimetresPerPixel;
  const iris = ((left.width + right.width) / 2) * millimetresPerPixel;
  if (above < lowest || above > highest || iris < smallestIris || iris > largestIris) return null;
  const relativeSd = Math.hypot(
    pupilsBehindCard.sdMillimetres / card.awayMillimetres,
    (cornerSdPixels * Math.SQRT2) / widthPixels,
  );
  return { millimetresPerPixel, relativeSd };
}
