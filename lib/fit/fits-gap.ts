import { spareOf, zTogether } from './measured';
import {
  type Box,
  compareSpares,
  type Gap,
  type Side,
  type SideSpare,
  sides,
  type Verdict,
  verdictOn,
  worstSide,
} from './verdict';

export type GapQuestion = {
  product: Box;
  gap: Gap;
  /** It may stand with its side to the front: a quarter turn on the floor. */
  mayTurn?: boolean;
  /** Room to leave in each direction, both sides together. Millimetres. */
  clearanceMillimetres?: number;
};

/** A finger's breadth: what it takes to get a thing in by hand. */
export const defaultClearanceMillimetres = 10;

export type GapAnswer = {
  verdict: Verdict;
  /** It stands turned by a quarter: its depth lies across. */
  turned: boolean;
  /** The side of the place that decides; null when nothing bounds the place. */
  limiting: SideSpare | null;
  /** Every bounded side. Their intervals hold together with 95 % confidence. */
  sides: SideSpare[];
};

/**
 * Whether a thing fits a place, given that both were measured with errors (docs/fit.md, docs/adr/0019).
 *
 * Of the two ways to stand, the better one is answered. Choosing the better of two does not cost the confidence of `fits`:
 * it errs on one end of the five intervals only, 5 × 0.05/6 < 5 %.
 */
export function fitsGap({
  product,
  gap,
  mayTurn = true,
  clearanceMillimetres = defaultClearanceMillimetres,
}: GapQuestion): GapAnswer {
  const straight = stand(product, gap, false, clearanceMillimetres);
  if (!mayTurn) return straight;
  const turned = stand(product, gap, true, clearanceMillimetres);
  if (!straight.limiting || !turned.limiting) return straight;
  return compareSpares(straight.limiting, turned.limiting) > 0 ? turned : straight;
}

const straightAlong: Record<Side, Side> = { width: 'width', height: 'height', depth: 'depth' };
const turnedAlong: Record<Side, Side> = { width: 'depth', height: 'height', depth: 'width' };

function stand(product: Box, gap: Gap, turned: boolean, clearanceMillimetres: number): GapAnswer {
  const bounded = sides.flatMap((side) => {
    const room = gap[side];
    return room ? [{ side, room }] : [];
  });
  const z = zTogether[bounded.length - 1] ?? 0;
  const spares = bounded.map(({ side, room }): SideSpare => {
    const along = (turned ? turnedAlong : straightAlong)[side];
    const spare = spareOf(room, product[along], z);
    return { side, along, spare, verdict: verdictOn(spare, clearanceMillimetres) };
  });
  const limiting = worstSide(spares);
  return { verdict: limiting?.verdict ?? 'fits', turned, limiting, sides: spares };
}
