import { fitsGap, type GapAnswer } from '@/lib/fit/fits-gap';
import { gapFill } from '@/lib/fit/gap-fill';
import { productBox } from '@/lib/fit/product-box';
import type { Gap } from '@/lib/fit/verdict';
import type { Card } from './cards';

/** Whether a card's product fits a place, and how much of it it fills (0 … 1); null for what has no size or is worn. */
export function cardFit(card: Card, gap: Gap): (GapAnswer & { fill: number }) | null {
  const { place } = card;
  if (!place) return null;
  const [width, height, depth] = place.millimetres;
  const product = productBox({
    widthMetres: width / 1000,
    heightMetres: height / 1000,
    depthMetres: depth / 1000,
  });
  const answer = fitsGap({ product, gap, mayTurn: place.mayTurn });
  return { ...answer, fill: gapFill(product, gap, answer) };
}
