import type { Corners } from '@/lib/ar/room-photo/check-corners';
import type { Pixels } from '@/lib/photo/pixels';
import { type Finger, joint } from '../hand/hand-points';
import type { Lens } from '../lens';
import type { TrackedHand } from '../tracked';
import { cardPose, cardTolerance } from './card/card-pose';
import { type BreadthFound, measureFinger, measureWrist } from './hand-sizes';

/** Why nothing is said of a hand; each has one sentence. */
export type HandRefusal = 'no-hand' | 'not-a-card' | 'not-beside' | 'no-edges';

export type HandAnswer = { found: BreadthFound; refusal: null } | { found: null; refusal: HandRefusal };

/** From the wrist to the knuckles, of children and adults, in the card's plane. Millimetres: anything else is not beside it. */
const [shortestPalm, longestPalm] = [55, 120];
const knuckles = [joint.indexKnuckle, joint.middleKnuckle, joint.ringKnuckle, joint.littleKnuckle];

/**
 * A finger or a wrist in a photo from above, by the card beside it.
 *
 * @param part A finger, or the wrist.
 * @param byHand The corners were placed by the shopper.
 */
export function measureHandPhoto(props: {
  pixels: Pixels;
  lens: Lens;
  hand: Pick<TrackedHand, 'landmarks'> | null;
  corners: Corners;
  byHand: boolean;
  part: Finger | 'wrist';
}): HandAnswer {
  const { pixels, lens, hand, corners, byHand, part } = props;
  const refused = (refusal: HandRefusal): HandAnswer => ({ found: null, refusal });
  if (!hand) return refused('no-hand');
  const card = cardPose(corners, lens, byHand ? cardTolerance.byHand : cardTolerance.found);
  if (!card) return refused('not-a-card');
  const at = (index: number) =>
    card.toPlane(hand.landmarks[3 * index] as number, hand.landmarks[3 * index + 1] as number);
  const wrist = at(joint.wrist);
  const palm =
    knuckles.reduce((sum, index) => {
      const [x, y] = at(index);
      return sum + Math.hypot(x - wrist[0], y - wrist[1]);
    }, 0) / knuckles.length;
  if (!(palm > shortestPalm && palm < longestPalm)) return refused('not-beside');
  const found =
    part === 'wrist'
      ? measureWrist(pixels, hand.landmarks, card)
      : measureFinger(pixels, hand.landmarks, part, card);
  return found ? { found, refusal: null } : refused('no-edges');
}
