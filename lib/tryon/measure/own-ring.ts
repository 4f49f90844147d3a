import { type Measured, z95 } from '@/lib/fit/measured';
import type { CardPose } from './card/card-pose';

type Spot = { x: number; y: number };

/** A ring's upper edge, which is seen from above, lies so far above the table. Millimetres. */
const ringHeight = 2.5;
/** One standard deviation of a mark placed by hand through a loupe, pixels of the photo. */
const handSd = 0.7;
/** Of the card's own scale, as a share. */
const cardSd = 0.004;
/** Rings for hands, across. Millimetres. */
const [smallest, largest] = [12, 26];

/**
 * Around the inside of a ring that lies beside a card, from two opposite places of its inner edge: surer than a finger, whose
 * thickness a photo from above does not show.
 *
 * @returns Null where that is no ring for a hand.
 */
export function measureOwnRing(a: Spot, b: Spot, card: CardPose): Measured | null {
  const [p, q] = [card.toPlane(a.x, a.y), card.toPlane(b.x, b.y)];
  const across = Math.hypot(p[0] - q[0], p[1] - q[1]) * (1 - ringHeight / card.awayMillimetres);
  if (!(across >= smallest && across <= largest)) return null;
  const perPixel = across / Math.hypot(a.x - b.x, a.y - b.y);
  const sd = Math.hypot(handSd * Math.SQRT2 * perPixel, cardSd * across);
  return { millimetres: Math.PI * across, errorMillimetres: z95 * Math.PI * sd };
}
