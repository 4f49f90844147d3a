import type { GapAnswer } from './fits-gap';
import { type Box, type Gap, sides } from './verdict';

/**
 * How much of a place a thing takes up along its bounded sides: the mean share of a side, 0 … 1. For ordering what fits: a
 * shelf that fills its niche comes before a vase that would be lost in it.
 */
export function gapFill(product: Box, gap: Gap, { turned }: Pick<GapAnswer, 'turned'>): number {
  const along = turned ? ({ width: 'depth', height: 'height', depth: 'width' } as const) : null;
  const shares = sides.flatMap((side) => {
    const room = gap[side];
    return room ? [Math.min(1, product[along?.[side] ?? side].millimetres / room.millimetres)] : [];
  });
  return shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : 0;
}
